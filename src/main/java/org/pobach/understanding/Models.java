package org.pobach.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pobach.language.Letters;
import org.pobach.language.Normaliser;
import org.pobach.terms.Language;
import org.pobach.terms.Urgency;

/// What was learned from the phrases.
///
/// @param fingerprint tells what it was learned from
/// @param danger `NOW` or not, by words alone
record Models(
    String fingerprint,
    Classifier language,
    Classifier topic,
    Classifier urgency,
    Classifier danger) {
  /// Where the build puts what it has learned, beside this class.
  static final String FILE = "understanding.bin";

  /// Begins the file; another beginning is of another version, and read no further.
  private static final int FORMAT = 0x50424104;

  /// What the model of danger calls it.
  static final String DANGER = "NOW";

  /// How many examples of a feature there must be, and of one among words alone.
  private static final int CUTOFF = 5;

  private static final int WORDS_CUTOFF = 3;

  /// One phrase of so many is learned with slips of the finger, too.
  private static final int SLIPS = 3;

  /// Shows in the fingerprint when a later version looks at other pieces of words.
  private static final String PROBE = "Ёлка, п’ю Ў zażółć hello!!! 112 пaспopт";

  static Models learn(Phrases phrases) {
    Features features = new Features(phrases.concepts());
    return new Models(
        fingerprint(phrases.fingerprint(), phrases.concepts()),
        Classifier.learn(languages(phrases.all()), CUTOFF),
        Classifier.learn(
            meanings(phrases, phrase -> phrase.topic().name(), features::meaning), CUTOFF),
        Classifier.learn(
            meanings(phrases, phrase -> phrase.urgency().name(), features::meaning), CUTOFF),
        Classifier.learn(meanings(phrases, Models::danger, Features::words), WORDS_CUTOFF));
  }

  private static String danger(Phrase phrase) {
    return phrase.urgency() == Urgency.NOW ? DANGER : "NOT";
  }

  /// Whether they were learned from phrases of this fingerprint, in the way that holds now.
  boolean from(String phrases, Concepts concepts) {
    return fingerprint.equals(fingerprint(phrases, concepts));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    name(fingerprint, out);
    language.write(out);
    topic.write(out);
    urgency.write(out);
    danger.write(out);
  }

  private static String fingerprint(String phrases, Concepts concepts) {
    Message probe = Message.of(PROBE);
    int looks =
        31 * Features.language(probe.words()).hashCode()
            + new Features(concepts).meaning(probe).hashCode() * 17
            + Features.words(probe).hashCode()
            + CUTOFF
            + WORDS_CUTOFF * 7;
    return phrases + ":" + Integer.toHexString(looks) + ":" + Classifier.SETTINGS + ":" + SLIPS;
  }

  /// Those learned by the build.
  static Optional<Models> packed() {
    try (InputStream file = Models.class.getResourceAsStream(FILE)) {
      if (file == null) {
        return Optional.empty();
      }
      return read(ByteBuffer.wrap(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// None if another version has written it.
  static Optional<Models> read(ByteBuffer in) {
    if (in.getInt() != FORMAT) {
      return Optional.empty();
    }
    String fingerprint = name(in);
    return Optional.of(
        new Models(
            fingerprint,
            Classifier.read(in),
            Classifier.read(in),
            Classifier.read(in),
            Classifier.read(in)));
  }

  /// Reads a name of at most 65,535 bytes.
  static String name(ByteBuffer in) {
    byte[] name = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(name);
    return new String(name, StandardCharsets.UTF_8);
  }

  static void name(String name, DataOutputStream out) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static List<Classifier.Example> languages(List<Phrase> phrases) {
    List<Classifier.Example> examples = new ArrayList<>();
    for (Phrase phrase : phrases) {
      String plain = Normaliser.normalise(phrase.words());
      for (String spelling : spellings(phrase, plain)) {
        examples.add(
            new Classifier.Example(
                phrase.language().map(Language::name).orElse(Phrases.UKRAINIAN),
                Features.language(Normaliser.words(spelling))));
      }
    }
    return examples;
  }

  /// As it was written, and as the same words are written otherwise.
  private static List<String> spellings(Phrase phrase, String plain) {
    return phrase
        .language()
        .map(language -> spellings(language, plain))
        .orElse(List.of(plain, Letters.onRussianKeyboard(plain)));
  }

  private static List<String> spellings(Language language, String plain) {
    return switch (language) {
      case RU -> List.of(plain, Letters.russianInLatin(plain));
      case BE -> List.of(plain, Letters.onRussianKeyboard(plain), belarusian(plain));
      case EN -> List.of(plain, Slips.in(plain));
    };
  }

  /// One of the rarer spellings, always the same for the same words.
  private static String belarusian(String plain) {
    return switch (Math.floorMod(plain.hashCode(), 4)) {
      case 0 -> Letters.classical(plain);
      case 1 -> Letters.lacinka(plain);
      case 2 -> Letters.bareLacinka(plain);
      default -> Letters.belarusianInLatin(plain);
    };
  }

  private static List<Classifier.Example> meanings(
      Phrases phrases, Function<Phrase, String> outcome, Function<Message, List<String>> features) {
    List<Classifier.Example> examples = new ArrayList<>();
    for (Phrase phrase : phrases.all()) {
      String meant = outcome.apply(phrase);
      String words = phrase.words();
      examples.add(new Classifier.Example(meant, features.apply(Message.of(words))));
      if (Math.floorMod(words.hashCode(), SLIPS) == 0) {
        List<String> slipped = features.apply(Message.of(Slips.in(words)));
        examples.add(new Classifier.Example(meant, slipped));
      }
    }
    return examples;
  }
}
