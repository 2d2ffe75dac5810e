package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.terms.Language;
import org.pobach.terms.Urgency;

/// Contacts that were shown are asked about once each, where that disturbs nobody.
final class ContactedTest {
  private static final Circumstances QUIET =
      new Circumstances(Desk.CLOSED, true, false, false, false);

  private final Set<String> known =
      new HashSet<>(List.of("one", "two", "three", "four", "five", "six", "seven"));
  private final Scripts scripts = scripts();
  private final Engine engine = new Engine(scripts, new Meanings(), known::contains);
  private Session session = Session.fresh(Language.EN);
  private Turn turn = new Turn(session, List.of(), List.of(), List.of(), false, false);

  @Test
  void beforeARatingTwoAreAskedAboutOneAtATime() {
    shown("one", "two", "three");
    tap("rate");
    assertThat(said()).containsExactly("worked.ask one");
    tap("worked.reached");
    assertThat(said()).containsExactly("worked.good", "worked.ask two");
    tap("worked.wrong");
    assertThat(said()).containsExactly("worked.sorry", "rate.ask");
    assertThat(session.counted()).contains("worked:one.reached", "worked:two.wrong");
    assertThat(session.frames()).isEmpty();
  }

  @Test
  void eachIsAskedAboutOnceAlsoIfItIsShownAgain() {
    shown("one");
    tap("rate");
    tap("answer.skip");
    assertThat(said()).containsExactly("rate.ask");
    tap("answer.skip");
    shown("one");
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void notTriedYetEndsItToo() {
    shown("one");
    tap("rate");
    tap("worked.not-tried");
    assertThat(said()).containsExactly("worked.later", "rate.ask");
    tap("answer.skip");
    shown("one");
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void theAnswerTakesThePlaceOfTheQuestionInTheCounts() {
    shown("one");
    tap("rate");
    assertThat(facts()).contains("worked:one.asked 1");
    tap("worked.no-answer");
    assertThat(facts()).containsExactly("worked:one.asked -1", "worked:one.no_answer 1");
  }

  @Test
  void goingBackCorrectsWhatWasCounted() {
    shown("one", "two");
    tap("rate");
    tap("worked.no-answer");
    event(new Event.Tap(Keys.BACK), Circumstances.USUAL);
    assertThat(said()).containsExactly("worked.ask one");
    tap("worked.reached");
    assertThat(facts()).contains("worked:one.no_answer -1", "worked:one.reached 1");
    assertThat(said()).containsExactly("worked.good", "worked.ask two");
  }

  @Test
  void backFromTheFirstQuestionAsksNoOther() {
    shown("one", "two");
    tap("rate");
    event(new Event.Tap(Keys.BACK), Circumstances.USUAL);
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void whoWasShownOneJustNowIsNotAskedYet() {
    start();
    session = Contacted.shown(session, List.of("one"));
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void nobodyInDangerIsAsked() {
    shown("one");
    Draft draft = new Draft(session);
    draft.urgency = Urgency.NOW;
    session = draft.session(Optional.empty());
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void aContactIsNamedOnlyBehindTheGate() {
    shown("one");
    event(new Event.Tap(Keys.MORE), QUIET);
    assertThat(said()).containsExactly("first.hello", "gate.continue");
    tap("ways.continue");
    assertThat(said()).containsExactly("worked.ask one");
    tap("worked.reached");
    assertThat(said()).containsExactly("worked.good", "offer.one");
    assertThat(session.frames()).isEmpty();
  }

  @Test
  void aQuestionThatTheGateCameOverIsAskedAgainAndNoOther() {
    shown("one", "two", "three");
    tap("rate");
    event(new Event.Tap(Keys.MORE), QUIET);
    assertThat(said()).containsExactly("first.hello", "gate.continue");
    tap("ways.continue");
    assertThat(said()).containsExactly("worked.ask one");
  }

  @Test
  void behindTheGateNobodyIsAskedOnTheWayToAnEmergencyCard() {
    shown("one");
    tap("ways.help");
    event(new Event.Tap(Keys.MORE), QUIET);
    tap("ways.continue");
    assertThat(said()).containsExactly("help.card");
  }

  @Test
  void whoBeginsAnewInFrontOfTheGateIsAskedNothing() {
    shown("one");
    event(new Event.Tap(Keys.MORE), QUIET);
    tap("first.job");
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void aContactThatIsGoneIsNotAskedAbout() {
    shown("one", "two");
    known.remove("one");
    tap("rate");
    assertThat(said()).containsExactly("worked.ask two");
    known.remove("two");
    event(new Event.Tap(Keys.CONTINUE), Circumstances.USUAL);
    assertThat(said()).containsExactly("rate.ask");
  }

  @Test
  void anAnswerAboutAContactThatIsGoneMeanwhileCountsNothing() {
    shown("one");
    tap("rate");
    known.clear();
    tap("worked.no-answer");
    assertThat(said()).endsWith("rate.ask");
    assertThat(session.counted()).contains("worked:one.asked");
  }

  @Test
  void whoTellsOfContactsMayTellOfThoseShownJustNow() {
    start();
    session = Contacted.shown(session, List.of("one"));
    tap("tell");
    assertThat(said()).containsExactly("worked.ask one");
    tap("worked.reached");
    assertThat(said()).containsExactly("worked.good", "offer.told");
    tap("again");
    assertThat(said()).as("nothing to ask").containsExactly("offer.none");
  }

  @Test
  void theSixNewestAreRememberedInAFewBytes() {
    start();
    int before = bytes();
    session = Contacted.rested(Contacted.shown(session, List.of("one", "two", "three")));
    session = Contacted.shown(session, List.of("four", "five", "six", "seven"));
    assertThat(session.slots())
        .containsEntry(Contacted.SHOWN, List.of("four", "five", "six", "seven"))
        .containsEntry(Contacted.DUE, List.of("one", "two"));
    assertThat(bytes() - before).isEqualTo(Contacted.MOST * 3 + 2 * 4);
  }

  private int bytes() {
    Names names = new Names(scripts);
    names.contacts(known);
    BytesOut out = new BytesOut();
    SessionCodec codec = new SessionCodec(names);
    codec.write(out, session);
    assertThat(codec.read(new BytesIn(out.bytes()))).isEqualTo(session);
    return out.bytes().length;
  }

  @Test
  void aContactThatNoContentKnowsAnyMoreIsForgotten() {
    shown("seven");
    Names names = new Names(scripts);
    names.contacts(known);
    BytesOut out = new BytesOut();
    new SessionCodec(names).write(out, session);
    session = new SessionCodec(new Names(scripts)).read(new BytesIn(out.bytes()));
    tap("rate");
    assertThat(said()).containsExactly("rate.ask");
  }

  private void start() {
    event(new Event.Started("job"), Circumstances.USUAL);
  }

  private void shown(String... contacts) {
    start();
    session = Contacted.rested(Contacted.shown(session, List.of(contacts)));
  }

  private void tap(String label) {
    String data =
        message().buttons().stream()
            .flatMap(List::stream)
            .filter(button -> button.label().equals(label))
            .map(button -> ((Effect.Button.Answer) button).data())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " under " + said()));
    event(new Event.Tap(data), Circumstances.USUAL);
  }

  private void event(Event event, Circumstances now) {
    turn = engine.advance(session, event, now);
    session = turn.session();
    BytesOut out = new BytesOut();
    SessionCodec codec = new SessionCodec(new Names(scripts));
    codec.write(out, session);
    assertThat(codec.read(new BytesIn(out.bytes()))).isEqualTo(session);
  }

  private Message message() {
    return turn.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> ((Effect.Say) effect).message())
        .findFirst()
        .orElseThrow();
  }

  private List<String> said() {
    List<String> said = new ArrayList<>();
    for (Paragraph paragraph : message().paragraphs()) {
      if (paragraph instanceof Paragraph.Words(String key, Map<String, Effect.Value> with)) {
        String contact =
            Optional.ofNullable(with.get("contact")).map(value -> " " + value.value()).orElse("");
        said.add(key + contact);
      }
    }
    return said;
  }

  private List<String> facts() {
    return turn.facts().stream()
        .map(fact -> fact.name().id() + ":" + fact.value() + " " + fact.times())
        .toList();
  }

  private static Scripts scripts() {
    Pages pages = Pages.sound();
    pages.put(
        "person.yaml",
        """
        slots:
          country: country
          age: [under18, adult]
        starts:
          job: offer
        """);
    pages.script(
        "worked",
        """
        start: ask
        steps:
          ask:
            worked: {then: back, none: back}
          back:
            end: true
        """);
    pages.script(
        "first",
        """
        start: hello
        steps:
          hello:
            say: first.hello
            choose:
              - {say: first.job, open: offer}
        """);
    pages.script(
        "help-now",
        """
        start: card
        steps:
          card:
            say: help.card
            emergency: true
            choose:
              - {say: answer.back, end: true}
        """);
    pages.script(
        "offer",
        """
        start: one
        steps:
          one:
            say: offer.one
            choose:
              - {say: rate, go: rate}
              - {say: tell, go: tell}
          rate:
            rate: one
          tell:
            worked: {then: told, none: none}
          told:
            say: offer.told
            choose:
              - {say: again, go: tell}
          none:
            say: offer.none
            choose:
              - {say: again, go: one}
        """);
    return ((Read.Sound) Reader.read(pages)).scripts();
  }
}
