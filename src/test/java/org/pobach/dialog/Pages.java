package org.pobach.dialog;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A dialogs folder in memory. It begins with the scripts that must exist.
final class Pages implements Source {
  private final Map<String, byte[]> files = new TreeMap<>();

  static Pages sound() {
    Pages pages = new Pages();
    pages.put(
        "person.yaml",
        """
        slots:
          country: country
          age: [under18, adult]
        """);
    for (Scripts.Role role : Scripts.Role.values()) {
      pages.script(
          role.script(),
          """
          start: hello
          steps:
            hello:
              say: hello
              choose:
                - {say: answer.yes, end: true}
          """);
    }
    return pages;
  }

  Pages put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Pages put(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Pages without(String name) {
    files.remove(name);
    return this;
  }

  /// A script whose first line names it; `text` begins in line 2.
  Pages script(String name, String text) {
    return put("scripts/" + name + ".yaml", "script: " + name + "\n" + text);
  }

  /// A script with these steps, the first line of which is line 4; it starts with `one`.
  Pages steps(String name, String steps) {
    return script(name, "start: one\nsteps:\n" + steps.indent(2));
  }

  /// Everything that is found, as it is printed.
  List<String> found() {
    return Reader.read(this).found().stream().map(Problem::toString).toList();
  }

  List<String> found(Surroundings around) {
    return Reader.read(this, around).found().stream().map(Problem::toString).toList();
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(name.equals("person.yaml") ? person() : files.get(name));
  }

  /// Unless the test writes start codes itself, each script has one.
  private byte[] person() {
    String text = new String(files.get("person.yaml"), StandardCharsets.UTF_8);
    if (text.contains("starts:")) {
      return files.get("person.yaml");
    }
    String starts =
        files.keySet().stream()
            .filter(name -> name.matches("scripts/[a-z0-9-]+\\.yaml"))
            .map(name -> name.replaceAll("scripts/|\\.yaml", ""))
            .map(name -> "  s-" + name + ": " + name + "\n")
            .collect(java.util.stream.Collectors.joining());
    return (text + "starts:\n" + starts).getBytes(StandardCharsets.UTF_8);
  }
}
