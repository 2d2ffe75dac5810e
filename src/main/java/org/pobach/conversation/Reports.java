package org.pobach.conversation;

import java.util.List;
import java.util.stream.Stream;

/// Takes what performing left behind into a conversation.
final class Reports {
  private Reports() {}

  static Conversation into(Conversation conversation, List<Report> reports) {
    Stream<Shown> standing =
        reports.stream()
            .flatMap(report ->
                report instanceof Report.Standing(var ids, var at)
                    ? ids.stream().map(id -> new Shown(id, at, false))
                    : Stream.empty());
    boolean lost =
        conversation.lost() || reports.stream().anyMatch(Report.Unknown.class::isInstance);
    boolean missed =
        conversation.missed() || reports.stream().anyMatch(Report.Expired.class::isInstance);
    return new Conversation(
        conversation.address(),
        conversation.session(),
        conversation.seen(),
        conversation.lastSign(),
        Stream.concat(conversation.shown().stream(), standing).distinct().toList(),
        lost,
        missed);
  }
}
