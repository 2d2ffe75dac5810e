package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.terms.FactName;
import org.pobach.terms.Topic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class SchemaTest {
  private static final Path FILE = Path.of("dialogs/schema.json");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final JsonNode SCHEMA = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(FILE.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final String HEAD =
      """
      slots:
        signs: {several: sign}
        doubts: {several: sign}
        marks: {several: [a, b]}
        papers: [kept, taken, no, 112]
        place: country
        want: need
        said: tongue
      start: zero
      steps:
        zero:
          set: {papers: no, place: PL, want: documents, said: pl}
          add: {signs: REC01, doubts: [REC01, REC02], marks: a}
          when:
            - {slot: papers, is: no, go: one}
            - {known: place, go: two}
            - {any: [{count: signs, atLeast: 1}, {count: doubts, atLeast: 1}], go: one}
            - {count: marks, atLeast: 1, go: one}
            - {else: true, go: one}
        two: {choose: [{say: answer.yes, set: {country: PL}, end: true}]}
        one:
      """;

  /// Steps that are sound.
  static Stream<String> goodSteps() {
    return Stream.of(
        "say: hello\nend: true",
        "say: [hello, {text: bye, with: {place: place}}, {text: bye}]\ngo: two",
        "set: {papers: 112}\nadd: {signs: [REC01, REC02]}\nunset: papers\ngo: two",
        "unset: [signs, doubts]\ncount: {verdict: danger, topic: legal}\ngo: two",
        "emergency: true\ngo: two",
        "emergency: {country: $place}\ngo: two",
        "card: {need: $want, tongue: $said}\ngo: two",
        "contacts: {}\ngo: two",
        "contacts: {topics: legal, country: $country, most: 5}\ngo: two",
        "contacts: {topics: [legal, job_offer]}\ngo: two",
        "copy: {label: a.b, text: a.c}\ngo: two",
        "copy: [{label: a.b, text: a.c}, {label: a.d, text: a.e}]\ngo: two",
        "was: old\ndigress: no\ngo: two",
        "was: [old, older]\ndigress: yes\ngo: two",
        "open: menu",
        "call: {script: menu, then: two}",
        "rate: two",
        "handoff: {urgency: now, refused: two, closed: two, left: two}",
        "hear: {slot: place, go: two}",
        "hear: {slot: country, go: two, else: one}\nchoose: [{say: a.b, go: two}]",
        """
        choose:
          - {say: a.b, set: {papers: kept}, count: {verdict: x}, go: two}
          - - {say: a.b, open: menu}
            - {say: a.b, call: {script: menu, then: two}}
          - - {say: a.b, language: be}
            - {say: a.b, erase: true}
          - [{say: a.b, back: true}, {say: a.b, end: true}]
        """,
        """
        several: signs
        choose: [{say: a.b, tick: REC01}, {say: a.b, unset: doubts, go: two}]
        """,
        """
        askUntil:
          signs: signs
          doubts: doubts
          questions: [{say: q.one, sign: REC01}, {say: q.two, sign: REC02}]
          stop: {any: [{strong: signs}, {weight: {signs: 1, doubts: 0.5}, atLeast: 2.5}]}
          go: two
        """,
        """
        when:
          - {slot: papers, is: [taken, 112], go: two}
          - {all: [{desk: open}, {not: {urgent: soon}}], go: two}
          - {weight: {signs: 1}, atLeast: 1, go: two}
          - {strong: signs, go: two}
          - {not: {known: place}, go: two}
          - {desk: closed, go: two}
          - {urgent: now, go: two}
          - {else: true, go: two}
        """);
  }

  /// Steps with a structural fault each.
  static Stream<String> brokenSteps() {
    return Stream.of(
        "say: hello",
        "say: hello\nend: false",
        "say: hello\nend: yes please",
        "go: two\nopen: menu",
        "hear: {slot: place, go: two}\ngo: two",
        "rate: two\nend: true",
        "goto: two",
        "go: [two]",
        "go: Two",
        "say: Hello there\ngo: two",
        "say: hello@child\ngo: two",
        "say: []\ngo: two",
        "say: {with: {place: place}}\ngo: two",
        "say: {text: bye, with: [place]}\ngo: two",
        "say: {text: bye, mit: {place: place}}\ngo: two",
        "set: papers\ngo: two",
        "set: {}\ngo: two",
        "set: {papers: [no]}\ngo: two",
        "add: {signs: []}\ngo: two",
        "unset: {papers: no}\ngo: two",
        "count: {mood: good}\ngo: two",
        "emergency: maybe\ngo: two",
        "emergency: {country: country}\ngo: two",
        "card: true\ngo: two",
        "card: {need: $want}\ngo: two",
        "card: {need: want, tongue: $said}\ngo: two",
        "contacts: legal\ngo: two",
        "contacts: {topics: work}\ngo: two",
        "contacts: {most: 6}\ngo: two",
        "contacts: {most: many}\ngo: two",
        "contacts: {land: $country}\ngo: two",
        "copy: a.b\ngo: two",
        "copy: {label: a.b}\ngo: two",
        "was: Old\ngo: two",
        "digress: never\ngo: two",
        "several: signs\ngo: two",
        "choose: []",
        "choose: {say: a.b, go: two}",
        "choose: [a.b]",
        "choose: [[]]",
        "choose: [[[{say: a.b, go: two}]]]",
        "choose: [{go: two}]",
        "choose: [{say: a.b}]",
        "choose: [{say: a.b, go: two, end: true}]",
        "choose: [{say: a.b, language: uk}]",
        "choose: [{say: a.b, call: menu}]",
        "choose: [{say: a.b, contacts: {}, go: two}]",
        "call: {script: menu}",
        "call: menu",
        "handoff: {urgency: soon, refused: two, closed: two}",
        "handoff: {urgency: later, refused: two, closed: two, left: two}",
        "hear: country",
        "hear: {slot: country}",
        "hear: {slot: country, go: two, otherwise: two}",
        "askUntil: {signs: signs, doubts: doubts, stop: {strong: signs}, go: two}",
        "askUntil: {signs: signs, doubts: doubts, questions: [{say: a.b}], stop: {strong: signs},"
            + " go: two}",
        "when: {else: true, go: two}",
        "when: [{known: place}, {else: true, go: two}]",
        "when: [{else: yes, go: two}]",
        "when: [{else: true, known: place, go: two}]",
        "when: [{known: place, strong: signs, go: two}, {else: true, go: two}]",
        "when: [{slot: papers, go: two}, {else: true, go: two}]",
        "when: [{count: signs, atLeast: 0, go: two}, {else: true, go: two}]",
        "when: [{weight: {}, atLeast: 1, go: two}, {else: true, go: two}]",
        "when: [{weight: {signs: heavy}, atLeast: 1, go: two}, {else: true, go: two}]",
        "when: [{desk: shut, go: two}, {else: true, go: two}]",
        "when: [{urgent: later, go: two}, {else: true, go: two}]",
        "when: [{all: [], go: two}, {else: true, go: two}]",
        "when: [{all: {known: place}, go: two}, {else: true, go: two}]",
        "when: [{not: [{known: place}], go: two}, {else: true, go: two}]",
        "when: [{any: [{else: true}], go: two}, {else: true, go: two}]");
  }

  private static Pages folder(String step) {
    return Pages.sound().script("job", HEAD + step.indent(4));
  }

  @ParameterizedTest
  @MethodSource("goodSteps")
  void aSoundStepIsAcceptedByBoth(String step) throws IOException {
    Pages pages = folder(step);
    assertThat(Reader.read(pages)).isInstanceOf(Read.Sound.class);
    assertThat(complaints("", pages, "scripts/job.yaml")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenSteps")
  void aStepWithAFaultIsRefusedByBoth(String step) throws IOException {
    Pages pages = folder(step);
    assertThat(Reader.read(pages)).isInstanceOf(Read.Broken.class);
    assertThat(complaints("", pages, "scripts/job.yaml")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start: one\n",
        "steps: {one: {end: true}}\n",
        "start: one\nsteps: {}\n",
        "start: one\nsteps: [one]\n",
        "start: one\nsteps: {One: {end: true}}\n",
        "start: one\nsteps: {one: {end: true}}\nstop: one\n",
        "start: one\nsteps: {one: {end: true}}\nkeep: 2h\n",
        "start: one\nsteps: {one: {end: true}}\ntopics: [work]\n",
        "start: one\nsteps: {one: {end: true}}\ntopics: []\n",
        "start: one\nsteps: {one: {end: true}}\nslots: [a]\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {A: [a]}\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {a: city}\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {a: []}\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {a: [b, b]}\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {a: {many: sign}}\n",
        "start: one\nsteps: {one: {end: true}}\nslots: {a: [b c]}\n"
      })
  void aHeadWithAFaultIsRefusedByBoth(String text) throws IOException {
    Pages pages = Pages.sound().script("job", text);
    assertThat(Reader.read(pages)).isInstanceOf(Read.Broken.class);
    assertThat(complaints("", pages, "scripts/job.yaml")).isNotEmpty();
  }

  @Test
  void aSoundHeadIsAcceptedByBoth() throws IOException {
    Pages pages =
        Pages.sound()
            .script(
                "job",
                """
                topics: [job_offer, legal]
                keep: 1h
                slots: {a: country, b: {several: topic}, c: [x, y], d: {several: [x, y]}}
                start: one
                steps: {one: {end: true}}
                """);
    assertThat(Reader.read(pages)).isInstanceOf(Read.Sound.class);
    assertThat(complaints("", pages, "scripts/job.yaml")).isEmpty();
  }

  @Test
  void thePersonsFileHasItsOwnPart() throws IOException {
    Pages pages =
        Pages.sound()
            .put(
                "person.yaml",
                "slots:\n  country: country\n  written: [yes]\nstarts:\n  sos: help-now\n");
    assertThat(Reader.read(pages)).isInstanceOf(Read.Sound.class);
    assertThat(complaints("/$defs/person", pages, "person.yaml")).isEmpty();
    pages.put("person.yaml", "slots: {}\nstart: {}\n");
    assertThat(Reader.read(pages)).isInstanceOf(Read.Broken.class);
    assertThat(complaints("/$defs/person", pages, "person.yaml")).isNotEmpty();
  }

  @Test
  void theHotlinesOwnScriptsFollowTheSchema() throws IOException {
    Source own = Sources.directory(Path.of("dialogs"));
    for (String name : own.names()) {
      if (name.startsWith("scripts/")) {
        assertThat(complaints("", own, name)).as(name).isEmpty();
      }
    }
  }

  @Test
  void theSchemaKnowsTheReadersWordsAndNoOthers() {
    assertThat(names("/$defs/step/properties"))
        .containsExactlyInAnyOrderElementsOf(StepReader.KEYS);
    assertThat(names("/$defs/answer/properties"))
        .containsExactlyInAnyOrderElementsOf(AnswerReader.KEYS);
    assertThat(names("/$defs/step/properties/count/properties"))
        .containsExactlyInAnyOrder(
            Arrays.stream(FactName.values()).map(FactName::id).toArray(String[]::new));
    assertThat(SCHEMA.at("/$defs/topic/enum"))
        .extracting(JsonNode::asText)
        .containsExactly(Arrays.stream(Topic.values()).map(Topic::id).toArray(String[]::new));
    List<String> conditions = new ArrayList<>();
    SCHEMA
        .at("/$defs/condition/anyOf")
        .forEach(kind -> kind.at("/properties").fieldNames().forEachRemaining(conditions::add));
    assertThat(conditions.stream().distinct())
        .containsExactlyInAnyOrderElementsOf(ConditionReader.KEYS);
  }

  @Test
  void everyWordIsDescribed() {
    List<JsonNode> blocks = SCHEMA.findValues("properties");
    assertThat(blocks)
        .hasSizeGreaterThan(20)
        .allSatisfy(block ->
            block
                .properties()
                .forEach(word -> {
                  JsonNode described =
                      word.getValue().has("description") || !word.getValue().has("$ref")
                          ? word.getValue()
                          : SCHEMA.at(word.getValue().get("$ref").asText().substring(1));
                  assertThat(described.path("description").asText()).as(word.getKey()).isNotBlank();
                }));
  }

  private static List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    SCHEMA.at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /// What the schema, or a part of it, has against a file.
  private static List<String> complaints(String part, Source source, String name)
      throws IOException {
    ObjectNode schema = SCHEMA.deepCopy();
    if (!part.isEmpty()) {
      List.of("properties", "required", "additionalProperties").forEach(schema::remove);
      schema.put("$ref", "#" + part);
    }
    JsonSchema checker =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    String text =
        new String(source.open(name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    return checker.validate(json(root)).stream().map(Object::toString).toList();
  }

  /// As an editor sees it: by the core schema of YAML 1.2, where `no` is a word.
  private static JsonNode json(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
        }
        yield object;
      }
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(part -> array.add(json(part)));
        yield array;
      }
      case ScalarNode scalar when scalar.isPlain() -> plain(scalar.getValue());
      case ScalarNode scalar -> JSON.textNode(scalar.getValue());
      default -> throw new IllegalArgumentException(node.getNodeId().toString());
    };
  }

  private static JsonNode plain(String word) {
    if (word.isEmpty() || word.equals("null")) {
      return JSON.nullNode();
    } else if (word.equals("true") || word.equals("false")) {
      return JSON.booleanNode(word.equals("true"));
    } else if (word.matches("[0-9]+")) {
      return JSON.numberNode(Integer.parseInt(word));
    }
    return word.matches("[0-9]+\\.[0-9]+")
        ? JSON.numberNode(Double.parseDouble(word))
        : JSON.textNode(word);
  }
}
