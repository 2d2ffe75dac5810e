package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.terms.FactName;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

class ReaderTest {
  @TempDir Path folder;

  private static Script sound(Pages pages, String name) {
    return switch (Reader.read(pages)) {
      case Read.Sound(Scripts scripts, var _) -> scripts.find(name).orElseThrow();
      case Read.Broken(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  private static Step step(String text) {
    Pages pages =
        Pages.sound()
            .script(
                "other",
                """
                start: hello
                steps:
                  hello: {say: hello, choose: [{say: answer.yes, end: true}]}
                """);
    pages.script(
        "job",
        """
        slots:
          signs: {several: sign}
          doubts: {several: sign}
          papers: [kept, taken, no]
          want: need
          said: tongue
        start: zero
        steps:
          zero:
            set: {papers: kept, want: documents, said: pl}
            add: {signs: REC01, doubts: REC01}
            choose:
              - {say: answer.yes, go: one}
              - {say: answer.no, set: {country: PL}, go: two}
              - {say: answer.no, go: three}
          two: {say: hello, choose: [{say: answer.yes, end: true}]}
          three: {say: hello, choose: [{say: answer.yes, end: true}]}
          one:
        """
            + text.indent(4));
    return sound(pages, "job").steps().get("one");
  }

  @Test
  void theHeadOfAScriptIsRead() {
    Pages pages =
        Pages.sound()
            .script(
                "job",
                """
                topics: [job_offer, legal]
                keep: 1h
                slots:
                  place: country
                  signs: {several: sign}
                  papers: [kept, no]
                  marks: {several: [a, b]}
                start: one
                steps:
                  one:
                    was: [eins, uno]
                    digress: no
                    set: {papers: no, place: PL}
                    add: {signs: ILO01, marks: [a, b]}
                    when:
                      - {slot: papers, is: no, go: two}
                      - {known: place, go: two}
                      - {count: signs, atLeast: 1, go: two}
                      - {count: marks, atLeast: 1, go: two}
                      - {else: true, go: two}
                  two: {choose: [{say: a, end: true}]}
                """);
    Script script = sound(pages, "job");
    assertThat(script.topics()).containsExactly(Topic.JOB_OFFER, Topic.LEGAL);
    assertThat(script.keep()).contains(Lifetime.HOUR);
    assertThat(script.start()).isEqualTo("one");
    assertThat(script.slots().get("place").values()).contains("PL", "ZZ");
    assertThat(script.slots().get("signs").several()).isTrue();
    assertThat(script.slots().get("papers")).isEqualTo(new Slot(List.of("kept", "no"), false));
    assertThat(script.slots().get("marks")).isEqualTo(new Slot(List.of("a", "b"), true));
    Step one = script.steps().get("one");
    assertThat(one.formerly()).containsExactly("eins", "uno");
    assertThat(one.digress()).isFalse();
    assertThat(script.step("uno")).contains(one);
  }

  @Test
  void whatBelongsToThePersonIsRead() {
    Pages pages =
        Pages.sound()
            .put(
                "person.yaml",
                """
                slots:
                  country: country
                  keep: [10m, 1h, 24h]
                  written: [yes]
                starts:
                  sos: help-now
                """);
    Scripts scripts = ((Read.Sound) Reader.read(pages)).scripts();
    assertThat(scripts.person().get("written")).isEqualTo(new Slot(List.of("yes"), false));
    assertThat(scripts.starts()).containsExactly(Map.entry("sos", "help-now"));
  }

  @Test
  void actsAreReadInTheOrderInWhichTheyAreDone() {
    Step step =
        step(
            """
            end: true
            copy: [{label: copy.label, text: copy.text}]
            card: {need: $want, tongue: $said}
            contacts: {topics: legal, country: $country, most: 2}
            emergency: {country: $country}
            say: [hello, {text: bye, with: {place: papers}}]
            count: {verdict: danger}
            unset: [signs, doubts]
            add: {signs: [REC01, REC02]}
            set: {papers: no}
            """);
    assertThat(step.way()).isEqualTo(new Way.End());
    assertThat(step.acts())
        .containsExactly(
            new Act.Put("papers", "no"),
            new Act.Add("signs", List.of("REC01", "REC02")),
            new Act.Unset("signs"),
            new Act.Unset("doubts"),
            new Act.Count(FactName.VERDICT, "danger"),
            new Act.Say("hello", Map.of()),
            new Act.Say("bye", Map.of("place", "papers")),
            new Act.Emergency(Optional.of("country")),
            new Act.Contacts(List.of(Topic.LEGAL), Optional.of("country"), 2),
            new Act.Card("want", "said"),
            new Act.Copy("copy.label", "copy.text"));
  }

  @Test
  void contactsAreThreeForTheTopicOfTheConversation() {
    assertThat(step("contacts: {}\nend: true").acts())
        .containsExactly(new Act.Contacts(List.of(), Optional.empty(), 3));
  }

  @Test
  void answersAreReadInRows() {
    Way.Ask ask =
        (Way.Ask)
            step("""
            several: signs
            hear: {slot: country, go: two, else: three}
            choose:
              - {say: a.go, set: {papers: taken}, go: two}
              - - {say: a.open, open: other}
                - {say: a.call, call: {script: other, then: two}}
              - - {say: a.language, language: be}
                - {say: a.erase, erase: true}
                - {say: a.back, back: true}
              - {say: a.end, end: true}
              - {say: a.tick, tick: REC01}
            """)
                .way();
    assertThat(ask.several()).contains("signs");
    assertThat(ask.hear()).contains(new Way.Hear("country", "two", Optional.of("three")));
    assertThat(ask.rows()).extracting(List::size).containsExactly(1, 2, 3, 1, 1);
    assertThat(ask.rows().stream().flatMap(List::stream).map(Way.Answer::to))
        .containsExactly(
            new Way.Target.Step("two"),
            new Way.Target.Open("other"),
            new Way.Target.Call("other", "two"),
            new Way.Target.Speak(Language.BE),
            new Way.Target.Erase(),
            new Way.Target.Back(),
            new Way.Target.End(),
            new Way.Target.Tick("REC01"));
    assertThat(ask.rows().getFirst().getFirst().acts())
        .containsExactly(new Act.Put("papers", "taken"));
  }

  @Test
  void questionsAreReadWithTheirStop() {
    assertThat(
            step("""
            askUntil:
              signs: signs
              doubts: doubts
              questions: [{say: q.one, sign: REC01}]
              stop: {any: [{strong: signs}, {weight: {signs: 1, doubts: 0.5}, atLeast: 2}]}
              go: two
            """)
                .way())
        .isEqualTo(
            new Way.AskUntil(
                List.of(new Way.Question("q.one", "REC01")),
                "signs",
                "doubts",
                new Condition.Any(
                    List.of(
                        new Condition.Strong("signs"),
                        new Condition.Weight(Map.of("signs", 1.0, "doubts", 0.5), 2))),
                "two"));
  }

  @Test
  void everyConditionIsRead() {
    Way.When when =
        (Way.When)
            step("""
            when:
              - {slot: papers, is: [taken, no], go: two}
              - {all: [{desk: open}, {not: {urgent: soon}}], go: three}
              - {desk: closed, go: two}
              - {else: true, go: two}
            """)
                .way();
    assertThat(when.branches())
        .containsExactly(
            new Way.Branch(new Condition.Holds("papers", List.of("taken", "no")), "two"),
            new Way.Branch(
                new Condition.All(
                    List.of(
                        new Condition.Desk(true),
                        new Condition.Not(new Condition.Urgent(Urgency.SOON)))),
                "three"),
            new Way.Branch(new Condition.Desk(false), "two"),
            new Way.Branch(new Condition.Else(), "two"));
  }

  @Test
  void theOtherWaysAreRead() {
    assertThat(step("go: two").way()).isEqualTo(new Way.Go("two"));
    assertThat(step("open: other").way()).isEqualTo(new Way.Open("other"));
    assertThat(step("call: {script: other, then: two}").way())
        .isEqualTo(new Way.Call("other", "two"));
    assertThat(step("rate: two").way()).isEqualTo(new Way.Rate("two"));
    assertThat(step("worked: {then: two, none: three}").way())
        .isEqualTo(new Way.Worked("two", "three"));
    assertThat(step("handoff: {urgency: now, refused: two, closed: three, left: two}").way())
        .isEqualTo(new Way.Handoff(Urgency.NOW, false, "two", "three", "two"));
  }

  @Test
  void aFolderIsReadFromADisk() throws Exception {
    Pages pages = Pages.sound();
    for (String name : pages.names()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, pages.open(name).readAllBytes());
    }
    Files.createDirectories(folder.resolve("phrases"));
    Files.writeString(folder.resolve("phrases/ru.yaml"), "nobody reads this: [");
    assertThat(Reader.read(Sources.directory(folder))).isInstanceOf(Read.Sound.class);
    Files.writeString(folder.resolve("scripts/menu.yaml"), "script: menu\nsteps: [");
    assertThat(Reader.read(Sources.directory(folder)).found())
        .first()
        .extracting(Problem::file)
        .isEqualTo(folder + "/scripts/menu.yaml");
  }

  @Test
  void aFolderIsReadFromAJarWithoutEntriesForFolders() throws Exception {
    Path jar = folder.resolve("service.jar");
    Pages pages = Pages.sound();
    try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : pages.names()) {
        out.putNextEntry(new java.util.zip.ZipEntry("talk/" + name));
        out.write(pages.open(name).readAllBytes());
      }
    }
    try (var loader = new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, null)) {
      Source source = Sources.resources(loader, "talk");
      assertThat(source.names()).containsExactlyElementsOf(pages.names());
      assertThat(Reader.read(source)).isInstanceOf(Read.Sound.class);
    }
  }

  @Test
  void aFolderOfClassesIsReadLikeAnyOther() throws Exception {
    Path talk = Files.createDirectories(folder.resolve("talk"));
    Files.writeString(talk.resolve("person.yaml"), "slots: {country: country}");
    try (var loader =
        new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null)) {
      assertThat(Sources.resources(loader, "talk").names()).containsExactly("person.yaml");
      assertThat(Sources.resources(loader, "elsewhere").names()).isEmpty();
    }
  }

  /// A rich script, cut and shuffled; whatever comes of it is told, never thrown.
  @Test
  void noMutilatedFileMakesTheReaderThrow() throws Exception {
    String whole =
        Files.readString(Path.of("src/test/resources/dialogs-broken/slots.yaml"))
            + Files.readString(Path.of("src/test/resources/dialogs-broken/lists.yaml"))
                .replaceAll("(?m)^(script|start|steps):.*$", "");
    var random = new java.util.Random(20261123);
    String signs = "{}[]:,#&*!|>'\"%@`-? \n\t$\u0000\u2028\uD83D0aé";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int cut = random.nextInt(1, 6); cut > 0; cut--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 40)));
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> text.insert(at, text.substring(at / 2, at / 2 + Math.min(30, at / 2)));
        }
      }
      assertThat(
              Pages.sound()
                  .put("scripts/slots.yaml", text.toString())
                  .found(new PlainTexts().around()))
          .isNotEmpty();
    }
  }
}
