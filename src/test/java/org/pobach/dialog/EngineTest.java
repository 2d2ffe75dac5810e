package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

final class EngineTest {
  /// The script of an offer after its authors took out a slot and gave a step another name.
  private static final String CHANGED =
      """
      topics: [job_offer, legal]
      slots:
        doubts: {several: sign}
      start: papers
      steps:
        papers:
          was: passport
          say: offer.papers
          choose:
            - {say: answer.yes, end: true}
            - {say: answer.unsure, add: {doubts: [REC04, REC05]}, end: true}
      """;

  private final Scripts scripts = scripts();
  private final Engine engine = new Engine(scripts, new Plain());
  private Session session = Session.fresh(Language.EN);
  private Turn turn = new Turn(session, List.of(), List.of(), List.of(), false, false);
  private Circumstances now = Circumstances.USUAL;

  @Test
  void aStartIsAnsweredByTheFirstMessage() {
    start("");
    assertThat(said()).containsExactly("first.hello");
    assertThat(facts()).contains("opened:direct", "language:en");
  }

  @Test
  void whoWritesUkrainianIsToldOnceInWhichLanguagesTheAnswersCome() {
    ukrainian("робота", Topic.JOB_OFFER, Urgency.NONE);
    assertThat(said()).containsExactly("ukrainian.own", "offer.contract");
    assertThat(labels()).contains("language.ru", "language.en").doesNotContain("language.be");
    assertThat(session.language()).isEqualTo(Language.EN);
    tapLabel("language.ru");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.language()).isEqualTo(Language.RU);
    ukrainian("не розумію", Topic.OTHER, Urgency.NONE);
    assertThat(said()).doesNotContain("ukrainian.own");
    assertThat(labels()).doesNotContain("language.ru");
  }

  @Test
  void aCryForHelpInUkrainianIsAnsweredByTheCardAlone() {
    ukrainian("допоможіть", Topic.EMERGENCY, Urgency.NOW);
    assertThat(said()).doesNotContain("ukrainian.own");
    assertThat(message().urgent()).isTrue();
    ukrainian("робота", Topic.JOB_OFFER, Urgency.NONE);
    assertThat(said()).startsWith("ukrainian.own");
  }

  @Test
  void aFragmentThatIsNotUkrainianKeepsTheSentenceOfOneThatIs() {
    ukrainian("робота", Topic.JOB_OFFER, Urgency.NONE);
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    text("паспорт", Topic.OTHER, 0.1);
    assertThat(said()).startsWith("ukrainian.own");
  }

  @Test
  void whereTheLanguagesStandAnywayTheyAreNotOfferedTwice() {
    ukrainian("щось", Topic.OTHER, Urgency.NONE);
    assertThat(said()).contains("ukrainian.own", "first.hello");
    assertThat(labels().stream().filter("language.ru"::equals)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theFirstWordsAreAnsweredInTheirLanguage() {
    start("");
    in(Language.BE, "праца", Urgency.NONE);
    assertThat(session.language()).isEqualTo(Language.BE);
    assertThat(said()).doesNotContain("language.on.be");
  }

  @Test
  void aSingleMessageInAnotherLanguageAsksOnceWhetherToSwitch() {
    in(Language.RU, "работа", Urgency.NONE);
    in(Language.EN, "job", Urgency.NONE);
    assertThat(session.language()).isEqualTo(Language.RU);
    assertThat(said()).startsWith("language.on.en");
    assertThat(labels()).contains("language.en", "language.ru").doesNotContain("language.be");
    in(Language.RU, "работа", Urgency.NONE);
    assertThat(said()).doesNotContain("language.on.en", "language.on.ru");
    in(Language.EN, "job", Urgency.NONE);
    assertThat(session.language()).isEqualTo(Language.EN);
    assertThat(said()).doesNotContain("language.on.en", "language.on.ru");
  }

  @Test
  void aChosenLanguageStaysChosen() {
    in(Language.RU, "работа", Urgency.NONE);
    in(Language.EN, "job", Urgency.NONE);
    tapLabel("language.ru");
    for (int i = 0; i < 3; i++) {
      in(Language.EN, "job", Urgency.NOW);
      assertThat(session.language()).isEqualTo(Language.RU);
      assertThat(said()).doesNotContain("language.on.en");
    }
  }

  @Test
  void aCryForHelpIsAnsweredInItsOwnLanguageAtOnce() {
    in(Language.RU, "работа", Urgency.NONE);
    in(Language.EN, "they beat me", Urgency.NOW);
    assertThat(session.language()).isEqualTo(Language.EN);
    assertThat(said()).doesNotContain("language.on.en");
    assertThat(message().urgent()).isTrue();
  }

  @Test
  void aPosterLeadsStraightIntoItsScript() {
    start("job");
    assertThat(said()).containsExactly("first.short", "offer.contract");
    assertThat(facts()).contains("opened:job", "script:offer", "topic:job_offer");
  }

  @Test
  void anAuthorIsPutAtAStepWithNothingToComeBackTo() {
    start("job");
    tapLabel("answer.no");
    event(new Event.Placed("offer", "contract"));
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.frames()).isEmpty();
    assertThat(session.history()).isEmpty();
    assertThat(session.slots()).containsKey("offer.signs");
  }

  @Test
  void anAuthorIsPutAtAStepBeforeAnythingWasSaidAndBehindTheGate() {
    event(new Event.Placed("offer", "passport"));
    assertThat(said()).containsExactly("offer.passport");
    now = new Circumstances(Desk.CLOSED, true, false, false, false);
    event(new Event.Placed("offer", "contract"));
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.gated()).isFalse();
  }

  @Test
  void aStepThatIsGoneLeadsToTheMenuAlsoForAnAuthor() {
    event(new Event.Placed("offer", "nowhere"));
    assertThat(said()).startsWith("gone.step");
  }

  @Test
  void anUnknownCodeLeadsToTheFirstMessage() {
    start("nonsense");
    assertThat(said()).containsExactly("first.hello");
  }

  @Test
  void aTextSentFirstIsAnsweredFirst() {
    text("is this job real", Topic.JOB_OFFER, 0.9);
    assertThat(said()).containsExactly("first.short", "offer.contract");
    assertThat(turn.patient()).isTrue();
  }

  @Test
  void wordsThatMayMeanTwoThingsAreAskedAbout() {
    start("");
    text(
        "work papers",
        new Understood.Guess(Topic.JOB_OFFER, 0.4),
        new Understood.Guess(Topic.PRIVACY, 0.35));
    assertThat(said()).containsExactly("ask.which");
    tapLabel("topic.job_offer");
    assertThat(said()).containsExactly("offer.contract");
  }

  @Test
  void aBareNameOfACountryIsNoCryForHelp() {
    begin();
    tapLabel("answer.yes");
    urgent("poland", Topic.EMERGENCY);
    assertThat(said()).containsExactly("place.noted", "offer.passport");
    assertThat(session.slot("country")).contains("PL");
    urgent("poland he hits me", Topic.EMERGENCY);
    assertThat(said()).containsExactly("help.card");
  }

  @Test
  void aCountryNamedInDistressIsWhereThePersonIs() {
    urgent("he beats me in poland", Topic.EMERGENCY);
    assertThat(session.slot("country")).contains("PL");
    urgent("he beats me in latvia", Topic.EMERGENCY);
    assertThat(session.slot("country")).as("known already").contains("PL");
  }

  @Test
  void aCountryOfAnOfferIsNotWhereThePersonIs() {
    text("a job in poland", Topic.JOB_OFFER, 0.9);
    assertThat(session.slot("country")).isEmpty();
  }

  @Test
  void whoIsLedBackToAWaitingScriptFindsTheirAnswers() {
    begin();
    tapLabel("answer.no");
    text("who sees this", Topic.PRIVACY, 0.9);
    text("back to the job", Topic.JOB_OFFER, 0.9);
    assertThat(said()).containsExactly("offer.passport");
    assertThat(session.slots()).containsEntry("offer.signs", List.of("REC04"));
    assertThat(session.frames()).isEmpty();
  }

  @Test
  void whomSomebodyWantsDoesNotChangeWhatItIsAbout() {
    begin();
    assertThat(session.topic()).contains(Topic.JOB_OFFER);
    text("who sees this", Topic.PRIVACY, 0.9);
    assertThat(session.topic()).contains(Topic.JOB_OFFER);
  }

  @Test
  void wordsNotUnderstoodAreNeverAnsweredTwiceTheSameWay() {
    begin();
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.here", "offer.contract");
    text("asdf", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.ways");
    assertThat(labels())
        .contains("ways.continue", "ways.person", "ways.menu", "ways.help", "ways.erase");
    text("zxcv", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.still");
    assertThat(labels()).contains("ways.continue", "ways.person", "ways.menu");
    text("zxcv", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.ways");
    tapLabel("ways.continue");
    assertThat(said()).containsExactly("offer.contract");
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(said()).as("a tap came between").containsExactly("puzzled.here", "offer.contract");
  }

  @Test
  void wordsInFrontOfTheMenuAreNotAnsweredTheSameWayAgainEither() {
    start("");
    for (String opening : List.of("once", "again", "still", "again", "still")) {
      text("qwerty", Topic.OTHER, 0.2);
      assertThat(said()).startsWith("puzzled." + opening);
    }
  }

  @Test
  void aPlaceIsNoReasonToSpeakAnotherLanguage() {
    start("lawyer");
    Understood belarusian =
        new Understood(
            Language.BE, 0.98, List.of(new Understood.Guess(Topic.OTHER, 0.2)), Urgency.NONE, 0.9);
    event(new Event.Text("poland", belarusian, false));
    assertThat(session.language()).isEqualTo(Language.EN);
    event(new Event.Text("qwerty", belarusian, false));
    assertThat(session.language()).isEqualTo(Language.BE);
  }

  @Test
  void aCardIsNotSaidAgainForWordsThatWereNotUnderstood() {
    start("lawyer");
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(message().paragraphs())
        .containsExactly(new Paragraph.Words("puzzled.here", Map.of()));
    assertThat(labels()).contains("menu.offer", "lawyer.copy", "ways.help");
    tapLabel("menu.offer");
    assertThat(said()).containsExactly("offer.contract");
  }

  @Test
  void questionsOfManyAreAskedAgainAlone() {
    begin();
    tapLabel("answer.yes");
    tapLabel("answer.yes");
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.here", "offer.q1");
  }

  @Test
  void aPlaceIsAcknowledgedAndWhoHelpsThereIsShown() {
    start("lawyer");
    text("poland", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("place.noted");
    assertThat(message().paragraphs())
        .contains(
            new Paragraph.Words("place.noted", Map.of("place", new Effect.Value("country", "PL"))),
            new Paragraph.Contacts(
                List.of(Topic.LEGAL),
                Optional.of(org.pobach.terms.Country.PL),
                2,
                false,
                false,
                false));
    assertThat(labels()).contains("menu.offer");
  }

  @Test
  void aPlaceThatLeadsToTheSameStepDoesNotSayItAgain() {
    start("again");
    text("Poland", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("place.noted");
    assertThat(session.slot("country")).contains("PL");
    tap("!b");
    assertThat(session.slot("country")).isEmpty();
  }

  @Test
  void aPlaceSaidInsideTheQuestionIsNotedAndTheQuestionStays() {
    which("work papers");
    text("poland", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("place.noted", "ask.which");
    assertThat(session.slot("country")).contains("PL");
    tapLabel("topic.job_offer");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.slot("country")).contains("PL");
    text("poland", Topic.OTHER, 0.2);
    assertThat(said()).as("answered").doesNotContain("ask.which");
  }

  @Test
  void aPlaceSaidBeforeTheQuestionStays() {
    text("poland", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("first.hello");
    which("work papers");
    assertThat(session.slot("country")).contains("PL");
  }

  @Test
  void aPlaceSaidInFirstWordsThatMayMeanTwoThingsIsKept() {
    text(
        "they hold me in poland",
        new Understood.Guess(Topic.EMERGENCY, 0.4),
        new Understood.Guess(Topic.PRIVACY, 0.35));
    assertThat(said()).containsExactly("first.short", "ask.which");
    Session asked = session;
    String privacy = data("topic.privacy");
    tapLabel("topic.emergency");
    assertThat(session.slot("country")).contains("PL");
    session = asked;
    tap(privacy);
    assertThat(session.slot("country")).as("it may be any other country").isEmpty();
  }

  @Test
  void aScriptCalledAboveItselfKeepsTheAnswersOfBoth() {
    callAboveItself();
    assertThat(session.slots()).as("the second run").doesNotContainKey("offer.signs");
    assertThat(facts()).as("the first still counts").noneMatch(fact -> fact.startsWith("-"));
    tapLabel("answer.unsure");
    tap("!b");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.slots()).doesNotContainKeys("offer.signs", "offer.doubts");
    tapLabel("answer.unsure");
    assertThat(session.slots()).containsEntry("offer.doubts", List.of("REC04"));
    tapLabel("offer.leave");
    assertThat(said()).containsExactly("between.here");
    tapLabel("answer.done");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(session.slots())
        .containsEntry("offer.signs", List.of("REC04"))
        .doesNotContainKey("offer.doubts");
    tap("!b");
    assertThat(said()).as("its own answers are undone").containsExactly("offer.contract");
    assertThat(session.slots()).doesNotContainKey("offer.signs");
    assertThat(session.frames()).isEmpty();
  }

  @Test
  void backInASecondRunDoesNotUndoAnAnswerOfTheFirst() {
    callAboveItself();
    tap("!b");
    assertThat(said()).containsExactly("between.here");
    tapLabel("answer.done");
    assertThat(session.slots()).containsEntry("offer.signs", List.of("REC04"));
  }

  @Test
  void aSecondRunInFrontOfTheGateKeepsTheFirst() {
    begin();
    tapLabel("answer.no");
    quiet();
    text("hello", Topic.GREETING, 0.9);
    assertThat(session.slots().keySet()).as("in front of the gate").containsOnly("languages");
    now = Circumstances.USUAL;
    text("is this job real", Topic.JOB_OFFER, 0.9);
    tapLabel("answer.unsure");
    tapLabel("offer.leave");
    assertThat(said()).containsExactly("first.hello", "gate.continue");
    tap("!c");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(session.slots())
        .containsEntry("offer.signs", List.of("REC04"))
        .doesNotContainKey("offer.doubts");
  }

  @Test
  void whoIsInterruptedFindsTheAnswersAgain() {
    begin();
    tapLabel("answer.no");
    urgent("he is beating me", Topic.EMERGENCY);
    assertThat(facts()).doesNotContain("-sign:REC04");
    tapLabel("answer.back");
    assertThat(said()).containsExactly("back.here", "offer.passport");
    assertThat(session.slots()).containsEntry("offer.signs", List.of("REC04"));
    tap("!b");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.slots()).doesNotContainKey("offer.signs");
  }

  @Test
  void whatARunFoundOutIsCountedAfterItIsLeftForGood() {
    begin();
    tapLabel("answer.no");
    text("who sees this", Topic.PRIVACY, 0.9);
    text("menu", Topic.OTHER, 0.1);
    assertThat(session.frames()).isEmpty();
    assertThat(facts()).noneMatch(fact -> fact.startsWith("-"));
  }

  @Test
  void answersToUndoStayFewHoweverManyRunsWait() {
    begin();
    for (int answers = 0; answers < 20; answers++) {
      tapLabel("answer.no");
      tapLabel("offer.between");
      text("is this job real", Topic.JOB_OFFER, 0.9);
      int undo = session.frames().stream().mapToInt(frame -> frame.history().size()).sum();
      assertThat(undo + session.history().size()).isLessThanOrEqualTo(Session.UNDO);
      assertThat(session.frames()).hasSizeLessThanOrEqualTo(Session.DEPTH);
    }
  }

  @Test
  void aRunThatWaitsWhileScriptsChangeKeepsWhatStillExists() {
    begin();
    tapLabel("answer.no");
    Draft draft = new Draft(session);
    draft.put("offer.doubts", List.of("REC05"));
    session = draft.session(Optional.empty());
    text("who sees this", Topic.PRIVACY, 0.9);
    Scripts changed = read(pages().script("offer", CHANGED));
    BytesOut out = new BytesOut();
    new SessionCodec(new Names(scripts)).write(out, session);
    session = new SessionCodec(new Names(changed)).read(new BytesIn(out.bytes()));
    Event back = new Event.Tap(data("answer.yes"));
    turn = new Engine(changed, new Plain()).advance(session, back, Circumstances.USUAL);
    assertThat(said()).containsExactly("offer.papers");
    assertThat(turn.session().slots())
        .containsEntry("offer.doubts", List.of("REC05"))
        .doesNotContainKey("offer.signs");
  }

  @Test
  void aSessionWhoseFramesWerePlacesIsStillRead() {
    BytesOut out = new BytesOut();
    Names names = new Names(scripts);
    out.octet(0).one(Language.EN).one(Urgency.NONE).number(1);
    names.write(out, "offer");
    names.write(out, "passport");
    out.number(0).number(0).number(3).number(0);
    names.write(out, "direct");
    out.number(0).number(0);
    Session read = new SessionCodec(names).read(new BytesIn(out.bytes()));
    assertThat(read.frames())
        .containsExactly(
            new Session.Frame(
                new Session.Place("offer", "passport", 0), new java.util.TreeMap<>(), List.of()));
    assertThat(read.epoch()).isEqualTo(3);
  }

  @Test
  void anAnswerMovesOnAndCounts() {
    begin();
    tapLabel("answer.no");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(facts()).containsExactly("sign:REC04");
  }

  @Test
  void backUndoesAnAnswerWithItsSlotsAndItsFacts() {
    begin();
    tapLabel("answer.no");
    tap("!b");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(facts()).containsExactly("-sign:REC04");
    assertThat(session.slots()).doesNotContainKey("offer.signs");
  }

  @Test
  void aScriptThatBeginsAnewForgetsItsAnswersAndBackBringsThemBack() {
    begin();
    tapLabel("answer.no");
    text("is it private", Topic.PRIVACY, 0.9);
    tap("!b");
    assertThat(said()).containsExactly("offer.passport");
    tap("!t.job_offer");
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.slots()).doesNotContainKey("offer.signs");
    tap("!b");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(session.slots()).containsEntry("offer.signs", List.of("REC04"));
  }

  @Test
  void aButtonOfAnEarlierQuestionShowsThePresentStep() {
    begin();
    String old = data("answer.no");
    tapLabel("answer.yes");
    tap(old);
    assertThat(said()).containsExactly("stale.tap", "offer.passport");
  }

  @Test
  void aDoubleTapIsAnsweredOnce() {
    begin();
    String yes = data("answer.yes");
    tap(yes);
    assertThat(said()).containsExactly("offer.passport");
    tap(yes);
    assertThat(turn.effects()).isEmpty();
    tap(yes);
    assertThat(turn.effects()).isEmpty();
    tap("!m");
    tap(yes);
    assertThat(said()).containsExactly("stale.tap", "offer.passport");
  }

  @Test
  void anAnswerToTheQuestionIsNoCryForHelp() {
    begin();
    urgent("answer.yes", Topic.SELF_HARM);
    assertThat(said()).containsExactly("offer.passport");
  }

  @Test
  void zeroErasesWhereNoValueIsCalledThat() {
    start("where");
    text("0", Topic.OTHER, 0.1);
    assertThat(turn.effects()).containsExactly(new Effect.Erase());
  }

  @Test
  void wordsNotUnderstoodInDangerAreNotSentToTheMenu() {
    begin();
    tap("!h");
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(said()).containsExactly("puzzled.danger", "help.card");
    text("qwerty", Topic.OTHER, 0.2);
    assertThat(said()).as("not the same words twice").containsExactly("help.card");
  }

  @Test
  void aLongConversationNeverTakesAnAnswerForAWayOut() {
    begin();
    for (int question = 0; question < 40; question++) {
      tapLabel("answer.yes");
      assertThat(said()).as("epoch %d", session.epoch()).containsExactly("offer.passport");
      tap("!b");
    }
  }

  @Test
  void dataThatNobodySentAreHarmless() {
    begin();
    for (String data :
        List.of(
            "",
            ".",
            "1.",
            "zz.99",
            "!l.xx",
            "!t.nothing",
            "!t.emergency.XX",
            "!t..",
            "!d.x",
            "!",
            "\ud800",
            "9".repeat(64))) {
      tap(data);
      assertThat(session.place()).isPresent();
    }
  }

  @Test
  void theTextOfAButtonIsTheButton() {
    begin();
    text("answer.yes", Topic.OTHER, 0.1);
    assertThat(said()).containsExactly("offer.passport");
    assertThat(turn.patient()).isFalse();
  }

  @Test
  void strongSignsAreEnoughAlone() {
    begin();
    tapLabel("answer.yes");
    tapLabel("offer.taken");
    assertThat(said()).containsExactly("offer.danger");
    assertThat(facts()).contains("verdict:danger", "sign:REC07", "sign:ILO07");
  }

  @Test
  void skippingNeverLeadsToAnAllClear() {
    begin();
    tapLabel("answer.unsure");
    tapLabel("answer.unsure");
    for (int question = 0; question < 2; question++) {
      tapLabel("answer.skip");
    }
    assertThat(said()).containsExactly("offer.danger");
  }

  @Test
  void questionsStopWhenEnoughIsKnown() {
    begin();
    tapLabel("answer.yes");
    tapLabel("answer.yes");
    assertThat(said()).containsExactly("offer.q1");
    tapLabel("answer.yes");
    assertThat(said()).as("REC03 is strong").containsExactly("offer.danger");
  }

  @Test
  void backUndoesAQuestionOfMany() {
    begin();
    tapLabel("answer.yes");
    tapLabel("answer.yes");
    tapLabel("answer.no");
    assertThat(said()).containsExactly("offer.q2");
    tap("!b");
    assertThat(said()).containsExactly("offer.q1");
  }

  @Test
  void everyMessageHasTheWaysOut() {
    begin();
    assertThat(labels()).contains("ways.help", "ways.more", "ways.erase");
    tap("!m");
    assertThat(said()).containsExactly("more.title");
    assertThat(labels())
        .contains(
            "ways.person",
            "ways.back",
            "ways.menu",
            "language.be",
            "ways.privacy",
            "ways.help",
            "ways.erase");
    tap("!h");
    assertThat(labels()).contains("ways.more", "ways.erase");
  }

  @Test
  void longWaysOutDoNotShareARow() {
    begin();
    tap("!m");
    assertThat(message().buttons().stream().map(row -> row.stream().map(Button::label).toList()))
        .contains(List.of("ways.person"), List.of("ways.privacy"));
  }

  @Test
  void theFirstMessageHasItsOwnLayout() {
    start("");
    assertThat(labels()).containsExactly("first.danger", "first.job", "ways.erase", "under18");
  }

  @Test
  void helpLeadsAwayOnceAndBack() {
    begin();
    tap("!h");
    assertThat(said()).containsExactly("help.card");
    tap("!h");
    tapLabel("answer.back");
    assertThat(said()).containsExactly("back.here", "offer.contract");
    assertThat(session.frames()).isEmpty();
  }

  @Test
  void lifeInDangerInterruptsEverything() {
    begin();
    urgent("he is beating me", Topic.EMERGENCY);
    assertThat(said()).containsExactly("help.card");
    assertThat(message().urgent()).isTrue();
    assertThat(turn.patient()).isFalse();
    assertThat(session.urgency()).isEqualTo(Urgency.NOW);
    assertThat(delivered()).containsExactly("help_shown:danger");
  }

  @Test
  void selfHarmGetsItsOwnCard() {
    urgent("i do not want to live", Topic.SELF_HARM);
    assertThat(said()).containsExactly("self.card");
  }

  @Test
  void afterASilenceTheFirstMessageStandsInFront() {
    begin();
    tapLabel("answer.yes");
    quiet();
    tapLabel("answer.yes");
    assertThat(said()).containsExactly("first.hello", "gate.continue");
    assertThat(labels()).contains("ways.continue");
    now = Circumstances.USUAL;
    tap("!c");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(session.gated()).isFalse();
  }

  @Test
  void behindTheGateOldButtonsShowNothing() {
    begin();
    String old = data("answer.yes");
    quiet();
    text("hello", Topic.GREETING, 0.9);
    now = Circumstances.USUAL;
    tap(old);
    assertThat(said()).containsExactly("first.hello", "gate.continue");
    tap("!b");
    assertThat(said()).containsExactly("first.hello", "gate.continue");
  }

  @Test
  void behindTheGateHelpLeadsBackToTheGate() {
    begin();
    quiet();
    tap("!h");
    assertThat(said()).containsExactly("help.card");
    now = Circumstances.USUAL;
    tapLabel("answer.back");
    assertThat(said()).containsExactly("back.here", "first.hello", "gate.continue");
  }

  @Test
  void aCryForHelpAfterASilenceGetsTheCardAndKeepsTheGate() {
    begin();
    quiet();
    urgent("help they are beating me", Topic.EMERGENCY);
    assertThat(said()).containsExactly("help.card");
    assertThat(session.gated()).isTrue();
  }

  @Test
  void eraseAndDangerWorkFromAnOldFirstMessage() {
    start("");
    assertThat(data("ways.erase")).isEqualTo("!x");
    assertThat(Engine.erases(data("ways.erase"))).isTrue();
    String danger = data("first.danger");
    tapLabel("first.job");
    quiet();
    tap(danger);
    assertThat(said()).containsExactly("help.card");
    tap("!x");
    assertThat(turn.effects()).containsExactly(new Effect.Erase());
  }

  @Test
  void anOldContinueDoesNotPassTheGate() {
    begin();
    tap("!m");
    quiet();
    tap("!c");
    assertThat(said()).containsExactly("first.hello", "gate.continue");
  }

  @Test
  void silentEventsAndStopDoNotEndTheSilence() {
    for (Event event :
        List.of(
            new Event.Text(
                "x", understood(Urgency.NONE, new Understood.Guess(Topic.OTHER, 0.1)), true),
            new Event.Text(
                "stop", understood(Urgency.NONE, new Understood.Guess(Topic.OTHER, 0.1)), false),
            new Event.Tap("!d.7"))) {
      session = Session.fresh(Language.EN);
      now = Circumstances.USUAL;
      begin();
      quiet();
      event(event);
      assertThat(session.gated()).as(event.toString()).isTrue();
    }
  }

  @Test
  void whoeverBeginsAnewInFrontOfTheGateSeesNothingOfWhatWasSaid() {
    start("where");
    text("Poland", Topic.OTHER, 0.1);
    quiet();
    text("hello", Topic.GREETING, 0.9);
    now = Circumstances.USUAL;
    tapLabel("under18");
    assertThat(session.slots())
        .doesNotContainKey("country")
        .containsEntry("age", List.of("under18"));
    assertThat(session.gated()).isFalse();
    assertThat(facts())
        .contains("opened:direct", "age:under18")
        .noneMatch(fact -> fact.startsWith("-"));
  }

  @Test
  void theCardInFrontOfTheGateNamesNoCountry() {
    start("where");
    text("Poland", Topic.OTHER, 0.1);
    quiet();
    tap("!h");
    assertThat(message().paragraphs()).contains(new Paragraph.Emergency(Optional.empty()));
  }

  @Test
  void aTapOnTheQuestionOnTheScreenIsTheAnswer() {
    start("");
    String job = data("first.job");
    text("what is this", Topic.OTHER, 0.1);
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    tap(job);
    assertThat(said()).containsExactly("offer.contract");
    assertThat(turn.amends()).isTrue();
  }

  @Test
  void whatIsNotMoreWordsLetsTheWaitingAnswerStand() {
    start("");
    text("is this job real", Topic.JOB_OFFER, 0.9);
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    event(
        new Event.Text(
            "is this job real?",
            understood(Urgency.NONE, new Understood.Guess(Topic.OTHER, 0.1)),
            true));
    assertThat(turn.amends()).isFalse();
    assertThat(turn.effects()).isEmpty();
    assertThat(session.burst()).as("further words still belong to it").isPresent();
    event(new Event.Media(Event.Kind.VOICE, 1));
    assertThat(turn.amends()).isFalse();
    assertThat(session.place().orElseThrow().script()).isEqualTo("offer");
  }

  @Test
  void aLateMessageGetsTheFirstMessage() {
    begin();
    now = new Circumstances(Desk.CLOSED, false, true, false, false);
    tapLabel("answer.yes");
    assertThat(said()).containsExactly("first.hello", "gate.continue");
  }

  @Test
  void anExpiredAnswerIsSaidFirst() {
    begin();
    now = new Circumstances(Desk.CLOSED, false, false, true, false);
    text("qwerty", Topic.OTHER, 0.1);
    assertThat(said()).containsExactly("expired.first", "offer.contract");
  }

  @Test
  void aBurstIsOneMessage() {
    start("");
    text("please", Topic.OTHER, 0.1);
    assertThat(turn.patient()).isTrue();
    Session waiting = session;
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    text("is this job real", Topic.JOB_OFFER, 0.9);
    assertThat(said()).containsExactly("offer.contract");
    assertThat(session.burst()).isPresent();
    assertThat(session.burst().orElseThrow().before())
        .isEqualTo(waiting.burst().orElseThrow().before());
  }

  @Test
  void theUrgencyOfABurstIsThatOfItsWorstWords() {
    start("");
    say("they took my passport", Urgency.SOON, new Understood.Guess(Topic.OTHER, 0.1));
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    text("please", Topic.OTHER, 0.1);
    assertThat(session.urgency()).isEqualTo(Urgency.SOON);
  }

  @Test
  void factsOfAReplacedAnswerGoWithIt() {
    start("");
    text("is this job real", Topic.JOB_OFFER, 0.9);
    assertThat(facts()).contains("topic:job_offer", "script:offer");
    now = new Circumstances(Desk.CLOSED, false, false, false, true);
    text("and who reads this", Topic.PRIVACY, 0.95);
    assertThat(facts()).contains("script:privacy").doesNotContain("script:offer");
  }

  @Test
  void anotherTopicLeadsAwayAndBack() {
    begin();
    text("who reads this", Topic.PRIVACY, 0.9);
    assertThat(said()).containsExactly("hello");
    tapLabel("answer.yes");
    assertThat(said()).containsExactly("offer.contract");
  }

  @Test
  void aStepThatMustNotLeadAwayKeepsThePerson() {
    start("stay");
    text("who reads this", Topic.PRIVACY, 0.9);
    assertThat(said()).containsExactly("puzzled.here", "stay.here");
  }

  @Test
  void aValueIsHeard() {
    start("where");
    text("Poland", Topic.OTHER, 0.1);
    assertThat(said()).containsExactly("where.job");
    assertThat(session.slots()).containsEntry("country", List.of("PL"));
    assertThat(facts()).containsExactly("country:PL");
  }

  @Test
  void theLastValueCanBeCorrected() {
    start("where");
    text("Poland", Topic.OTHER, 0.1);
    text("no, Latvia", Topic.OTHER, 0.1);
    assertThat(session.slots()).containsEntry("country", List.of("LV"));
    assertThat(facts()).containsExactlyInAnyOrder("-country:PL", "country:LV");
    assertThat(said()).containsExactly("where.job");
  }

  @Test
  void aCountryIsAnArgument() {
    start("where");
    text("Poland", Topic.OTHER, 0.1);
    assertThat(message().paragraphs())
        .containsExactly(
            new Paragraph.Words("where.job", Map.of("place", new Effect.Value("country", "PL"))));
  }

  @Test
  void ticksMarkInAndOutInTheSameMessage() {
    start("ticks");
    tapLabel("t.one");
    assertThat(turn.effects().getFirst()).isInstanceOf(Effect.Revise.class);
    assertThat(ticked()).containsExactly("t.one");
    tapLabel("t.two");
    tapLabel("t.one");
    assertThat(ticked()).containsExactly("t.two");
    tapLabel("answer.done");
    assertThat(said()).containsExactly("ticks.after");
  }

  @Test
  void aCalledScriptReturnsToTheStepAfterIt() {
    start("caller");
    assertThat(said()).endsWith("called.question");
    tapLabel("answer.yes");
    assertThat(said()).containsExactly("caller.after");
  }

  @Test
  void withoutADeskAHandoffGoesItsOwnWay() {
    start("desk");
    assertThat(said()).endsWith("desk.closed");
    assertThat(facts()).contains("handed_over:closed", "urgency:soon");
  }

  @Test
  void withADeskConsentIsAskedFirst() {
    now = new Circumstances(Desk.OPEN, false, false, false, false);
    start("desk");
    assertThat(said()).endsWith("handoff.consent");
    tapLabel("handoff.asks");
    assertThat(turn.effects()).contains(new Effect.CallOperator(Urgency.SOON, Wish.ASKS, false));
    assertThat(facts()).contains("handed_over:open");
  }

  @Test
  void withADeskConsentMayBeRefused() {
    now = new Circumstances(Desk.OPEN, false, false, false, false);
    start("desk");
    tapLabel("answer.no");
    assertThat(said()).containsExactly("desk.refused");
    assertThat(facts()).contains("handed_over:refused");
  }

  @Test
  void aRatingCountsOnce() {
    start("rate");
    assertThat(said()).endsWith("rate.ask");
    tapLabel("rate.4");
    assertThat(said()).containsExactly("rate.bye");
    assertThat(facts()).containsExactly("rating:4");
  }

  @Test
  void theLanguageChangesAndThePlaceStays() {
    begin();
    tapLabel("answer.no");
    tap("!l.be");
    assertThat(said()).containsExactly("offer.passport");
    assertThat(message().language()).isEqualTo(Language.BE);
    assertThat(session.slots()).containsKey("offer.signs");
    say("привет", Urgency.NONE, new Understood.Guess(Topic.OTHER, 0.1));
    assertThat(session.language()).as("a chosen language stays").isEqualTo(Language.BE);
  }

  @Test
  void eraseIsOneTapOrOneWord() {
    begin();
    tap("!x");
    assertThat(turn.effects()).containsExactly(new Effect.Erase());
    text("erase", Topic.OTHER, 0.1);
    assertThat(turn.effects()).containsExactly(new Effect.Erase());
  }

  @Test
  void stopPausesAndOffersToErase() {
    begin();
    text("stop", Topic.OTHER, 0.1);
    assertThat(said()).containsExactly("stop.offer");
    assertThat(labels()).contains("ways.erase", "ways.continue");
    tap("!c");
    assertThat(said()).containsExactly("offer.contract");
  }

  @Test
  void aChildGetsChildForms() {
    start("");
    tapLabel("under18");
    assertThat(message().child()).isTrue();
    assertThat(facts()).contains("age:under18");
  }

  @Test
  void aScriptMayAskToBeKeptShorter() {
    assertThat(session.keep()).isEqualTo(Lifetime.DAY);
    start("short");
    assertThat(session.keep()).isEqualTo(Lifetime.HOUR);
  }

  @Test
  void mediaAreAnsweredKindly() {
    begin();
    event(new Event.Media(Event.Kind.PICTURE, 77));
    assertThat(said()).containsExactly("media.picture");
    tapLabel("media.remove");
    assertThat(turn.effects()).containsExactly(new Effect.Remove(77));
    for (Event.Kind kind : Event.Kind.values()) {
      event(new Event.Media(kind, 1));
      assertThat(said()).hasSize(1);
    }
  }

  @Test
  void anEditedMessageIsNotAnsweredUnlessItIsACryForHelp() {
    begin();
    event(
        new Event.Text(
            "poland", understood(Urgency.NONE, new Understood.Guess(Topic.OTHER, 0.1)), true));
    assertThat(turn.effects()).isEmpty();
    event(
        new Event.Text(
            "help", understood(Urgency.NOW, new Understood.Guess(Topic.EMERGENCY, 0.9)), true));
    assertThat(said()).containsExactly("help.card");
  }

  @Test
  void aStepThatIsGoneLeadsToTheMenuKindly() {
    begin();
    session = at("no-such-step");
    tap("1.0");
    assertThat(said()).containsExactly("gone.step", "hello");
    session = at("no-such-step");
    tap("!c");
    assertThat(said()).containsExactly("gone.step", "hello");
  }

  @Test
  void aRenamedStepIsFound() {
    begin();
    session = at("papers");
    tap("!c");
    assertThat(said()).containsExactly("offer.passport");
  }

  private Session at(String step) {
    Draft draft = new Draft(session);
    draft.place = new Session.Place("offer", step, 0);
    return draft.session(Optional.empty());
  }

  // Writing the session out and reading it back between turns is what the service does.
  private void event(Event event) {
    turn = engine.advance(session, event, now);
    SessionCodec codec = new SessionCodec(new Names(scripts));
    BytesOut out = new BytesOut();
    codec.write(out, turn.session());
    session = codec.read(new BytesIn(out.bytes()));
    assertThat(session).isEqualTo(turn.session());
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Say(var message)) {
        BytesOut bytes = new BytesOut();
        MessageCodec.write(bytes, message);
        assertThat(MessageCodec.read(new BytesIn(bytes.bytes()))).isEqualTo(message);
      }
    }
  }

  private void which(String words) {
    text(
        words,
        new Understood.Guess(Topic.JOB_OFFER, 0.4),
        new Understood.Guess(Topic.PRIVACY, 0.35));
    assertThat(said()).contains("ask.which");
  }

  /// Answers in a run, and calls the same script above it.
  private void callAboveItself() {
    begin();
    tapLabel("answer.no");
    assertThat(session.slots()).containsEntry("offer.signs", List.of("REC04"));
    tapLabel("offer.between");
    assertThat(said()).containsExactly("between.here");
    text("is this job real", Topic.JOB_OFFER, 0.9);
  }

  private void begin() {
    start("job");
  }

  private void quiet() {
    now = new Circumstances(Desk.CLOSED, true, false, false, false);
  }

  private void start(String code) {
    event(new Event.Started(code));
  }

  private void tap(String data) {
    event(new Event.Tap(data));
  }

  private void tapLabel(String label) {
    tap(data(label));
  }

  private void text(String words, Topic topic, double confidence) {
    text(words, new Understood.Guess(topic, confidence));
  }

  private void text(String words, Understood.Guess... guesses) {
    say(words, Urgency.NONE, guesses);
  }

  private void urgent(String words, Topic topic) {
    say(words, Urgency.NOW, new Understood.Guess(topic, 0.9));
  }

  private void say(String words, Urgency urgency, Understood.Guess... guesses) {
    event(new Event.Text(words, understood(urgency, guesses), false));
  }

  private void ukrainian(String words, Topic topic, Urgency urgency) {
    List<Understood.Guess> guesses = List.of(new Understood.Guess(topic, 0.9));
    event(
        new Event.Text(
            words, new Understood(Language.RU, 0.5, guesses, urgency, 0.9, true), false));
  }

  private void in(Language language, String words, Urgency urgency) {
    List<Understood.Guess> guesses = List.of(new Understood.Guess(Topic.JOB_OFFER, 0.9));
    event(new Event.Text(words, new Understood(language, 0.9, guesses, urgency, 0.9), false));
  }

  private static Understood understood(Urgency urgency, Understood.Guess... guesses) {
    return new Understood(Language.EN, 0.9, List.of(guesses), urgency, 0.9);
  }

  private Effect.Message message() {
    return turn.effects().stream()
        .flatMap(effect ->
            switch (effect) {
              case Effect.Say(var message) -> java.util.stream.Stream.of(message);
              case Effect.Revise(var message) -> java.util.stream.Stream.of(message);
              case Effect.Remove _, Effect.Unsay _, Effect.AtDesk _, Effect.Erase _ ->
                  java.util.stream.Stream.empty();
            })
        .findFirst()
        .orElseThrow();
  }

  private List<String> said() {
    return message().paragraphs().stream()
        .flatMap(p ->
            p instanceof Paragraph.Words(var key, var _)
                ? java.util.stream.Stream.of(key)
                : java.util.stream.Stream.empty())
        .toList();
  }

  private List<Button> buttons() {
    return message().buttons().stream().flatMap(List::stream).toList();
  }

  private List<String> labels() {
    return buttons().stream().map(Button::label).toList();
  }

  private List<String> ticked() {
    return buttons().stream()
        .filter(b -> b instanceof Button.Answer(var _, var ticked, var _) && ticked)
        .map(Button::label)
        .toList();
  }

  private String data(String label) {
    return buttons().stream()
        .filter(b -> b.label().equals(label))
        .map(b -> ((Button.Answer) b).data())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " among " + labels()));
  }

  private List<String> facts() {
    return names(turn.facts());
  }

  private List<String> delivered() {
    return names(turn.delivered());
  }

  private static List<String> names(List<Fact> facts) {
    return facts.stream()
        .map(f -> (f.times() < 0 ? "-" : "") + f.name().id() + ":" + f.value())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Scripts scripts() {
    return read(pages());
  }

  private static Scripts read(Pages pages) {
    Read read = Reader.read(pages);
    assertThat(read.found().stream().filter(Problem::isError)).isEmpty();
    return ((Read.Sound) read).scripts();
  }

  private static Pages pages() {
    Pages pages = Pages.sound();
    pages.put(
        "person.yaml",
        """
        slots:
          country: country
          age: [under18, adult]
          keep: [10m, 1h, 24h]
        starts:
          job: offer
          lawyer: lawyer
          again: again
          stay: stay
          where: where
          ticks: ticks
          caller: caller
          desk: desk
          rate: rate
          short: short
        """);
    pages.script(
        "first",
        """
        start: hello
        steps:
          hello:
            say: first.hello
            choose:
              - {say: first.danger, open: help-now}
              - {say: first.job, open: offer}
              - {say: ways.erase, erase: true}
              - {say: under18, set: {age: under18}, open: menu}
        """);
    pages.script(
        "help-now",
        """
        topics: [emergency]
        start: card
        steps:
          card:
            say: help.card
            emergency: {country: $country}
            choose:
              - {say: answer.back, end: true}
        """);
    pages.script(
        "self-harm",
        """
        topics: [self_harm]
        start: card
        steps:
          card:
            say: self.card
            emergency: true
            choose:
              - {say: answer.back, end: true}
        """);
    pages.script(
        "privacy",
        """
        topics: [privacy]
        start: hello
        steps:
          hello:
            say: hello
            choose:
              - {say: answer.yes, end: true}
        """);
    pages.script(
        "offer",
        """
        topics: [job_offer, legal]
        slots:
          signs: {several: sign}
          doubts: {several: sign}
        start: contract
        steps:
          contract:
            say: offer.contract
            choose:
              - {say: answer.yes, go: passport}
              - {say: answer.no, add: {signs: REC04}, go: passport}
              - {say: answer.unsure, add: {doubts: REC04}, go: passport}
          passport:
            was: papers
            say: offer.passport
            choose:
              - {say: answer.yes, go: questions}
              - {say: answer.unsure, add: {doubts: REC07}, go: questions}
              - {say: offer.taken, add: {signs: [REC07, ILO07]}, go: questions}
              - {say: offer.between, call: {script: between, then: passport}}
              - {say: offer.leave, end: true}
          questions:
            askUntil:
              signs: signs
              doubts: doubts
              questions:
                - {say: offer.q1, sign: REC03}
                - {say: offer.q2, sign: REC05}
              stop: {strong: signs}
              go: verdict
          verdict:
            when:
              - {any: [{strong: signs}, {weight: {signs: 1, doubts: 0.5}, atLeast: 1}], go: danger}
              - {else: true, go: none}
          danger:
            count: {verdict: danger}
            say: offer.danger
            contacts: {topics: [job_offer], country: $country}
            choose:
              - {say: answer.done, end: true}
          none:
            count: {verdict: none}
            say: offer.none
            choose:
              - {say: answer.done, end: true}
        """);
    pages.steps(
        "between",
        """
        one:
          say: between.here
          choose:
            - {say: answer.done, end: true}
        """);
    pages.steps(
        "lawyer",
        """
        one:
          say: lawyer.card
          contacts: {topics: [legal], country: $country, most: 2}
          copy: {label: lawyer.copy, text: lawyer.text}
          choose:
            - {say: menu.offer, open: offer}
        """);
    pages.steps(
        "again",
        """
        one:
          say: again.card
          choose:
            - {say: menu.offer, open: offer}
          hear: {slot: country, go: one}
        """);
    pages.steps(
        "stay",
        """
        one:
          say: stay.here
          digress: no
          choose:
            - {say: answer.done, end: true}
        """);
    pages.steps(
        "where",
        """
        one:
          say: where.ask
          hear: {slot: country, go: two}
        two:
          say: {text: where.job, with: {place: country}}
          choose:
            - {say: answer.done, end: true}
        """);
    pages.script(
        "ticks",
        """
        slots:
          signs: {several: sign}
        start: one
        steps:
          one:
            say: ticks.ask
            several: signs
            choose:
              - {say: t.one, tick: REC01}
              - {say: t.two, tick: REC02}
              - {say: answer.done, go: two}
          two:
            say: ticks.after
            choose:
              - {say: answer.done, end: true}
        """);
    pages.steps(
        "caller",
        """
        one:
          call: {script: called, then: two}
        two:
          say: caller.after
          choose:
            - {say: answer.done, end: true}
        """);
    pages.steps(
        "called",
        """
        one:
          say: called.question
          choose:
            - {say: answer.yes, end: true}
        """);
    pages.steps(
        "desk",
        """
        one:
          handoff: {urgency: soon, refused: refused, closed: closed, left: closed}
        refused:
          say: desk.refused
          choose:
            - {say: answer.done, end: true}
        closed:
          say: desk.closed
          choose:
            - {say: answer.done, end: true}
        """);
    pages.steps(
        "rate",
        """
        one:
          rate: two
        two:
          say: rate.bye
          choose:
            - {say: answer.done, end: true}
        """);
    pages.script(
        "short",
        """
        keep: 1h
        start: one
        steps:
          one:
            say: hello
            choose:
              - {say: answer.done, end: true}
        """);
    return pages;
  }

  /// Words for tests: a label's key is its text, `no, X` corrects.
  private static final class Plain implements Phrasebook {
    @Override
    public Optional<Command> command(String words) {
      return switch (words) {
        case "erase", "0" -> Optional.of(Command.EXIT);
        case "stop" -> Optional.of(Command.STOP);
        case "menu" -> Optional.of(Command.MENU);
        default -> Optional.empty();
      };
    }

    @Override
    public OptionalInt choice(Language language, List<String> labels, String words) {
      int index = labels.indexOf(words);
      return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    @Override
    public Optional<String> value(
        String list, List<String> values, Language language, String words) {
      String name = words.replaceFirst("^.* ", "").toLowerCase(Locale.ROOT);
      return Optional.ofNullable(Map.of("poland", "PL", "latvia", "LV").get(name))
          .filter(values::contains);
    }

    @Override
    public boolean only(String list, List<String> values, Language language, String words) {
      return words.equals("poland");
    }

    @Override
    public boolean corrects(Language language, String words) {
      return words.startsWith("no, ");
    }
  }
}
