# Called by mvnw. Says in plain words when no JDK 25 is installed. Prints the home of one if Maven
# has to run on it, because the default java is missing or older than 17; else prints nothing.
# The places are those in which maven-toolchains-plugin looks for the JDK that compiles.

at_least() {
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$2/release" 2>/dev/null)
  [ -x "$2/bin/javac" ] && [ "${version:-0}" -ge "$1" ]
}

default_home() {
  java=$(command -v java) && java=$(readlink -f "$java") && dirname "$(dirname "$java")"
}

places() {
  printf '%s\n' "${JAVA_HOME-}" "$default"
  env | sed -n 's/^JAVA[0-9A-Za-z_]*_HOME=//p'
  sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml" 2>/dev/null
  for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/jdk/* /usr/local/java/* /opt/java/* \
    /opt/hostedtoolcache/*/*/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.jbang/cache/jdks/* \
    "$HOME"/.jenv/versions/* "$HOME"/.jabba/jdk/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "/c/Program Files"/*/*; do
    printf '%s\n' "$jdk"
  done
}

default=${JAVA_HOME:-$(default_home)}
found=$(places | while IFS= read -r jdk; do
  if at_least 25 "$jdk"; then
    printf '%s\n' "$jdk"
    break
  fi
done)

if [ -z "$found" ]; then
  echo "Pobach needs a JDK 25: install one, for example Temurin 25 from https://adoptium.net, and run this again." >&2
  exit 1
fi
at_least 17 "$default" || printf '%s\n' "$found"
