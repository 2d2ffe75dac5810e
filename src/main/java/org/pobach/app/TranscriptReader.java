package org.pobach.app;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pobach.app.Transcript.Doing;
import org.pobach.app.Transcript.Exchange;
import org.pobach.app.Transcript.Expectation;
import org.pobach.channel.Incoming;
import org.pobach.dialog.Problem;
import org.pobach.terms.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a transcript, and finds everything that cannot be understood in it.
final class TranscriptReader {
  private static final List<String> DOINGS =
      List.of("person says", "person edits", "person taps", "person sends");

  private static final Set<String> TOP = Set.of("transcript", "language", "desk", "turns");

  /// Time that passes where nothing else is said: long enough for an answer to be sent.
  private static final Duration USUAL = Duration.ofSeconds(10);

  /// A conversation is forgotten after that.
  private static final Duration LONGEST = Duration.ofDays(3);

  private static final Pattern TIME = Pattern.compile("([0-9]{1,4}) (second|minute|hour)s?");

  private TranscriptReader() {}

  /// What was read.
  ///
  /// @param transcript empty if there is a problem
  record Reading(Optional<Transcript> transcript, List<Problem> problems) {
    Reading {
      problems = List.copyOf(problems);
    }
  }

  /// @param file how it is called in messages
  static Reading read(String file, String text) {
    TranscriptNotes notes = new TranscriptNotes(file);
    @Nullable Node root = compose(text, notes);
    Optional<Transcript> read =
        Optional.ofNullable(root).map(node -> transcript(file, new TranscriptPart(node, notes)));
    return new Reading(read.filter(_ -> notes.problems().isEmpty()), notes.problems());
  }

  private static @Nullable Node compose(String text, TranscriptNotes notes) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        notes.wrong(1, "the file is empty");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      notes.wrong(line, "this is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      notes.wrong(1, "this is not YAML that can be read");
    }
    return null;
  }

  private static Transcript transcript(String file, TranscriptPart root) {
    Map<String, TranscriptPart> parts = root.block();
    parts.forEach((key, part) -> {
      if (!TOP.contains(key)) {
        part.wrong("\"" + key + "\" is not known here");
      }
    });
    Language language =
        root.need("language").flatMap(part -> part.one(Language::of)).orElse(Language.EN);
    boolean open = root.find("desk").map(TranscriptReader::open).orElse(false);
    List<Exchange> exchanges =
        root.need("turns").map(TranscriptPart::list).orElse(List.of()).stream()
            .map(TranscriptReader::exchange)
            .flatMap(Optional::stream)
            .toList();
    return new Transcript(file, language, open, exchanges);
  }

  private static boolean open(TranscriptPart part) {
    return part.one(word -> Optional.of(word).filter(Set.of("open", "closed")::contains))
        .filter("open"::equals)
        .isPresent();
  }

  private static Optional<Exchange> exchange(TranscriptPart turn) {
    List<String> doings = DOINGS.stream().filter(turn.block()::containsKey).toList();
    if (doings.size() != 1) {
      turn.wrong("exactly one of these must stand here: " + String.join(", ", DOINGS));
      return Optional.empty();
    }
    return doing(turn, doings.getFirst())
        .map(doing ->
            new Exchange(
                turn.line(),
                doing,
                turn.find("after").map(TranscriptReader::time).orElse(USUAL),
                turn.find("late").map(TranscriptReader::time).orElse(Duration.ZERO),
                expectations(turn)));
  }

  private static Optional<Doing> doing(TranscriptPart turn, String key) {
    TranscriptPart part = turn.need(key).orElseThrow();
    int ago = turn.find("messages ago").flatMap(p -> p.one(TranscriptReader::number)).orElse(0);
    return switch (key) {
      case "person says" -> Optional.of(new Doing.Says(part.word()));
      case "person edits" -> Optional.of(new Doing.Edits(part.word()));
      case "person taps" -> Optional.of(new Doing.Taps(part.word(), ago));
      default -> part.one(TranscriptReader::kind).map(Doing.Sends::new);
    };
  }

  private static Optional<Integer> number(String word) {
    return Optional.of(word).filter(w -> w.matches("[0-9]{1,2}")).map(Integer::valueOf);
  }

  private static Optional<Incoming.Kind> kind(String word) {
    return Stream.of(Incoming.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static Duration time(TranscriptPart part) {
    return part.one(TranscriptReader::time).orElse(USUAL);
  }

  private static Optional<Duration> time(String words) {
    Matcher matcher = TIME.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    Duration time =
        switch (matcher.group(2)) {
          case "second" -> Duration.ofSeconds(count);
          case "minute" -> Duration.ofMinutes(count);
          default -> Duration.ofHours(count);
        };
    return Optional.of(time).filter(t -> t.compareTo(LONGEST) < 0);
  }

  /// Who tells what the bot says tells all of the message; erasing and calling an operator are
  /// always told.
  private static List<Expectation> expectations(TranscriptPart turn) {
    List<Expectation> all = new ArrayList<>();
    turn.block().forEach((key, part) -> expectations(key, part, all));
    Set<String> silent =
        turn.find("bot says").isPresent() || turn.find("erased").isPresent()
            ? Set.of("card", "contacts", "emergency", "erased", "operator")
            : Set.of("erased", "operator");
    silent.stream()
        .filter(what -> turn.find(what).isEmpty())
        .sorted()
        .forEach(what -> all.add(new Expectation(turn.line(), what, TranscriptStand.NO)));
    return all;
  }

  private static void expectations(String key, TranscriptPart part, List<Expectation> all) {
    Function<String, Expectation> wanted = value -> new Expectation(part.line(), key, value);
    switch (key) {
      case "bot says" -> all.add(wanted.apply(TranscriptStand.list(part.words())));
      case "script", "step" -> all.add(wanted.apply(part.word()));
      case "speaks" -> part.one(Language::of).ifPresent(l -> all.add(wanted.apply(l.code())));
      case "card", "contacts", "emergency", "erased" ->
          part.one(word -> Optional.of(word).filter("true"::equals))
              .ifPresent(_ -> all.add(wanted.apply(TranscriptStand.YES)));
      case "operator" ->
          part.one(word -> Optional.of(word).filter("asked"::equals))
              .ifPresent(_ -> all.add(wanted.apply(TranscriptStand.YES)));
      case "slot" ->
          part.block()
              .forEach((name, value) ->
                  all.add(
                      new Expectation(
                          value.line(), "slot " + name, TranscriptStand.list(value.words()))));
      case "after", "late", "messages ago" -> {}
      default -> {
        if (!DOINGS.contains(key)) {
          part.wrong("\"" + key + "\" is not known here");
        }
      }
    }
  }
}
