package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Trial.Tried;
import org.pobach.terms.FactName;

/// Looks at single turns: what must hold in each.
final class Inspection {
  private final Scripts scripts;

  Inspection(Scripts scripts) {
    this.scripts = scripts;
  }

  /// What is wrong with a turn; nothing if it is sound.
  List<String> of(Stimulus stimulus, Tried tried) {
    List<String> wrong = new ArrayList<>();
    for (Message message : tried.messages()) {
      if (buttons(message).noneMatch(Keys.ERASE::equals)) {
        wrong.add("a message has no button that erases");
      }
      if (buttons(message).allMatch(Keys.ERASE::equals)) {
        wrong.add("a message has no way on");
      }
    }
    if (stimulus.tap() && tried.turn().effects().isEmpty()) {
      wrong.add("a button is answered by nothing");
    }
    if (stimulus.kind() == Stimulus.Kind.EXIT && !tried.erased()) {
      wrong.add("a word that erases does not erase");
    }
    if (stimulus.kind() == Stimulus.Kind.CARD
        && tried.messages().stream().noneMatch(Inspection::helps)) {
      wrong.add("asking for help shows no emergency card");
    }
    if (stimulus.skips() && tried.arrivals().stream().anyMatch(this::clears)) {
      wrong.add(stimulus.label() + " leads to an all-clear: who skips was told nothing");
    }
    return wrong;
  }

  /// What the buttons of a message send back.
  static Stream<String> buttons(Message message) {
    return message.buttons().stream()
        .flatMap(List::stream)
        .filter(Button.Answer.class::isInstance)
        .map(button -> ((Button.Answer) button).data());
  }

  /// Whether a message is an emergency card.
  static boolean helps(Message message) {
    return message.urgent() && refers(message);
  }

  /// Whether a message says whom to turn to.
  static boolean refers(Message message) {
    return message.paragraphs().stream()
        .anyMatch(
            part -> part instanceof Paragraph.Contacts || part instanceof Paragraph.Emergency);
  }

  private boolean clears(Place place) {
    Optional<Step> step = scripts.find(place.script()).flatMap(s -> s.step(place.step()));
    return step.stream()
        .flatMap(each -> each.acts().stream())
        .anyMatch(act ->
            act instanceof Act.Count(FactName name, String value)
                && name == FactName.VERDICT
                && value.equals("none-seen"));
  }
}
