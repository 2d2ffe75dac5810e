package org.pobach.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.privacy.Secret;
import org.pobach.staff.Account;
import org.pobach.staff.Role;
import org.pobach.staff.Totp;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `people add`: makes an account.
@Command(
    name = "add",
    description = {
      "Makes an account. Asks for a password (or reads it from standard input),",
      "and shows once what an authenticator app has to know."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PeopleAddCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ALIAS",
      description = "What they are called here, never a name: a-z, 0-9 and -.")
  private String alias = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "OPERATOR",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Role role = Role.OPERATOR;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "CODE",
      description = "${COMPLETION-CANDIDATES} (default: all).")
  private List<Language> languages = List.of(Language.values());

  @Option(
      names = "--skills",
      split = ",",
      paramLabel = "SKILL",
      description = "What they were trained for: ${COMPLETION-CANDIDATES} (default: none).")
  private List<Skill> skills = List.of();

  @Option(
      names = "--capacity",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many cases at once, 1 to 10 (default: ${DEFAULT-VALUE}).")
  private int capacity;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return PeopleDesk.with(spec, this::add);
  }

  private int add(PeopleDesk desk) {
    if (desk.find(alias).isPresent()) {
      return desk.refuse("There is an account of that alias already.");
    }
    Optional<Secret> password = desk.password();
    if (password.isEmpty()) {
      return PeopleDesk.REFUSED;
    }
    try {
      Account account =
          new Account(
              alias,
              role,
              EnumSet.copyOf(languages),
              skills.isEmpty() ? Set.of() : EnumSet.copyOf(skills),
              capacity,
              password.get(),
              Totp.seed(),
              0,
              true);
      desk.keep(account);
      desk.say("%s may sign in as %s.".formatted(alias, role.id()));
      desk.show(account);
      return 0;
    } catch (IllegalArgumentException e) {
      return desk.refuse("That cannot be: " + e.getMessage() + ".");
    }
  }
}
