package org.pobach.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Checks what is set before anything starts: every unknown name and every value that does not fit.
final class Settings {
  /// Whoever begins a name with one of these means a setting of ours.
  private static final List<String> OURS = List.of("TELEGRAM_", "POBACH_");

  /// A name this alike is the one that was meant.
  private static final double NEAR = 0.6;

  private static final List<String> OUR_PROPERTIES = List.of("telegram.", "pobach.", "redis.");

  private Settings() {}

  /// All problems, one sentence each; values are never repeated, they may be secret.
  ///
  /// @param variables the environment
  /// @param properties what files and system properties set, by name
  static List<String> problems(Map<String, String> variables, Map<String, String> properties) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(variables)
        .forEach((name, value) -> {
          Optional<Setting> setting = byVariable(name);
          if (setting.isPresent()) {
            setting.get().problem(value).ifPresent(problems::add);
          } else if (OURS.stream().anyMatch(name::startsWith) || meantForRedis(name)) {
            problems.add(unknown(name, true));
          }
        });
    new TreeMap<>(properties)
        .forEach((name, value) -> {
          Optional<Setting> setting = byProperty(name);
          if (setting.isPresent()) {
            setting.get().problem(value).ifPresent(problems::add);
          } else if (OUR_PROPERTIES.stream().anyMatch(name::startsWith)) {
            problems.add(unknown(name, false));
          }
        });
    return problems;
  }

  /// Other programs have REDIS_ variables too; one that is nearly ours would silently be ignored.
  private static boolean meantForRedis(String name) {
    return name.startsWith("REDIS_") && close("REDIS_URI", name);
  }

  private static Optional<Setting> byVariable(String name) {
    return Setting.ALL.stream().filter(setting -> setting.variable().equals(name)).findFirst();
  }

  private static Optional<Setting> byProperty(String name) {
    return Setting.ALL.stream().filter(setting -> setting.property().equals(name)).findFirst();
  }

  private static String unknown(String name, boolean variable) {
    String near =
        Setting.ALL.stream()
            .map(setting -> variable ? setting.variable() : setting.property())
            .filter(known -> close(known, name))
            .max(Comparator.comparingDouble(known -> similarity(known, name)))
            .map(known -> " Did you mean %s?".formatted(known))
            .orElse("");
    return "%s is not a setting of Pobach.%s `--help` lists them.".formatted(printable(name), near);
  }

  private static boolean close(String known, String name) {
    return similarity(known, name) > NEAR;
  }

  /// How alike two names are, 0 to 1: the share of pairs of neighbouring letters that both have.
  private static double similarity(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    long both = left.stream().filter(right::contains).count();
    return 2.0 * both / Math.max(1, left.size() + right.size());
  }

  private static Set<String> pairs(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }

  private static String printable(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return safe.length() > 60 ? safe.substring(0, 60) + "…" : safe;
  }
}
