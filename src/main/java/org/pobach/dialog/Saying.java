package org.pobach.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.terms.Country;
import org.pobach.terms.FactName;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;

/// What a turn says: gathers paragraphs and buttons on the way, and makes one message of them.
final class Saying {
  private static final String CONTACT = "contact";

  private final Draft draft;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Button> copies = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Fact> delivered = new ArrayList<>();
  private Optional<List<List<Button>>> instead = Optional.empty();
  private List<Button> languages = List.of();
  private boolean revised;
  private boolean silent;

  Saying(Draft draft) {
    this.draft = draft;
  }

  void words(String key) {
    paragraphs.add(new Paragraph.Words(key, Map.of()));
  }

  /// Says something about a contact.
  void about(String key, String contact) {
    var name = new Effect.Value(CONTACT, contact);
    paragraphs.add(new Paragraph.Words(key, Map.of(CONTACT, name)));
  }

  /// Tells that a country was understood.
  void place(String country) {
    paragraphs.add(
        new Paragraph.Words("place.noted", Map.of("place", new Effect.Value("country", country))));
  }

  /// Forgets what was gathered so far.
  void afresh() {
    paragraphs.clear();
    copies.clear();
  }

  /// Uses these buttons in place of the step's own.
  void under(List<List<Button>> buttons) {
    instead = Optional.of(buttons);
  }

  /// Offers languages besides, unless the step does so itself.
  void offer(List<Button> languages) {
    this.languages = languages;
  }

  /// Whether languages are offered besides.
  boolean offersLanguages() {
    return !languages.isEmpty();
  }

  /// Puts the message in the place of the one that was tapped.
  void revise() {
    revised = true;
  }

  /// Says nothing after all.
  void silence() {
    silent = true;
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  List<Fact> delivered() {
    return delivered;
  }

  List<Button> copies() {
    return copies;
  }

  /// What an act says, if it says anything.
  ///
  /// @param script in which the act stands
  void speak(Script script, Act act) {
    switch (act) {
      case Act.Say say ->
          paragraphs.add(new Paragraph.Words(say.key(), values(script, say.with())));
      case Act.Contacts contacts -> contacts(script, contacts);
      case Act.Emergency emergency -> emergency(script, emergency);
      case Act.Card card -> card(script, card);
      case Act.Copy copy -> copies.add(new Button.Copy(copy.label(), copy.key()));
      case Act.Put _, Act.Add _, Act.Unset _, Act.Count _ -> {}
    }
  }

  /// Counts a fact of this conversation, once.
  void count(Tally.Mark mark) {
    draft.counted.removeIf(
        written -> !written.equals(mark.written()) && mark.replaces(Tally.Mark.of(written)));
    if (!draft.counted.contains(mark.written())) {
      draft.counted.add(mark.written());
      if (!mark.atOnce()) {
        delivered.add(mark.fact());
      }
    }
  }

  /// The effects of the turn: what was to be done, then the message.
  ///
  /// @param usual the buttons of the present step
  List<Effect> effects(List<List<Button>> usual) {
    if (!paragraphs.isEmpty() && !silent) {
      boolean card =
          draft.place != null && Walk.emergency(draft.place.script()) && instead.isEmpty();
      Message message = new Message(draft.language, child(), card, paragraphs, buttons(usual));
      effects.add(revised ? new Effect.Revise(message) : new Effect.Say(message));
    }
    return effects;
  }

  private List<List<Button>> buttons(List<List<Button>> usual) {
    List<List<Button>> rows = new ArrayList<>(instead.orElse(usual));
    boolean offered =
        rows.stream().flatMap(List::stream).anyMatch(b -> b.label().startsWith("language."));
    if (!languages.isEmpty() && !offered) {
      rows.add(Math.max(0, rows.size() - 1), languages);
    }
    return rows;
  }

  private Map<String, Effect.Value> values(Script script, Map<String, String> with) {
    Map<String, Effect.Value> values = new HashMap<>();
    with.forEach((name, slot) ->
        draft
            .slot(Draft.slot(script, slot))
            .ifPresent(value -> values.put(name, new Effect.Value(slot, value))));
    return values;
  }

  private void contacts(Script script, Act.Contacts act) {
    List<Topic> topics =
        act.topics().isEmpty() ? List.of(draft.topic.orElse(Topic.OTHER)) : act.topics();
    boolean written = draft.slot("written").isPresent();
    Optional<Country> country = country(script, act.country());
    boolean ukrainian = !draft.gated && !draft.values(Draft.UKRAINIAN).isEmpty();
    paragraphs.add(
        new Paragraph.Contacts(topics, country, act.most(), child(), written, ukrainian));
    count(new Tally.Mark(FactName.CONTACT_SHOWN, topics.getFirst().id()));
  }

  private void emergency(Script script, Act.Emergency act) {
    paragraphs.add(new Paragraph.Emergency(country(script, act.country())));
    boolean selfHarm = script.name().equals(Scripts.Role.SELF_HARM.script());
    count(new Tally.Mark(FactName.HELP_SHOWN, selfHarm ? "self_harm" : "danger"));
  }

  private void card(Script script, Act.Card act) {
    Optional<Need> need = draft.slot(Draft.slot(script, act.need())).flatMap(Need::of);
    Optional<Tongue> tongue = draft.slot(Draft.slot(script, act.tongue())).flatMap(Tongue::of);
    if (need.isPresent() && tongue.isPresent()) {
      paragraphs.add(new Paragraph.Card(need.get(), tongue.get()));
    }
  }

  private Optional<Country> country(Script script, Optional<String> slot) {
    return draft.gated
        ? Optional.empty()
        : slot.flatMap(name -> draft.slot(Draft.slot(script, name))).flatMap(Country::of);
  }

  /// In front of the gate nothing shows what was said before, not even the form of address.
  private boolean child() {
    return draft.child() && !draft.gated;
  }
}
