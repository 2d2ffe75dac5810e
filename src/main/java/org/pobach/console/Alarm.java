package org.pobach.console;

import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.time.Duration;
import org.pobach.handoff.Board;
import org.pobach.handoff.Priority;

/// Says on every page that somebody in danger waits too long.
final class Alarm {
  private static final Duration AFTER = Duration.ofMinutes(1);

  private Alarm() {}

  static DomContent of(Words words, Board board) {
    boolean due =
        board.waiting().stream()
            .anyMatch(queued ->
                queued.priority() == Priority.RED
                    && !board.at().isBefore(queued.since().plus(AFTER)));
    return iff(due, p(words.of("alarm")).attr("role", "alert").withClass("alarm"));
  }
}
