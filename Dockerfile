# Redis comes inside the jar and is linked against glibc: both images must be.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY dialogs dialogs
COPY i18n i18n
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -DskipTests package \
    && cp target/pobach-*.jar pobach.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 pobach \
    && useradd --system --uid 10001 --gid pobach --home-dir /var/lib/pobach --shell /usr/sbin/nologin pobach \
    && install -d -o pobach -g pobach -m 700 /var/lib/pobach /var/lib/pobach/data /var/lib/pobach/secret
COPY --from=build /build/pobach.jar /opt/pobach/pobach.jar
COPY LICENSE /opt/pobach/

# The secret lies apart from the data, so that a copy of the data opens nothing.
ENV POBACH_DATA=/var/lib/pobach/data \
    POBACH_SECRET_FILE=/var/lib/pobach/secret/pobach.secret \
    MICRONAUT_SERVER_HOST=0.0.0.0 \
    MICRONAUT_SERVER_PORT=8080 \
    POBACH_CONSOLE_BIND=0.0.0.0 \
    POBACH_CONSOLE_PORT=8081

USER 10001:10001
WORKDIR /var/lib/pobach
VOLUME ["/var/lib/pobach/data", "/var/lib/pobach/secret"]
EXPOSE 8080 8081
STOPSIGNAL SIGTERM

# The first flags keep it small (docs/benchmark.md). Memory holds what people wrote: no heap dump,
# no core file, no crash report, no debugger.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx96m", "-XX:+UseCompactObjectHeaders", "-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=64m", "-XX:TrimNativeHeapInterval=10000", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage", "-XX:+DisableAttachMechanism", "-jar", "/opt/pobach/pobach.jar"]
