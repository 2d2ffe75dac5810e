package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.understanding.OpenNlpUnderstanding;

class UnderstandCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachLineIsAnsweredByOneObjectInOrder() throws Exception {
    List<JsonNode> lines = run("", "забрали паспорт\n\nменя бьют\ndapamažycie \"\n");
    assertThat(lines)
        .extracting(l -> l.get("text").asText())
        .containsExactly("забрали паспорт", "", "меня бьют", "dapamažycie \"");
    assertThat(lines)
        .extracting(l -> l.get("language").asText())
        .containsExactly("ru", "ru", "ru", "be");
    assertThat(lines.getFirst().get("topic").asText()).isEqualTo("documents");
    assertThat(lines.getFirst().get("urgency").asText()).isEqualTo("soon");
    assertThat(lines.get(2).get("urgency").asText()).isEqualTo("now");
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.get("topicConfidence").asDouble()).isBetween(0.0, 1.0);
          assertThat(line.get("languageConfidence").asDouble()).isBetween(0.0, 1.0);
          assertThat(line.get("urgencyConfidence").asDouble()).isBetween(0.0, 1.0);
          assertThat(line.get("alternatives").isArray()).isTrue();
          assertThat(line.has("evidence")).isFalse();
        });
    assertThat(lines.getFirst().get("alternatives").get(0).get("topic").asText()).isNotEmpty();
  }

  @Test
  void whatSpokeForItIsToldWhenAskedFor() throws Exception {
    JsonNode line = run("--explain", "забрали паспорт\n").getFirst();
    assertThat(line.get("evidence").get("topic"))
        .extracting(sign -> sign.get("feature").asText())
        .contains("c=papers");
  }

  private static List<JsonNode> run(String option, String input) throws Exception {
    StringWriter written = new StringWriter();
    UnderstandCommand.answer(
        OpenNlpUnderstanding.load(Folder.packed("dialogs/phrases")).understanding(),
        new BufferedReader(new StringReader(input)),
        written,
        option.equals("--explain"));
    return written
        .toString()
        .lines()
        .map(line -> {
          try {
            return JSON.readTree(line);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        })
        .toList();
  }
}
