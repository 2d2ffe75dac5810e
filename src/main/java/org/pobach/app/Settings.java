package org.pobach.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Checks what is set before anything starts: every unknown name and every value that does not fit.
final class Settings {
  /// Whoever begins a name with one of these means a setting of ours.
  private static final List<String> OURS = List.of("TELEGRAM_", "POBACH_");

  private static final List<String> OUR_PROPERTIES = List.of("telegram.", "pobach.", "redis.");

  private Settings() {}

  /// All problems, one sentence each; values are never repeated, they may be secret.
  ///
  /// @param variables the environment
  /// @param properties what files and system properties set, by name
  static List<String> problems(Map<String, String> variables, Map<String, String> properties) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(variables)
        .forEach(
            (name, value) -> {
              Optional<Setting> setting = byVariable(name);
              if (setting.isPresent()) {
                setting.get().problem(value).ifPresent(problems::add);
              } else if (OURS.stream().anyMatch(name::startsWith)) {
                problems.add(unknown(name, true));
              }
            });
    new TreeMap<>(properties)
        .forEach(
            (name, value) -> {
              Optional<Setting> setting = byProperty(name);
              if (setting.isPresent()) {
                setting.get().problem(value).ifPresent(problems::add);
              } else if (OUR_PROPERTIES.stream().anyMatch(name::startsWith)) {
                problems.add(unknown(name, false));
              }
            });
    return problems;
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
            .findFirst()
            .map(known -> " Did you mean %s?".formatted(known))
            .orElse("");
    return "%s is not a setting of Pobach.%s `--help` lists them.".formatted(printable(name), near);
  }

  private static boolean close(String known, String name) {
    String a = known.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String b = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return a.equals(b) || a.startsWith(b) || b.startsWith(a);
  }

  private static String printable(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return safe.length() > 60 ? safe.substring(0, 60) + "…" : safe;
  }
}
