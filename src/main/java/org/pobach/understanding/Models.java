package org.pobach.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pobach.language.Letters;
import org.pobach.language.Normaliser;
import org.pobach.terms.Language;

/// What was learned from the phrases.
///
/// @param fingerprint tells what it was learned from
record Models(String fingerprint, Classifier language, Classifier topic, Classifier urgency) {
  /// Where the build puts what it has learned, beside this class.
  static final String FILE = "understanding.bin";

  /// Shows in the fingerprint when a later version looks at other pieces of words.
  private static final String PROBE = "Ёлка, п’ю Ў zażółć hello!!! 112 пaспopт";

  /// Those learned by the build if the phrases are still the same, or broken; else learned anew.
  static Models of(Phrases phrases) {
    boolean broken = !phrases.problems().isEmpty();
    return packed()
        .filter(learned -> broken || learned.from(phrases))
        .orElseGet(() -> learn(phrases));
  }

  static Models learn(Phrases phrases) {
    return new Models(
        fingerprint(phrases),
        Classifier.learn(languages(phrases.all())),
        Classifier.learn(meanings(phrases, phrase -> phrase.topic().name())),
        Classifier.learn(meanings(phrases, phrase -> phrase.urgency().name())));
  }

  boolean from(Phrases phrases) {
    return fingerprint.equals(fingerprint(phrases));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(fingerprint);
    language.write(out);
    topic.write(out);
    urgency.write(out);
  }

  private static String fingerprint(Phrases phrases) {
    Message probe = Message.of(PROBE);
    int looks =
        31 * Features.language(probe.words()).hashCode() + new Features(phrases.concepts()).meaning(probe).hashCode();
    return phrases.fingerprint() + ":" + Integer.toHexString(looks) + ":" + Classifier.SETTINGS;
  }

  /// Those learned by the build.
  static Optional<Models> packed() {
    try (InputStream file = Models.class.getResourceAsStream(FILE)) {
      if (file == null) {
        return Optional.empty();
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(file));
      return Optional.of(
          new Models(in.readUTF(), Classifier.read(in), Classifier.read(in), Classifier.read(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static List<String> spellings(Phrase phrase, String plain) {
    return phrase
        .language()
        .map(language -> spellings(language, plain))
        .orElse(List.of(plain, Letters.onRussianKeyboard(plain)));
  }

  private static List<String> spellings(Language language, String plain) {
    return switch (language) {
      case RU -> List.of(plain, Letters.russianInLatin(plain));
      case BE ->
          List.of(
              plain,
              Letters.classical(plain),
              Letters.onRussianKeyboard(plain),
              Letters.lacinka(plain),
              Letters.bareLacinka(plain),
              Letters.belarusianInLatin(plain));
      case EN -> List.of(plain);
    };
  }

  private static List<Classifier.Example> meanings(
      Phrases phrases, Function<Phrase, String> outcome) {
    Features features = new Features(phrases.concepts());
    return phrases.all().stream()
        .map(phrase ->
            new Classifier.Example(
                outcome.apply(phrase),
                features.meaning(Message.of(phrase.words()))))
        .toList();
  }
}
