package org.pobach.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.privacy.Secret;
import org.pobach.staff.Account;
import org.pobach.staff.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `people reset`: another password and another authenticator.
@Command(
    name = "reset",
    description =
        "Gives somebody another password and another authenticator, and lets them in again.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PeopleResetCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALIAS", description = "Whose.")
  private String alias = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return PeopleDesk.with(spec, this::reset);
  }

  private int reset(PeopleDesk desk) {
    Optional<Account> account = desk.find(alias);
    if (account.isEmpty()) {
      return desk.refuse("There is no account of that alias: people list.");
    }
    Optional<Secret> password = desk.password();
    if (password.isEmpty()) {
      return PeopleDesk.REFUSED;
    }
    Account other = account.get().with(password.get(), Totp.seed()).enabled(true);
    desk.keep(other);
    desk.show(other);
    return 0;
  }
}
