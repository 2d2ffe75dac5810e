package org.pobach.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.pobach.console.ConsoleSettings;
import org.pobach.preview.PreviewSettings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// `serve`: runs the hotline until it is stopped.
@Command(
    name = "serve",
    description = "Runs the hotline (this is also what happens without a command).",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it was stopped",
      "1:scripts, texts, words or contacts are broken, or may not go to people yet",
      "2:a setting does not fit, or it could not start"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
  static final int BROKEN = 1;
  static final int MISCONFIGURED = 2;

  private static final String HOST = "micronaut.server.host";
  private static final int DESK = 8081;

  @Override
  public Integer call() throws InterruptedException {
    List<String> problems = Settings.problems(System.getenv(), Map.of());
    if (!problems.isEmpty()) {
      return refuse(problems);
    }
    ApplicationContext context =
        ApplicationContext.builder().mainClass(Application.class).banner(false).build();
    try {
      start(context);
    } catch (Misconfigured e) {
      return refuse(e.problems());
    } catch (RuntimeException e) {
      context.close();
      refuse(List.of(Refusal.of(e)));
      return Refusal.isOfContent(e) ? BROKEN : MISCONFIGURED;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
    return 0;
  }

  private static void start(ApplicationContext context) {
    Environment environment = context.getEnvironment();
    environment.start();
    List<String> problems = Settings.problems(Map.of(), properties(environment));
    if (!problems.isEmpty()) {
      throw new Misconfigured(problems);
    }
    bind(environment);
    openDesk(environment);
    context.start();
    // Nobody is answered with content that is broken or may not go to people yet.
    context.getBean(Contents.class);
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    server.start();
    context.getBean(Greeting.class).say(server);
  }

  /// The preview has no sign-in, so with it nobody but this machine is served, unless the
  /// administrator says otherwise.
  private static void bind(Environment environment) {
    if (PreviewSettings.read(environment).open() && !environment.containsProperty(HOST)) {
      environment.addPropertySource(PropertySource.of("preview", Map.of(HOST, "127.0.0.1")));
    }
  }

  /// The console has a port of its own, on this machine alone unless the administrator says
  /// otherwise.
  private static void openDesk(Environment environment) {
    int console = environment.getProperty(ConsoleSettings.PORT, Integer.class).orElse(DESK);
    String bind = environment.getProperty(ConsoleSettings.BIND, String.class).orElse("127.0.0.1");
    int people = environment.getProperty("micronaut.server.port", Integer.class).orElse(8080);
    String host = environment.getProperty(HOST, String.class).orElse("");
    Map<String, Object> properties =
        new HashMap<>(ConsoleSettings.listeners(people, host, console, bind));
    properties.put(ConsoleSettings.PORT, console);
    environment.addPropertySource(PropertySource.of("console", properties));
  }

  /// What files and system properties set; the environment's variables were checked by name.
  private static Map<String, String> properties(Environment environment) {
    Map<String, String> properties = new TreeMap<>();
    environment.getPropertySources().stream()
        .filter(source -> !source.getName().equals("env"))
        .forEach(source ->
            source.forEach(name -> {
              Object value = source.get(name);
              if (value != null) {
                properties.put(name, value.toString());
              }
            }));
    return properties;
  }

  private static int refuse(List<String> problems) {
    problems.forEach(problem -> LoggerFactory.getLogger("pobach").error(problem));
    return MISCONFIGURED;
  }

  /// Settings that do not fit.
  private static final class Misconfigured extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    Misconfigured(List<String> problems) {
      this.problems = problems;
    }

    List<String> problems() {
      return problems;
    }
  }
}
