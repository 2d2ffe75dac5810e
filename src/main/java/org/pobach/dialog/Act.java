package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.FactName;
import org.pobach.terms.Topic;

/// Something a step or an answer does at once.
public sealed interface Act {
  /// Says a text. `with` gives the text's arguments: a name and the slot that fills it.
  record Say(String key, Map<String, String> with) implements Act {
    public Say {
      with = Map.copyOf(with);
    }
  }

  /// Sets a slot that holds one value.
  record Put(String slot, String value) implements Act {}

  /// Adds values to a slot that holds several.
  record Add(String slot, List<String> values) implements Act {
    public Add {
      values = List.copyOf(values);
    }
  }

  /// Empties a slot.
  record Unset(String slot) implements Act {}

  /// Counts a fact.
  record Count(FactName name, String value) implements Act {}

  /// Shows whom to turn to.
  ///
  /// @param topics for any of these; empty: for the topic of the conversation
  /// @param country the slot that tells where the person is, if any
  /// @param most how many at the most, 1 to 5
  record Contacts(List<Topic> topics, Optional<String> country, int most) implements Act {
    public Contacts {
      topics = List.copyOf(topics);
    }
  }

  /// Shows the emergency numbers of the country where the person is, or of the usual ones.
  record Emergency(Optional<String> country) implements Act {}

  /// Shows sentences in a language that the person may not know, with their meaning and a button
  /// that copies them.
  ///
  /// @param need the slot that tells what they say
  /// @param tongue the slot that tells in which language
  record Card(String need, String tongue) implements Act {}

  /// Offers a button that copies a text: a phrase to send on, a number.
  record Copy(String label, String key) implements Act {}
}
