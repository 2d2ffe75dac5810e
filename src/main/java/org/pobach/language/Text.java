package org.pobach.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;

/// One text in one language, ready to be filled from any thread.
///
/// Arguments are plain (`{name}`), `plural`, `selectordinal` or `select`. The plain ones are filled
/// from ready pieces; a format of ICU, which no two threads may share, is only built and copied for
/// the others.
final class Text {
  /// Characters of an argument: the name of a country, a phone number.
  private static final int USUAL_ARGUMENT = 20;

  private final Language language;
  private final String pattern;
  private final SortedSet<String> placeholders;

  /// Literal pieces at even places, names of arguments at odd ones; empty when there is a choice.
  private final List<String> pieces;

  private volatile @Nullable MessageFormat format;

  private Text(
      Language language, String pattern, SortedSet<String> placeholders, List<String> pieces) {
    this.language = language;
    this.pattern = pattern;
    this.placeholders = placeholders;
    this.pieces = pieces;
  }

  /// @throws IllegalArgumentException with a reason for an author if the pattern is wrong
  static Text parse(Language language, String pattern) {
    MessagePattern parsed;
    try {
      parsed = new MessagePattern(pattern);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("bad pattern: " + e.getMessage(), e);
    }
    SortedSet<String> names = new TreeSet<>();
    boolean choices = false;
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        choices |= part.getArgType() != MessagePattern.ArgType.NONE;
        names.add(parsed.getSubstring(parsed.getPart(i + 1)));
        check(language, parsed, i);
      }
    }
    return new Text(language, pattern, names, choices ? List.of() : pieces(parsed));
  }

  private static void check(Language language, MessagePattern pattern, int start) {
    MessagePattern.ArgType type = pattern.getPart(start).getArgType();
    switch (type) {
      case NONE, SELECT -> {}
      case PLURAL, SELECTORDINAL -> {
        if (type == MessagePattern.ArgType.PLURAL) {
          checkForms(language, pattern, start);
        }
      }
      case SIMPLE, CHOICE ->
          throw new IllegalArgumentException("bad pattern: only {name}, plural and select");
    }
  }

  private static void checkForms(Language language, MessagePattern pattern, int start) {
    Set<String> missing = new LinkedHashSet<>(pluralForms(language));
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 2; i < end; i++) {
      if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        missing.remove(pattern.getSubstring(pattern.getPart(i)));
      } else if (pattern.getPart(i).getType() == MessagePattern.Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("plural without " + String.join(", ", missing));
    }
  }

  /// The plural categories of a language (Unicode CLDR, plural rules).
  private static Set<String> pluralForms(Language language) {
    return PluralRules.forLocale(Locale.of(language.code())).getKeywords();
  }

  private static List<String> pieces(MessagePattern pattern) {
    List<String> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    String all = pattern.getPatternString();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      switch (part.getType()) {
        case SKIP_SYNTAX -> {
          literal.append(all, from, part.getIndex());
          from = part.getLimit();
        }
        case ARG_START -> {
          pieces.add(literal.append(all, from, part.getIndex()).toString());
          literal.setLength(0);
          pieces.add(pattern.getSubstring(pattern.getPart(i + 1)));
        }
        case ARG_LIMIT -> from = part.getLimit();
        default -> {}
      }
    }
    pieces.add(literal.append(all, from, all.length()).toString());
    return List.copyOf(pieces);
  }

  String pattern() {
    return pattern;
  }

  /// Its words, an ellipsis for an argument; each branch of a choice by itself.
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPart(i).getType() == MessagePattern.Part.Type.MSG_START) {
        prose.add(prose(parsed, i));
      }
    }
    return prose;
  }

  /// The words of one message in the pattern, those of its branches left out.
  private static String prose(MessagePattern parsed, int start) {
    StringBuilder words = new StringBuilder();
    int from = parsed.getPart(start).getLimit();
    int end = parsed.getLimitPartIndex(start);
    for (int i = start + 1; i <= end; i++) {
      MessagePattern.Part part = parsed.getPart(i);
      words.append(parsed.getPatternString(), from, Math.max(from, part.getIndex()));
      from = Math.max(from, part.getLimit());
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        i = parsed.getLimitPartIndex(i);
        from = parsed.getPart(i).getLimit();
        words.append('…');
      }
    }
    return words.toString();
  }

  /// The most characters it takes; a choice counts all its branches.
  int length() {
    if (pieces.isEmpty()) {
      return pattern.length();
    }
    int literal = 0;
    for (int i = 0; i < pieces.size(); i += 2) {
      literal += pieces.get(i).length();
    }
    return literal + pieces.size() / 2 * USUAL_ARGUMENT;
  }

  SortedSet<String> placeholders() {
    return placeholders;
  }

  String fill(Map<String, Object> args) {
    if (pieces.size() == 1) {
      return pieces.getFirst();
    }
    return pieces.isEmpty() ? choose(args) : join(args);
  }

  private String join(Map<String, Object> args) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      filled.append(i % 2 == 0 ? piece : String.valueOf(args.getOrDefault(piece, "…")));
    }
    return filled.toString();
  }

  private String choose(Map<String, Object> args) {
    MessageFormat ready = format;
    if (ready == null) {
      ready = new MessageFormat(pattern, Locale.forLanguageTag(language.code()));
      format = ready;
    }
    try {
      return ((MessageFormat) ready.clone()).format(args);
    } catch (IllegalArgumentException e) {
      // A word where a number belongs: an odd sentence is better than none.
      return pattern;
    }
  }
}
