package org.pobach.app;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pobach.redis.PassedContent;
import org.pobach.redis.Redis;
import org.pobach.redis.RedisUnreachable;
import org.pobach.telegram.TelegramSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets content go to real people once everything that is open in it has been accepted by name.
///
/// A version that has passed once passes for good: what lapses later is only told. While Redis,
/// which remembers that, cannot be asked, the file of acceptances decides alone.
@Singleton
final class GoLiveGate implements ContentGate {
  private static final Logger LOG = LoggerFactory.getLogger("pobach");
  private static final Duration EMBEDDED = Duration.ofSeconds(20);
  private static final Duration ELSEWHERE = Duration.ofSeconds(2);

  private final ContentSettings settings;
  private final Whom whom;
  private final Redis redis;
  private final PassedContent passed;
  private final Clock clock;
  private final AtomicReference<@Nullable Passing> unremembered = new AtomicReference<>();

  /// Who is served.
  private enum Whom {
    NOBODY,
    TESTERS,
    PEOPLE
  }

  /// A version that has passed.
  ///
  /// @param note the day, then the names that were accepted, each on a line
  private record Passing(String version, String note) {}

  GoLiveGate(
      ContentSettings settings,
      Optional<TelegramSettings> telegram,
      Redis redis,
      PassedContent passed,
      Clock clock) {
    this.settings = settings;
    this.whom = telegram.map(bot -> bot.local() ? Whom.TESTERS : Whom.PEOPLE).orElse(Whom.NOBODY);
    this.redis = redis;
    this.passed = passed;
    this.clock = clock;
  }

  @Override
  public List<String> objections(Content content) {
    return switch (whom) {
      case NOBODY -> List.of();
      case TESTERS -> {
        warn(content);
        yield List.of();
      }
      case PEOPLE -> judge(content);
    };
  }

  private void warn(Content content) {
    int open = Acceptances.of(settings.goLiveAccepted()).open(points(content)).size();
    if (open > 0) {
      LOG.warn(
          "{} points are open before this content may go to people: `check --go-live` lists them.",
          open);
    }
  }

  private List<String> judge(Content content) {
    List<Point> points = points(content);
    Acceptances accepted = Acceptances.of(settings.goLiveAccepted());
    List<Point> open = accepted.open(points);
    accepted.idle(points).forEach(LOG::warn);
    String version = content.readiness().version();
    if (open.isEmpty() && accepted.problems().isEmpty()) {
      List<String> note = new ArrayList<>(List.of(today().toString()));
      note.addAll(accepted.names());
      unremembered.set(new Passing(version, String.join("\n", note)));
      return List.of();
    }
    Optional<List<String>> before = before(version);
    if (before.isEmpty()) {
      return refusal(open, accepted.problems());
    }
    accepted.problems().forEach(LOG::warn);
    unremembered.set(new Passing(version, String.join("\n", before.get())));
    lapsed(open, before.get());
    return List.of();
  }

  private void lapsed(List<Point> open, List<String> before) {
    TreeSet<String> names = new TreeSet<>(before.subList(1, before.size()));
    List<Point> lapsed = Acceptances.open(open, names);
    if (!lapsed.isEmpty()) {
      LOG.warn("Since this content passed, on {}, these points have opened:", before.getFirst());
      new Points(lapsed).summary().forEach(LOG::warn);
    }
  }

  /// How the version passed, if that is known: the day, then names.
  private Optional<List<String>> before(String version) {
    redis.awaitConnected(redis.isEmbedded() ? EMBEDDED : ELSEWHERE);
    try {
      return passed.known(version).map(note -> List.of(note.split("\n", -1)));
    } catch (RedisUnreachable e) {
      LOG.warn(
          "Redis cannot be asked whether this content has passed before:"
              + " what is accepted in the file decides.");
      return Optional.empty();
    }
  }

  /// Keeps in mind what has passed, as soon as Redis can be reached.
  @Scheduled(initialDelay = "1s", fixedDelay = "5s")
  void remember() {
    Passing passing = unremembered.get();
    if (passing == null) {
      return;
    }
    try {
      passed.remember(passing.version(), passing.note());
      unremembered.compareAndSet(passing, null);
    } catch (RedisUnreachable e) {
      LOG.debug("Redis cannot be reached yet.");
    }
  }

  private List<String> refusal(List<Point> open, List<String> problems) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "This content may not go to people yet: %d points are open, %d lines accept nothing."
            .formatted(open.size(), problems.size()));
    lines.addAll(new Points(open).summary());
    lines.addAll(problems);
    lines.add(
        "`check --go-live -w` lists each with file and line. Mend them, or accept them by name:"
            + " `check --propose accepted.txt` writes a file to be filled in;"
            + " then set POBACH_GO_LIVE_ACCEPTED=accepted.txt.");
    return lines;
  }

  private List<Point> points(Content content) {
    return new GoLive(content, settings).points(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
