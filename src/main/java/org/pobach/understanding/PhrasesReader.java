package org.pobach.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Reads files of phrases. A scenario is `[name]` or `[name | topic, topic]` with topics that would
/// be right too; below it stands a phrase a line: language, urgency, marks, a tab, the words. Below
/// `[apart]`, which may stand more than once, each line is a situation of its own. `#` begins a
/// comment.
final class PhrasesReader {
  private static final String APART = "apart";

  private static final Pattern SCENARIO = Pattern.compile("\\[([a-z0-9-]+)(?:\\s*\\|([^]]*))?]");

  private final List<Phrase> phrases = new ArrayList<>();
  private final List<TextProblem> problems = new ArrayList<>();
  private final Map<String, String> scenarios = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private String file = "";
  private int line;
  private Topic topic = Topic.OTHER;
  private Optional<String> scenario = Optional.empty();
  private Set<Topic> also = Set.of();

  List<Phrase> phrases() {
    return phrases;
  }

  List<TextProblem> problems() {
    return problems;
  }

  /// Takes in the phrases of one topic.
  void read(Topic about, String name, String text) {
    file = name;
    topic = about;
    scenario = Optional.empty();
    line = 0;
    for (String written : text.split("\n", -1)) {
      line++;
      String plain = written.strip();
      if (plain.startsWith("[")) {
        scenario(plain);
      } else if (!plain.isEmpty() && !plain.startsWith("#")) {
        phrase(plain);
      }
    }
  }

  private void scenario(String written) {
    Matcher matcher = SCENARIO.matcher(written);
    if (!matcher.matches()) {
      problem("", "not [name] or [name | topics]");
      return;
    }
    String name = topic.id() + "/" + matcher.group(1);
    String earlier = scenarios.putIfAbsent(name, place());
    if (earlier != null && !matcher.group(1).equals(APART)) {
      problem(matcher.group(1), "already in " + earlier);
    }
    scenario = Optional.of(name);
    also = matcher.group(2) == null ? Set.of() : topics(matcher.group(2));
  }

  private Set<Topic> topics(String ids) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String id : ids.strip().split("[\\s,]+")) {
      Topic.of(id).ifPresentOrElse(topics::add, () -> problem(id, "no such topic"));
    }
    return topics;
  }

  private void phrase(String written) {
    String[] parts = written.split("\t");
    String[] labels = parts[0].split(" ");
    if (parts.length != 2 || labels.length < 2) {
      problem("", "not language, urgency, marks, a tab, the words");
      return;
    }
    Optional<Language> language = Language.of(labels[0]);
    Optional<Urgency> urgency = Urgency.of(labels[1]);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 2; i < labels.length; i++) {
      String id = labels[i];
      Kind.of(id).ifPresentOrElse(kinds::add, () -> problem(id, "no such mark"));
    }
    String said = parts[1].strip();
    String earlier = words.putIfAbsent(labels[0] + " " + said.toLowerCase(Locale.ROOT), place());
    if (earlier != null) {
      problem("", "already in " + earlier);
    } else if (language.isEmpty() && !labels[0].equals(Phrases.UKRAINIAN)) {
      problem(labels[0], "no such language");
    } else if (urgency.isEmpty()) {
      problem(labels[1], "no such urgency");
    } else if (scenario.isEmpty()) {
      problem("", "stands below no [scenario]");
    } else {
      phrases.add(
          new Phrase(situation(scenario.get()), language, topic, also, urgency.get(), kinds, said));
    }
  }

  private String situation(String name) {
    return name.endsWith("/" + APART) ? name + ":" + line : name;
  }

  private String place() {
    return file + ":" + line;
  }

  private void problem(String key, String message) {
    problems.add(new TextProblem(file, line, key, message));
  }
}
