package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pobach.app.Hotline.eventually;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.redis.PassedContent;
import org.pobach.redis.RedisUnreachable;
import org.pobach.redis.TestRedis;
import org.pobach.terms.Language;

/// Content goes to real people only when what is open in it has been accepted by name.
///
/// The Bot API of these services has a name that no network knows, so nothing is sent.
class GoLiveGateTest {
  private static final String LATER = "P400D";

  @TempDir private Path folder;
  private final TestRedis redis = TestRedis.own();
  private ProjectCopy copy;

  @BeforeEach
  void copyTheContent() {
    copy = ProjectCopy.of(folder, "dialogs", "i18n");
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void whatNobodyAcceptedStopsTheStartAndIsTold() {
    Throwable thrown = catchThrowable(() -> start(Map.of()).close());
    assertThat(Refusal.isOfContent(thrown)).isTrue();
    assertThat(Refusal.of(thrown))
        .containsPattern("may not go to people yet: \\d+ points are open")
        .containsPattern("(?m)^draft-texts: \\d+, .*\\R  be \\d+, en \\d+, ru \\d+$")
        .containsPattern("(?m)^no-verified: \\d+, .*\\R  AE \\d+, ")
        .contains("`check --go-live -w`", "--propose", "POBACH_GO_LIVE_ACCEPTED");
    assertThat(Refusal.of(thrown).lines().count()).isLessThan(60);
  }

  @Test
  void whatIsNoAcceptanceStopsTheStartWithItsLine() {
    accept(Point.Kind.values());
    copy.change("accepted.txt", text -> text + "no-verifed: why, ann, 2026-11-24\n");
    assertThat(Refusal.of(catchThrowable(() -> start(Map.of()).close())))
        .contains(
            "0 points are open, 1 lines accept nothing",
            folder + "/accepted.txt:10: no-verifed: no point is called");
  }

  @Test
  void contentThatPassedOncePassesWheneverItIsStartedAndWhatLapsedIsTold() {
    acceptAllButStaleContacts();
    try (ApplicationContext service = start(Map.of())) {
      awaitPassed(service);
    }
    try (LogsKept logs = new LogsKept()) {
      logs.listen();
      start(Map.of("test.clock.ahead", LATER)).close();
      assertThat(told(logs))
          .contains("Since this content passed, on " + today(), "stale-contact BY by-crisis-133");
    }
    copy.write("accepted.txt", "");
    try (LogsKept logs = new LogsKept()) {
      logs.listen();
      start(Map.of()).close();
      assertThat(told(logs)).as("the acceptance is kept").doesNotContain("Since this content");
    }
    copy.change("i18n/en.properties", text -> text.replace("first.job=", "first.job=Really "));
    assertThat(Refusal.of(catchThrowable(() -> start(Map.of()).close())))
        .as("another version")
        .contains("may not go to people");
  }

  @Test
  void aRedisThatKnowsNothingOfItPassesNothing() {
    acceptAllButStaleContacts();
    assertThat(Refusal.of(catchThrowable(() -> start(Map.of("test.clock.ahead", LATER)).close())))
        .contains("1 points are open, 0 lines", "stale-contact BY by-crisis-133");
  }

  @Test
  void whileRedisIsAwayTheFileDecidesAndWhatPassedIsRememberedLater() {
    redis.stop();
    assertThat(Refusal.of(catchThrowable(() -> start(Map.of()).close())))
        .contains("may not go to people");
    accept(Point.Kind.values());
    try (ApplicationContext service = start(Map.of())) {
      redis.restart();
      awaitPassed(service);
    }
  }

  @Test
  void changedContentThatMayNotGoToPeopleIsRefusedUntilItIsAccepted() {
    accept(
        Arrays.stream(Point.Kind.values())
            .filter(kind -> kind != Point.Kind.STALE_CONTACT)
            .toArray(Point.Kind[]::new));
    try (ApplicationContext service = start(Map.of());
        LogsKept logs = new LogsKept()) {
      logs.listen();
      Contents contents = service.getBean(Contents.class);
      Content before = contents.get();
      copy.change("i18n/en.properties", text -> text.replace("first.job=", "first.job=Really "));
      copy.verify("by-crisis-133", "2020-01-01");
      eventually(
          () -> assertThat(told(logs)).contains("refused", "stale-contact BY by-crisis-133"));
      assertThat(contents.get()).isSameAs(before);
      accept(Point.Kind.values());
      eventually(() ->
          assertThat(contents.get().texts().text(Language.EN, "first.job")).startsWith("Really "));
    }
  }

  @Test
  void onThisMachineItOnlyWarns() {
    try (LogsKept logs = new LogsKept()) {
      logs.listen();
      try (Hotline hotline = Hotline.polling()) {
        assertThat(told(logs)).containsPattern("\\d+ points are open before this content may go");
        assertThat(hotline.keys()).noneMatch(key -> key.contains("passed"));
      }
    }
  }

  @Test
  void withoutATokenNothingIsAsked() {
    try (LogsKept logs = new LogsKept()) {
      logs.listen();
      ApplicationContext.run(
              Map.of(
                  "redis.uri",
                  redis.uri(),
                  "pobach.secret",
                  Hotline.SECRET,
                  "micronaut.server.port",
                  -1))
          .close();
      assertThat(told(logs)).doesNotContain("points are open");
    }
  }

  private ApplicationContext start(Map<String, Object> more) {
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "telegram.bot-token",
                "7000000:" + "a".repeat(35),
                "telegram.api-url",
                "https://bot-api.invalid",
                "telegram.mode",
                "webhook",
                "telegram.webhook-secret",
                Hotline.HOOK_SECRET,
                "redis.uri",
                redis.uri(),
                "pobach.secret",
                Hotline.SECRET,
                "pobach.dialogs",
                folder.resolve("dialogs").toString(),
                "pobach.i18n",
                folder.resolve("i18n").toString(),
                "micronaut.server.port",
                -1,
                "test.clock",
                true));
    if (copy.at("accepted.txt").toFile().exists()) {
      settings.put("pobach.go-live-accepted", copy.at("accepted.txt").toString());
    }
    settings.putAll(more);
    ApplicationContext context = ApplicationContext.run(settings);
    try {
      context.getBean(Contents.class);
      return context;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private void accept(Point.Kind... kinds) {
    copy.write(
        "accepted.txt",
        Arrays.stream(kinds)
            .map(kind -> kind.word() + ": not yet, ann, 2026-11-24\n")
            .collect(Collectors.joining()));
  }

  private void acceptAllButStaleContacts() {
    copy.verify("by-crisis-133", today());
    accept(
        Arrays.stream(Point.Kind.values())
            .filter(kind -> kind != Point.Kind.STALE_CONTACT)
            .toArray(Point.Kind[]::new));
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private static void awaitPassed(ApplicationContext service) {
    String version = service.getBean(Contents.class).get().readiness().version();
    PassedContent passed = service.getBean(PassedContent.class);
    eventually(() -> {
      try {
        assertThat(passed.known(version)).isPresent();
      } catch (RedisUnreachable e) {
        throw new AssertionError(e);
      }
    });
  }

  private static String told(LogsKept logs) {
    return new String(logs.kept(), StandardCharsets.UTF_8);
  }
}
