package org.pobach.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Effect.Value;
import org.pobach.dialog.Fact;
import org.pobach.terms.Country;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;

/// Effects and facts as lines that an author of scripts can read.
final class Lines {
  private Lines() {}

  static List<String> of(Effect effect) {
    return switch (effect) {
      case Effect.Say(Message message) -> lines("say", message);
      case Effect.Revise(Message message) -> lines("revise", message);
      case Effect.Remove(long id) -> List.of("remove message " + id);
      case Effect.Unsay() -> List.of("remove what was just written");
      case Effect.CallOperator(var urgency, var wish, boolean message) ->
          List.of(
              (message ? "leave a message, " : "call an operator, ")
                  + urgency.id()
                  + ", "
                  + lower(wish));
      case Effect.Pass(boolean danger) -> List.of(danger ? "pass on: danger" : "pass on");
      case Effect.Show() -> List.of("show what waits");
      case Effect.Agree() -> List.of("agree on a word");
      case Effect.TakeBack() -> List.of("take back");
      case Effect.Withdraw() -> List.of("end the case");
      case Effect.Erase() -> List.of("erase");
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  static String of(Fact fact) {
    return fact.name().id() + " = " + fact.value() + (fact.times() < 0 ? " (taken back)" : "");
  }

  private static List<String> lines(String verb, Message message) {
    List<String> lines = new ArrayList<>();
    String how = (message.child() ? " @child" : "") + (message.urgent() ? " urgent" : "");
    for (Paragraph paragraph : message.paragraphs()) {
      lines.add(verb + " " + of(paragraph) + how);
    }
    return lines;
  }

  private static String of(Paragraph paragraph) {
    return switch (paragraph) {
      case Paragraph.Words(String key, Map<String, Value> with) -> key + arguments(with);
      case Paragraph.Contacts contacts ->
          "contacts"
              + topics(contacts)
              + in(contacts.country())
              + (contacts.ukrainian() ? " for a Ukrainian" : "");
      case Paragraph.Emergency(Optional<Country> country) -> "emergency" + in(country);
      case Paragraph.Human _ -> "words of an operator";
      case Paragraph.Card(Need need, Tongue tongue) -> "card " + need.id() + " in " + tongue.id();
    };
  }

  private static String arguments(Map<String, Value> with) {
    return with.isEmpty()
        ? ""
        : new TreeMap<>(with)
            .entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().value())
                .collect(Collectors.joining(", ", " {", "}"));
  }

  private static String topics(Paragraph.Contacts contacts) {
    return contacts.topics().stream().map(Topic::id).collect(Collectors.joining(", ", " [", "]"));
  }

  private static String in(Optional<Country> country) {
    return country.map(c -> " in " + c).orElse("");
  }
}
