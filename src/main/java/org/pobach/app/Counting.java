package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.pobach.conversation.RedisConversations;
import org.pobach.conversation.SealedFacts;
import org.pobach.dialog.Fact;
import org.pobach.privacy.Pseudonym;
import org.pobach.statistics.Batch;
import org.pobach.statistics.Count;
import org.pobach.statistics.RedisFacts;

/// Hands the facts of turns to the statistics, in the person's slot.
@Singleton
final class Counting {
  private final RedisFacts facts;

  Counting(RedisFacts facts) {
    this.facts = facts;
  }

  SealedFacts seal(Pseudonym who, List<Fact> turn, Instant now) {
    List<Count> counts =
        turn.stream().map(fact -> new Count(fact.name(), fact.value(), fact.times())).toList();
    Batch batch = facts.seal(RedisConversations.bucket(who), counts, now);
    return new SealedFacts(batch.key(), batch.sealed(), batch.life());
  }

  SealedFacts none(Pseudonym who, Instant now) {
    return seal(who, List.of(), now);
  }
}
