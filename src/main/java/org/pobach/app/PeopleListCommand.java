package org.pobach.app;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pobach.staff.Account;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `people list`: who may sign in.
@Command(
    name = "list",
    description = "Lists those who may sign in.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PeopleListCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return PeopleDesk.with(spec, PeopleListCommand::list);
  }

  private static int list(PeopleDesk desk) {
    desk.all().forEach(account -> desk.say(line(account)));
    return desk.all().isEmpty() ? desk.say("Nobody may sign in yet: people add ALIAS.") : 0;
  }

  private static String line(Account account) {
    String skills =
        account.skills().stream().map(Skill::id).sorted().collect(Collectors.joining(","));
    String languages =
        account.languages().stream().map(Language::code).sorted().collect(Collectors.joining(","));
    return "%-32s %-13s %-8s %d %s%s"
        .formatted(
            account.alias(),
            account.role().id(),
            languages,
            account.capacity(),
            skills,
            account.enabled() ? "" : " (disabled)");
  }
}
