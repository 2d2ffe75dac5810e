package org.pobach.dialog;

import java.util.List;
import org.pobach.terms.Topic;

/// What the checker asks about contacts.
public interface Contacts {
  /// Whether there is anybody to turn to for one of these topics.
  boolean any(List<Topic> topics);
}
