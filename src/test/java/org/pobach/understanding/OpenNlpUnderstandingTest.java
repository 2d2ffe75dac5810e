package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

class OpenNlpUnderstandingTest {
  private static final Folder PHRASES = Folder.packed("dialogs/phrases");
  private static final Understanding UNDERSTANDING =
      OpenNlpUnderstanding.load(PHRASES).understanding();

  @ParameterizedTest
  @CsvSource({
    "помогите меня заперли и бьют, RU, EMERGENCY, NOW",
    "меня избивают, RU, EMERGENCY, NOW",
    "мяне замкнулі, BE, EMERGENCY, NOW",
    "'дапамажыце, ён мяне б’е', BE, EMERGENCY, NOW",
    "help he is beating me, EN, EMERGENCY, NOW",
    "хочу умереть, RU, SELF_HARM, NOW",
    "хачу памерці, BE, SELF_HARM, NOW",
    "i want to die, EN, SELF_HARM, NOW",
    "забрали паспорт, RU, DOCUMENTS, SOON",
    "предложили работу в Польше, RU, JOB_OFFER, NONE",
    "is this job offer real, EN, JOB_OFFER, NONE",
    "прапанавалі працу ў Польшчы, BE, JOB_OFFER, NONE",
    "pomogite zabrali pasport, RU, DOCUMENTS, SOON",
    "ПОМОГИТЕЕЕ МЕНЯ БЬЮТ!!!, RU, EMERGENCY, NOW",
    "умираю со смеху, RU, OTHER, NONE",
    "работа меня убивает, RU, OTHER, NONE",
  })
  void ordinarySentencesAreUnderstood(
      String words, Language language, Topic topic, Urgency urgency) {
    Understood understood = understand(words);
    assertThat(understood.language()).isEqualTo(language);
    assertThat(understood.best().topic()).isEqualTo(topic);
    assertThat(understood.urgency()).isEqualTo(urgency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "дапамажыце, мяне б'юць",
        "dapamažycie mianie bjuć",
        "dapamazhyce mjanie bjuc",
        "дапамажыце мяне бьюць",
        "увесь сьвет",
        "у мяне забрали пашпарт",
        "я няведаю шо рабіць"
      })
  void belarusianIsKnownInAllItsSpellings(String words) {
    assertThat(understand(words).language()).isEqualTo(Language.BE);
  }

  @Test
  void aCallForHelpNeedsNoWords() {
    assertThat(understand("🆘").urgency()).isEqualTo(Urgency.NOW);
  }

  @Test
  void ukrainianIsToldApart() throws IOException {
    List<String> learned = Phrases.read(PHRASES).all().stream().map(Phrase::words).toList();
    List<String> sentences = lines("heldout-uk.txt");
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(40);
    List<String> alarms = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String line : sentences) {
      String[] parts = line.split("\t");
      Understood understood = understand(parts[2]);
      assertThat(learned).doesNotContain(parts[2]);
      if (!understood.ukrainian()) {
        missed.add(parts[2]);
      }
      if (parts[1].equals("now")) {
        assertThat(understood.urgency()).as(parts[2]).isEqualTo(Urgency.NOW);
      } else if (understood.urgency() == Urgency.NOW) {
        alarms.add(parts[2]);
      }
    }
    assertThat(missed).as("taken for another language").hasSizeLessThanOrEqualTo(2);
    assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void nobodyElseIsToldThatTheyWriteUkrainian() {
    for (String set : HeldOut.SETS) {
      assertThat(HeldOut.read(set))
          .extracting(Phrase::words)
          .noneMatch(words -> understand(words).ukrainian());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "у мяне забрали пашпарт і што рабіць",
        "мяне заперлі і не выпускаюць",
        "дапамажице мяне бюць",
        "прапанавали працу в польшчы",
        "я баюся ісці дадому",
        "дапамога",
        "прывітаньне",
        "дзякуй",
        "так",
        "куды званіць",
        "хто дапаможа",
        "мене страшно",
        "шо мне робить",
        "де мой паспорт",
        "забрали паспорт",
        "хочу жить",
        "привет",
        "dapamažycie"
      })
  void mixedSpeechIsNotUkrainian(String words) {
    assertThat(understand(words).ukrainian()).isFalse();
  }

  @Test
  void theLanguageSpokenSoFarDecidesWhereWordsDoNot() {
    for (Language language : Language.values()) {
      assertThat(UNDERSTANDING.understand("123 👍", Optional.of(language)).language())
          .isEqualTo(language);
    }
    assertThat(UNDERSTANDING.understand("так", Optional.of(Language.BE)).language())
        .isEqualTo(Language.BE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀😀",
        "\u200B",
        "\uD83D",
        "\u202Eabc",
        "???",
        "שלום",
        "你好",
        "'",
        "\u0301"
      })
  void nothingThrows(String words) {
    assertThat(understand(words).topics()).isNotEmpty();
  }

  @Test
  void anyCharactersInAnyOrderAreAnswered() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder words = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0x3000).forEach(c -> words.append((char) c));
      words.append((char) (0xD800 + random.nextInt(0x800)));
      Understood understood = understand(words.toString());
      assertThat(understood.urgencyConfidence()).isBetween(0.0, 1.0);
      assertThat(understood.best().confidence()).isBetween(0.0, 1.0);
      assertThat(understood.languageConfidence()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void nonsenseLeadsToNoMatter() {
    for (String words : List.of("ыфвапролд", "qwzx", "12345", "???")) {
      Understood.Guess best = understand(words).best();
      boolean none = best.topic() == Topic.OTHER || best.topic() == Topic.GREETING;
      assertThat(none || best.confidence() < 0.5).as(words).isTrue();
      assertThat(understand(words).urgency()).as(words).isNotEqualTo(Urgency.NOW);
    }
  }

  @Test
  void learningTwiceGivesTheSame() throws IOException {
    Phrases all = Phrases.read(PHRASES);
    List<Phrase> some = all.all().stream().filter(p -> p.words().hashCode() % 16 == 0).toList();
    Phrases phrases = new Phrases(some, all.concepts(), "", List.of());
    assertThat(bytes(Models.learn(phrases))).isEqualTo(bytes(Models.learn(phrases)));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    byte[] learned = bytes(Models.packed().orElseThrow());
    Models read = Models.read(ByteBuffer.wrap(learned)).orElseThrow();
    assertThat(bytes(read)).isEqualTo(learned);
  }

  @Test
  void theBuildHasLearnedFromThesePhrases() {
    Phrases phrases = Phrases.read(PHRASES);
    assertThat(Models.packed().orElseThrow().from(phrases.fingerprint(), phrases.concepts()))
        .isTrue();
  }

  @Test
  void otherPhrasesAreLearnedAnew() {
    Folder folder =
        name ->
            Topic.of(name.replace(".txt", ""))
                .map(topic -> ("[apart]\n" + each(topic)).getBytes(StandardCharsets.UTF_8));
    OpenNlpUnderstanding.Loaded other = OpenNlpUnderstanding.load(folder);
    assertThat(other.problems()).isEmpty();
    assertThat(other.understanding().understand("zulegal", Optional.empty()).best().topic())
        .isEqualTo(Topic.LEGAL);
  }

  /// Phrases of one made-up word, often enough to be learned.
  private static String each(Topic topic) {
    String urgency = topic == Topic.EMERGENCY ? "now" : "none";
    return Stream.of("ru", "be", "en")
        .flatMap(code ->
            Stream.of("a", "b", "c", "d", "e")
                .map(n -> "%s %s\tzu%s %s\n".formatted(code, urgency, topic.id(), n)))
        .collect(Collectors.joining());
  }

  @Test
  void whilePhrasesAreBrokenWhatTheBuildLearnedIsUsed() {
    OpenNlpUnderstanding.Loaded loaded = OpenNlpUnderstanding.load(name -> Optional.empty());
    assertThat(loaded.problems())
        .extracting(TextProblem::toString)
        .contains("labour.txt:0: no such file", "labour.txt:0: ru: no phrase");
    assertThat(loaded.understanding().understand("помогите меня бьют", Optional.empty()).urgency())
        .isEqualTo(Urgency.NOW);
  }

  @Test
  void whatSpokeForAnAnswerIsTold() {
    Evidence evidence = ((OpenNlpUnderstanding) UNDERSTANDING).explain("забрали паспорт");
    assertThat(evidence.topic()).extracting(Evidence.Sign::feature).contains("c=papers");
    assertThat(evidence.topic()).allMatch(sign -> sign.weight() > 0);
    assertThat(evidence.language()).isNotEmpty();
    assertThat(evidence.urgency()).hasSizeLessThanOrEqualTo(OpenNlpUnderstanding.SIGNS);
  }

  private static byte[] bytes(Models models) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    models.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Understood understand(String words) {
    return UNDERSTANDING.understand(words, Optional.empty());
  }

  private static List<String> lines(String name) throws IOException {
    try (var in = OpenNlpUnderstandingTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).toList();
    }
  }
}
