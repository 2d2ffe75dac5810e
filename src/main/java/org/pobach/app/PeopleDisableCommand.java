package org.pobach.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.staff.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `people disable`: lets somebody in no more.
@Command(
    name = "disable",
    description = "Lets somebody in no more, at once; `people reset` lets them in again.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PeopleDisableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALIAS", description = "Whom.")
  private String alias = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return PeopleDesk.with(spec, this::disable);
  }

  private int disable(PeopleDesk desk) {
    Optional<Account> account = desk.find(alias);
    if (account.isEmpty()) {
      return desk.refuse("There is no account of that alias: people list.");
    }
    desk.keep(account.get().enabled(false));
    return desk.say(alias + " may sign in no more.");
  }
}
