package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pobach.terms.Language;

class ProfileTest {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final BotApi api =
      new BotApi(
          TelegramSettings.read(telegram.token(), telegram.url(), null, null, null), new Tally());
  private String version = "1";
  private final Profile profile = new Profile(api, this::text);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void everyLanguageGetsItsNameDescriptionsAndCommands() {
    profile.keep();

    for (String setter : new String[] {"setMyName", "setMyDescription", "setMyShortDescription"}) {
      assertThat(telegram.calls(setter))
          .extracting(call -> call.parameters().path("language_code").asText())
          .containsExactly("", "ru", "be", "en");
    }
    assertThat(telegram.calls("setMyName").get(2).parameters().path("name").asText())
        .isEqualTo("be profile.name 1");
    assertThat(
            telegram
                .calls("setMyShortDescription")
                .getFirst()
                .parameters()
                .path("short_description")
                .asText())
        .isEqualTo("all profile.about 1");
    assertThat(telegram.calls("setMyCommands").get(1).parameters().path("commands").toString())
        .isEqualTo(
            "[{\"command\":\"start\",\"description\":\"ru command.start 1\"},"
                + "{\"command\":\"menu\",\"description\":\"ru command.menu 1\"},"
                + "{\"command\":\"language\",\"description\":\"ru command.language 1\"}]");
  }

  @Test
  void nothingIsSetThatIsThereAlready() {
    profile.keep();
    telegram.forgetCalls();

    profile.keep();

    assertThat(telegram.calls()).isNotEmpty().allMatch(call -> call.method().startsWith("getmy"));
  }

  @Test
  void whatDiffersIsSetAgain() {
    profile.keep();
    telegram.forgetCalls();
    version = "2";

    profile.keep();

    assertThat(telegram.calls("setMyName")).hasSize(4);
  }

  @Test
  void oneRefusalDoesNotStopTheRest() {
    telegram.fail("setMyName", new Fault.TooMany(80_000));
    telegram.fail("getMyDescription", new Fault.Html(502));

    profile.keep();

    assertThat(telegram.calls("setMyName")).hasSize(4);
    assertThat(telegram.calls("setMyDescription")).hasSize(3);
    assertThat(telegram.calls("setMyCommands")).hasSize(4);
  }

  private String text(Optional<Language> language, String key) {
    return language.map(Language::code).orElse("all") + " " + key + " " + version;
  }
}
