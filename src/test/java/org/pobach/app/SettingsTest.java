package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @Test
  void whatIsSetRightIsAccepted() {
    assertThat(
            Settings.problems(
                Map.of(
                    "TELEGRAM_BOT_TOKEN", "1:abc",
                    "TELEGRAM_MODE", "webhook",
                    "TELEGRAM_WEBHOOK_SECRET", "s-e_c",
                    "POBACH_PREVIEW", "off",
                    "MICRONAUT_SERVER_PORT", "8080",
                    "PATH", "/usr/bin"),
                Map.of("pobach.data", "data/", "micronaut.application.name", "pobach")))
        .isEmpty();
  }

  @Test
  void anUnknownSettingIsNamedWithTheOneThatIsMeant() {
    assertThat(Settings.problems(Map.of("TELEGRAM_TOKEN_BOT", "x"), Map.of()))
        .singleElement()
        .asString()
        .contains("TELEGRAM_TOKEN_BOT is not a setting", "Did you mean TELEGRAM_BOT_TOKEN");
    assertThat(Settings.problems(Map.of("POBACH_SECRETFILE", "x"), Map.of()))
        .singleElement()
        .asString()
        .contains("Did you mean POBACH_SECRET");
    assertThat(Settings.problems(Map.of(), Map.of("pobach.previev", "on")))
        .singleElement()
        .asString()
        .contains("pobach.previev is not a setting");
  }

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM_BOT_TOKEN,hunter2-no-colon",
    "TELEGRAM_API_URL,ftp://hunter2",
    "TELEGRAM_MODE,hunter2",
    "TELEGRAM_WEBHOOK_SECRET,hunter2 with spaces",
    "TELEGRAM_WEBHOOK_URL,hunter2",
    "POBACH_PREVIEW,hunter2",
    "POBACH_GO_LIVE_ACCEPTED,' '",
    "POBACH_CONTACTS_VERIFIED_ONLY,hunter2",
    "MICRONAUT_SERVER_PORT,hunter2",
    "MICRONAUT_SERVER_PORT,99999"
  })
  void aValueThatDoesNotFitIsNamedAndNeverRepeated(String name, String value) {
    assertThat(Settings.problems(Map.of(name, value), Map.of()))
        .singleElement()
        .asString()
        .startsWith(name + " must be")
        .doesNotContain("hunter2");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(
            Settings.problems(
                Map.of("POBACH_PREVIEW", "maybe", "POBACH_X", "1"),
                Map.of("telegram.mode", "pull")))
        .hasSize(3);
  }

  @Test
  void theReadmeListsEverySetting() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    for (Setting setting : Setting.ALL) {
      assertThat(readme)
          .contains("| `" + setting.variable() + "` | `" + setting.property() + "` |");
    }
  }
}
