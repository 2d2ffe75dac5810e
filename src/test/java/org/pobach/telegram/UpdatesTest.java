package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.channel.Address;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Incoming.Kind;

class UpdatesTest {
  private static final Instant NOW = Instant.ofEpochSecond(2_000_000_000);
  private static final String FROM =
      "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"N\",\"language_code\":\"be\"}";
  private static final String CHAT =
      "\"chat\":{\"id\":42,\"type\":\"private\",\"first_name\":\"N\"}";
  private static final String BOT =
      "\"user\":{\"id\":7,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"b_bot\"}";

  private final Updates updates = new Updates(7, () -> NOW);

  @Test
  void aTextIsHeardWithAllThatIsNeededToAnswer() {
    Incoming incoming = heard(message("\"text\":\"дапамажыце\""));

    assertThat(incoming.from()).isEqualTo(new Address("telegram:7", "42"));
    assertThat(incoming.updateId()).isEqualTo(5);
    assertThat(incoming.at()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(incoming.languageCode()).contains("be");
    assertThat(incoming.messageId()).isEqualTo(OptionalLong.of(9));
    assertThat(incoming.what()).isEqualTo(new Happening.Text("дапамажыце"));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, ''",
    "/start job-offer_1, job-offer_1",
    "/start@pobach_bot abc, abc",
    "'/start   abc  ', abc"
  })
  void aStartCarriesItsCode(String text, String code) {
    assertThat(heard(message("\"text\":\"" + text + "\"")).what())
        .isEqualTo(new Happening.Started(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/menu", "/x", "/starting", "/start help me", "/start ж", "start"})
  void otherCommandsAreText(String text) {
    assertThat(heard(message("\"text\":\"" + text + "\"")).what())
        .isEqualTo(new Happening.Text(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}]|PICTURE",
        "\"video\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1,\"duration\":1}|PICTURE",
        "\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"mime_type\":\"image/png\"}|PICTURE",
        "\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"mime_type\":\"application/pdf\"}|OTHER",
        "\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\"}|OTHER",
        "\"animation\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1,\"duration\":1},\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"mime_type\":\"image/gif\"}|OTHER",
        "\"voice\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":1}|VOICE",
        "\"video_note\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"length\":1,\"duration\":1}|VOICE",
        "\"audio\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":1}|VOICE",
        "\"location\":{\"longitude\":27.5,\"latitude\":53.9}|LOCATION",
        "\"venue\":{\"location\":{\"longitude\":27.5,\"latitude\":53.9},\"title\":\"t\",\"address\":\"a\"}|LOCATION",
        "\"contact\":{\"phone_number\":\"+1\",\"first_name\":\"N\"}|PHONE_CONTACT",
        "\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false}|OTHER",
        "\"dice\":{\"emoji\":\"x\",\"value\":3}|OTHER",
        "\"poll\":{\"id\":\"1\",\"question\":\"q\",\"options\":[],\"total_voter_count\":0,\"is_closed\":false,\"is_anonymous\":true,\"type\":\"regular\",\"allows_multiple_answers\":false}|OTHER",
        "\"story\":{\"id\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}|OTHER"
      })
  void mediaAreKindsAndNothingElse(String content, Kind kind) {
    assertThat(heard(message(content)).what()).isEqualTo(new Happening.Media(kind, ""));
  }

  @Test
  void wordsUnderAPictureAreHeard() {
    String photo =
        "\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}],\"caption\":\"помогите\"";
    assertThat(heard(message(photo)).what())
        .isEqualTo(new Happening.Media(Kind.PICTURE, "помогите"));
  }

  @Test
  void anEditIsHeardWithItsOwnTime() {
    Incoming incoming =
        heard(
            "{\"update_id\":5,\"edited_message\":{\"message_id\":9,\"date\":1700000000,"
                + "\"edit_date\":1700000100,\"text\":\"новое\","
                + FROM
                + ","
                + CHAT
                + "}}");

    assertThat(incoming.what()).isEqualTo(new Happening.Edited("новое"));
    assertThat(incoming.at()).isEqualTo(Instant.ofEpochSecond(1_700_000_100));
    assertThat(incoming.messageId()).isEqualTo(OptionalLong.of(9));
  }

  @Test
  void aTapIsHeardAndWantsAnAnswer() {
    Reading reading =
        read(
            "{\"update_id\":5,\"callback_query\":{\"id\":\"q1\",\"data\":\"e1:yes\","
                + FROM
                + ",\"chat_instance\":\"1\",\"message\":{\"message_id\":8,\"date\":1700000000,"
                + "\"text\":\"t\","
                + CHAT
                + "}}}");

    Reading.Heard heard = (Reading.Heard) reading;
    assertThat(heard.query()).contains("q1");
    assertThat(heard.incoming().what()).isEqualTo(new Happening.Tap("e1:yes", OptionalLong.of(8)));
    assertThat(heard.incoming().at()).isEqualTo(NOW);
    assertThat(heard.incoming().messageId()).isEmpty();
  }

  @Test
  void aTapUnderAnInaccessibleOrMissingMessageIsHeardToo() {
    String tap = "{\"update_id\":5,\"callback_query\":{\"id\":\"q\",\"data\":\"d\"," + FROM;

    assertThat(heard(tap + ",\"message\":{\"message_id\":8,\"date\":0," + CHAT + "}}}").what())
        .isEqualTo(new Happening.Tap("d", OptionalLong.of(8)));
    assertThat(heard(tap + "}}").what()).isEqualTo(new Happening.Tap("d", OptionalLong.empty()));
    assertThat(heard(tap + "}}").from()).isEqualTo(new Address("telegram:7", "42"));
  }

  @Test
  void aTapWithoutDataIsAnsweredAndIgnored() {
    Reading reading =
        read(
            "{\"update_id\":5,\"callback_query\":{\"id\":\"q\",\"game_short_name\":\"g\","
                + FROM
                + "}}");

    assertThat(reading).isEqualTo(new Reading.Ignored(Optional.of("q")));
  }

  @ParameterizedTest
  @CsvSource({"member, kicked, true", "kicked, member, false"})
  void blockingAndUnblockingAreHeard(String before, String after, boolean blocked) {
    assertThat(heard(member(CHAT, before, after)).what())
        .isInstanceOf(blocked ? Happening.Blocked.class : Happening.Unblocked.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"group", "supergroup", "channel"})
  void groupsAndChannelsAreLeft(String type) {
    String chat = "\"chat\":{\"id\":-100,\"type\":\"" + type + "\",\"title\":\"t\"}";

    assertThat(read(message("\"text\":\"hi\"").replace(CHAT, chat)))
        .isEqualTo(new Reading.Leave("-100"));
    assertThat(read(member(chat, "left", "member"))).isEqualTo(new Reading.Leave("-100"));
    assertThat(read(member(chat, "member", "left"))).isInstanceOf(Reading.Ignored.class);
    assertThat(
            read(
                "{\"update_id\":5,\"callback_query\":{\"id\":\"q\",\"data\":\"d\","
                    + FROM
                    + ",\"message\":{\"message_id\":8,\"date\":1,"
                    + chat
                    + "}}}"))
        .isEqualTo(new Reading.Leave("-100"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pinned_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":42,\"type\":\"private\"}}",
        "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}",
        "\"write_access_allowed\":{}",
        "\"something_of_next_year\":{\"a\":1}",
        "\"text\":\"x\",\"via_bot\":{\"id\":8,\"is_bot\":true,\"first_name\":\"o\"}"
      })
  void serviceMessagesAndWordsOfOtherBotsAreOnlyNoted(String content) {
    assertThat(read(message(content)))
        .isInstanceOfSatisfying(
            Reading.Heard.class,
            heard -> {
              assertThat(heard.incoming().what()).isEqualTo(new Happening.Noted());
              assertThat(heard.incoming().messageId()).isPresent();
            });
  }

  @Test
  void otherBotsAndUnknownUpdatesAreIgnored() {
    assertThat(read(message("\"text\":\"x\"").replace("\"is_bot\":false", "\"is_bot\":true")))
        .isInstanceOf(Reading.Ignored.class);
    assertThat(read("{\"update_id\":5}")).isInstanceOf(Reading.Ignored.class);
    assertThat(read("{\"update_id\":5,\"of_next_year\":{}}")).isInstanceOf(Reading.Ignored.class);
    assertThat(
            read(
                "{\"update_id\":5,\"inline_query\":{\"id\":\"1\",\"query\":\"q\",\"offset\":\"\","
                    + FROM
                    + "}}"))
        .isInstanceOf(Reading.Ignored.class);
  }

  @Test
  void textIsCutToTelegramsLimitAndHasNoHalvesOfCharacters() {
    assertThat(text("a".repeat(5000))).hasSize(4096);
    assertThat(text("a".repeat(4095) + "😀")).isEqualTo("a".repeat(4095) + "\uFFFD");
    assertThat(text("a\\ud83d")).isEqualTo("a\uFFFD");
    assertThat(text("\\ude00b")).isEqualTo("\uFFFDb");
    assertThat(text("😀")).isEqualTo("😀");
    assertThat(text("")).isEmpty();
  }

  @Test
  void aShapeOfNextYearDoesNotCostThePersonTheirWords() {
    String odd = ",\"entities\":\"not a list\",\"forward_origin\":{\"type\":\"from_mars\"}";

    assertThat(heard(message("\"text\":\"help\"" + odd)).what())
        .isEqualTo(new Happening.Text("help"));
  }

  @Test
  void whatCannotBeReadIsEmptyAndWhatIsNotJsonIsSaid() throws Exception {
    assertThat(UpdateReader.read(bytes("{}"))).isEmpty();
    assertThat(UpdateReader.read(bytes("{\"update_id\":\"x\"}"))).isEmpty();
    for (String wrong : new String[] {"", "x", "[]", "7", "{\"update_id\":1", "\u0000"}) {
      assertThatThrownBy(() -> UpdateReader.read(bytes(wrong)))
          .isInstanceOf(UpdateReader.NotJson.class)
          .hasNoCause();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":5,\"message\":{}}",
        "{\"update_id\":5,\"message\":{\"chat\":\"nowhere\"}}",
        "{\"update_id\":5,\"message\":{\"text\":\"x\",\"chat\":{\"id\":1,\"type\":\"private\"},\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"\"}}}",
        "{\"update_id\":5,\"edited_message\":{}}",
        "{\"update_id\":5,\"callback_query\":{}}",
        "{\"update_id\":5,\"my_chat_member\":{}}"
      })
  void whatLacksThePromisedPartsIsUnreadableNotAnException(String json) throws Exception {
    assertThat(UpdateReader.read(bytes(json)).flatMap(updates::read)).isEmpty();
  }

  @Test
  void nothingOfAPersonIsPrinted() {
    assertThat(read(message("\"text\":\"markword\"")).toString())
        .doesNotContain("markword")
        .doesNotContain("\"42\"")
        .doesNotContain("chat=42");
  }

  private String text(String jsonText) {
    return ((Happening.Text) heard(message("\"text\":\"" + jsonText + "\"")).what()).words();
  }

  private Incoming heard(String json) {
    return ((Reading.Heard) read(json)).incoming();
  }

  private Reading read(String json) {
    try {
      return updates.read(UpdateReader.read(bytes(json)).orElseThrow()).orElseThrow();
    } catch (UpdateReader.NotJson e) {
      throw new AssertionError(e);
    }
  }

  private static String message(String content) {
    return "{\"update_id\":5,\"message\":{\"message_id\":9,\"date\":1700000000,"
        + content
        + ","
        + FROM
        + ","
        + CHAT
        + "}}";
  }

  private static String member(String chat, String before, String after) {
    return "{\"update_id\":5,\"my_chat_member\":{\"date\":1700000000,"
        + FROM
        + ","
        + chat
        + ",\"old_chat_member\":{\"status\":\""
        + before
        + "\","
        + BOT
        + ",\"until_date\":0}"
        + ",\"new_chat_member\":{\"status\":\""
        + after
        + "\","
        + BOT
        + ",\"until_date\":0}}}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
