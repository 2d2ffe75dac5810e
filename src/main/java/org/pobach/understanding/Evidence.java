package org.pobach.understanding;

import java.util.List;

/// Why words were understood as they were: what was seen in them that spoke most for it.
public record Evidence(List<Sign> language, List<Sign> topic, List<Sign> urgency) {
  public Evidence {
    language = List.copyOf(language);
    topic = List.copyOf(topic);
    urgency = List.copyOf(urgency);
  }

  /// Something seen in a message.
  ///
  /// @param feature `w=` a word by its sound, `s=` its beginning, `p=` and `k=` neighbours, `n=`
  ///   denied, `c=` and `cc=` and `cs=` concepts, `e=` a sign, else letters side by side
  /// @param weight how much it spoke for the outcome, in logits above the mean of all outcomes
  public record Sign(String feature, double weight) {}
}
