package org.pobach.app;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.pobach.privacy.Secret;
import org.pobach.staff.Account;
import org.pobach.staff.AuditAct;
import org.pobach.staff.Passwords;
import org.pobach.staff.RedisAccounts;
import org.pobach.staff.RedisAudit;
import org.pobach.staff.Totp;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/// What the commands about people share: the accounts, beside a service that may be running.
final class PeopleDesk {
  static final int MISCONFIGURED = 2;
  static final int REFUSED = 1;

  /// Who did it, in the log: nobody is signed in on the command line.
  private static final String HERE = "command-line";

  private final ApplicationContext context;
  private final PrintWriter out;

  private PeopleDesk(ApplicationContext context, PrintWriter out) {
    this.context = context;
    this.out = out;
  }

  /// Does something with the accounts.
  ///
  /// @return the exit code
  static int with(@Nullable CommandSpec spec, ToIntFunction<PeopleDesk> deed) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<String> problems = Settings.problems(System.getenv(), Map.of());
    if (!problems.isEmpty()) {
      problems.forEach(problem -> LoggerFactory.getLogger("pobach").error(problem));
      return MISCONFIGURED;
    }
    try (ApplicationContext context =
        ApplicationContext.builder()
            .mainClass(Application.class)
            .banner(false)
            .properties(Map.of("pobach.command", true))
            .start()) {
      return deed.applyAsInt(new PeopleDesk(context, out));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger("pobach").error(Refusal.of(e));
      return MISCONFIGURED;
    }
  }

  Optional<Account> find(String alias) {
    return context.getBean(RedisAccounts.class).find(alias);
  }

  List<Account> all() {
    return context.getBean(RedisAccounts.class).all();
  }

  void keep(Account account) {
    context.getBean(RedisAccounts.class).put(account);
    context.getBean(RedisAudit.class).note(HERE, AuditAct.PEOPLE_CHANGED, account.alias());
  }

  int say(String line) {
    out.println(line);
    out.flush();
    return 0;
  }

  int refuse(String line) {
    say(line);
    return REFUSED;
  }

  /// Asks for a password twice, without showing it; without a terminal reads one line.
  ///
  /// @return empty if it does not fit; why was said
  Optional<Secret> password() {
    Optional<String> typed = typed();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!Passwords.fits(typed.get())) {
      refuse(
          "A password has %d to %d characters. Four random words are a good one."
              .formatted(Passwords.SHORTEST, Passwords.LONGEST));
      return Optional.empty();
    }
    return Optional.of(context.getBean(Passwords.class).hash(typed.get()));
  }

  @SuppressWarnings("SystemConsoleNull") // the checker of null does not know that yet
  private Optional<String> typed() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      try {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    String first = new String(console.readPassword("Password: "));
    String second = new String(console.readPassword("The same again: "));
    if (!first.equals(second)) {
      refuse("The two are not the same.");
      return Optional.empty();
    }
    return Optional.of(first);
  }

  /// Shows once what an authenticator app has to know.
  void show(Account account) {
    String uri = Totp.uri(account.alias(), account.seed());
    say("");
    say("Read this with an authenticator app now; it is not shown again:");
    say(Totp.drawn(uri));
    say(uri);
  }
}
