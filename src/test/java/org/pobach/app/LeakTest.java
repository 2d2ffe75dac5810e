package org.pobach.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;
import static org.pobach.app.Hotline.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.privacy.Pseudonyms;
import org.pobach.redis.Redis;
import org.pobach.referral.Contact;
import org.pobach.telegram.FakePerson;
import org.pobach.telegram.Fault;
import org.pobach.terms.FactName;
import org.pobach.terms.Language;
import org.slf4j.LoggerFactory;

/// Holds conversations with marked people and words, and looks for the marks wherever something
/// stays or goes out: Redis, its files, logs at every level that a setting can raise, HTTP, counts.
final class LeakTest {
  /// The first contact that somebody is shown of whom nothing is known.
  private static final String ASKED = "by-crisis-133";

  private static final List<String> LANGUAGES = List.of("ru", "be", "en", "uk");
  private static final List<String> FOREIGN =
      List.of("org.telegram", "okhttp3", "io.lettuce", "io.micronaut", "io.netty", "com.fasterxml");

  private final Marks marks = new Marks();
  private final List<Long> people = new ArrayList<>();
  private final Map<String, byte[]> answers = new TreeMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private LogsKept logs;
  private Hotline hotline;

  @BeforeEach
  void listen() {
    logs = new LogsKept();
  }

  @AfterEach
  void stop() {
    hotline.close();
    logs.close();
    http.close();
  }

  @Test
  void nothingOfThePeopleWhoComeByWebhookIsFound() {
    hotline = Hotline.webhook(loud());
    logs.listen();
    talk(730_000_000_000L, 9);
    visit();
    forge();
    withoutRedis(730_000_009_000L);
    search();
  }

  @Test
  void nothingOfThePeopleWhoArePolledIsFound() {
    hotline = Hotline.polling(loud());
    logs.listen();
    talk(740_000_000_000L, 9);
    visit();
    withoutRedis(740_000_009_000L);
    search();
  }

  @Test
  void noContactStandsBesideThePersonWhoWasAskedAboutIt() {
    hotline = Hotline.webhook(loud());
    logs.listen();
    FakePerson person = person(750_000_000_000L, "en");
    person.start("who");
    answer(person, en("referral.aloud"));
    hotline.pass(java.time.Duration.ofMinutes(5));
    person.tap(en("referral.enough"));
    answer(person, en("contact." + ASKED + ".name"));
    person.tap(en("worked.no-answer"));
    answer(person, en("worked.sorry"));
    settle();
    assertThat(diaries()).isEmpty();
    Map<String, byte[]> places = new TreeMap<>(records());
    places.put("logs", logs.kept());
    places.values().removeIf(bytes -> !new String(bytes, ISO_8859_1).contains(ASKED));
    assertThat(places.keySet()).allMatch(place -> place.startsWith("record facts:"));
  }

  @Test
  void noSettingMakesForeignLoggersTalk() {
    hotline = Hotline.webhook(loud());
    logs.listen();
    assertThat(FOREIGN).noneMatch(name -> LoggerFactory.getLogger(name + ".Any").isInfoEnabled());
    assertThat(LoggerFactory.getLogger("org.pobach.Any").isTraceEnabled()).isTrue();
    LoggerFactory.getLogger("io.netty.Any").debug("{}", marks.mark("Zyxwvutsrq"));
    assertThat(marks.in(logs.kept())).isEmpty();
  }

  /// The search itself, so that its silence says something.
  @Test
  void whatLeaksIsFound() throws IOException {
    hotline = Hotline.webhook(loud());
    logs.listen();
    String mark = marks.mark("Вераніка-Ў-Марк");
    assertThat(found()).isEmpty();
    LoggerFactory.getLogger("org.pobach.Leak").trace("{}", mark);
    assertThat(found()).containsOnlyKeys("logs");
    try (Redis link = hotline.redis.link()) {
      link.call(c -> c.set("leak".getBytes(UTF_8), ("x" + mark).getBytes(UTF_8)));
    }
    assertThat(found().keySet())
        .anyMatch(place -> place.startsWith("record leak"))
        .anyMatch(place -> place.endsWith(".aof"));
    String base64 = java.util.Base64.getEncoder().encodeToString(("12" + mark).getBytes(UTF_8));
    answers.put("answer", ("{\"a\":\"" + base64 + "\"}").getBytes(UTF_8));
    assertThat(found()).containsKey("answer");
    long id = marks.mark(7_777_777_123L);
    String who = pseudonym(id);
    people.add(id);
    try (Redis link = hotline.redis.link()) {
      link.call(c ->
          c.hset(("p:" + who).getBytes(UTF_8), "topic:legal".getBytes(UTF_8), "1".getBytes(UTF_8)));
    }
    assertThat(diaries()).isNotEmpty();
  }

  /// Settings under which as much is logged as they allow.
  private static Map<String, Object> loud() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("logger.levels.ROOT", "TRACE");
    settings.put("logger.levels.org.pobach", "TRACE");
    FOREIGN.forEach(name -> settings.put("logger.levels." + name, "TRACE"));
    settings.put("pobach.preview", "on");
    settings.put("test.poison", "true");
    return settings;
  }

  private void talk(long first, int each) {
    for (int i = 0; i < LANGUAGES.size() * each; i++) {
      FakePerson person = person(first + i * 1_009L, LANGUAGES.get(i % LANGUAGES.size()));
      converse(person, i / LANGUAGES.size());
      if (i / LANGUAGES.size() == 4) {
        // One person who meets every failure of Telegram is enough.
        i += LANGUAGES.size() - 1;
      }
    }
    settle();
  }

  private FakePerson person(long id, String language) {
    people.add(marks.mark(id));
    return hotline
        .telegram
        .person(id)
        .speaking(language)
        .named(
            marks.mark("Агафія-" + id % 9973 + "-Ы"),
            marks.mark("Qwertz-" + id % 9967 + "🦔"),
            marks.mark("user_" + id % 9949 + "_nick"));
  }

  private void converse(FakePerson person, int kind) {
    String word = marks.mark("Слово-%d-слоўца".formatted(person.id() % 9941));
    String latin = marks.mark("Wordmark%dXy".formatted(person.id() % 9941));
    person.start(marks.mark("code_%d_start".formatted(person.id() % 9941)));
    eventually(() -> assertThat(person.answers()).isNotEmpty());
    switch (kind) {
      case 0 -> {
        long written = person.write("помогите, забрали паспорт " + word);
        person.edit(written, latin + " 🦔🦔 " + word);
        erase(person);
      }
      case 1 -> {
        send(
            person,
            "{\"photo\":[{\"file_id\":\"%s\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}],\"caption\":\"%s\"}"
                .formatted(latin, word));
        send(
            person,
            "{\"contact\":{\"phone_number\":\"+%s\",\"first_name\":\"%s\",\"user_id\":%d}}"
                .formatted(
                    marks.mark("37529%07d".formatted(person.id() % 9_999_991)), word, person.id()));
        send(person, "{\"location\":{\"latitude\":53.9123456,\"longitude\":27.5123456}}");
        send(
            person, "{\"poll\":{\"id\":\"1\",\"question\":\"%s\",\"options\":[]}}".formatted(word));
      }
      case 2 -> {
        person.tap(job(person));
        person.write(latin);
        person.tap(person.last().id(), latin);
        person.block();
      }
      case 3 -> {
        fail(() -> person.write("help me " + latin), Fault.bad(word));
        fail(() -> person.write("помогите " + word), Fault.blocked());
      }
      case 4 -> {
        fail(() -> person.write(word), new Fault.TooMany(1), Fault.serverError());
        fail(
            () -> person.write(latin), new Fault.Html(502), new Fault.Garbage(), new Fault.Reset());
      }
      case 5 -> person.write(PoisonedUnderstanding.WORD + " " + word + " " + latin);
      case 6 -> {
        person.write(word);
        hotline.telegram.fail("deletemessages", Fault.bad(word));
        erase(person);
      }
      case 7 ->
          hotline.telegram.push(
              "{\"message\":{\"message_id\":5,\"date\":\"%s\",\"from\":\"%s\",\"chat\":\"%s\",\"text\":[\"%s\"]}}"
                  .formatted(latin, word, person.id(), word));
      default -> {
        person.tap(job(person));
        person.write("работу в Польше " + word);
        person.write("/x");
      }
    }
  }

  /// Telegram fails at what follows from that, until it has failed in all these ways.
  private void fail(Runnable doing, Fault... faults) {
    int before = hotline.telegram.calls("sendmessage").size();
    hotline.telegram.fail("sendmessage", faults);
    doing.run();
    eventually(() -> {
      hotline.pass(java.time.Duration.ofSeconds(1));
      assertThat(hotline.telegram.calls("sendmessage").size())
          .isGreaterThanOrEqualTo(before + faults.length);
    });
  }

  private static void send(FakePerson person, String content) {
    person.send(content);
  }

  private static void erase(FakePerson person) {
    eventually(() -> assertThat(person.answers()).isNotEmpty());
    person.write("стереть");
    eventually(() -> assertThat(person.answers()).isEmpty());
  }

  private String job(FakePerson person) {
    return person.last().labels().stream()
        .filter(label ->
            Set.of(text(Language.RU), text(Language.BE), text(Language.EN)).contains(label))
        .findFirst()
        .orElseThrow();
  }

  private String text(Language language) {
    return hotline.bean(Contents.class).get().texts().text(language, "first.job");
  }

  private void withoutRedis(long id) {
    FakePerson person = person(id, "be");
    hotline.redis.stop();
    person.write("дапамажыце " + marks.mark("Бяда-%d-бяда".formatted(id % 9941)));
    eventually(() -> assertThat(person.answers()).isNotEmpty());
    person.write(
        PoisonedUnderstanding.WORD + " " + marks.mark("Атрута-%d-зло".formatted(id % 9941)));
    hotline.redis.restart();
    eventually(() -> assertThat(hotline.bean(Redis.class).isConnected()).isTrue());
    person.write(marks.mark("Зноў-%d-зноў-тут".formatted(id % 9941)));
    settle();
  }

  /// What anybody gets to see who asks.
  private void visit() {
    for (String path :
        List.of(
            "/",
            "/preview/assets/page.js",
            "/nothing",
            "/health",
            "/env",
            "/loggers",
            "/telegram/webhook")) {
      ask(HttpRequest.newBuilder(uri(path)));
    }
    ask(HttpRequest.newBuilder(uri("/preview")).POST(HttpRequest.BodyPublishers.noBody()));
    people.stream()
        .limit(3)
        .forEach(id -> ask(HttpRequest.newBuilder(uri("/preview/1")).header("Cookie", "chat=1")));
  }

  /// Calls of somebody who is not Telegram.
  private void forge() {
    String update =
        "{\"update_id\":1,\"message\":{\"text\":\"%s\"}}"
            .formatted(marks.mark("Подделка-подделка"));
    for (String secret : List.of("wrong", Hotline.HOOK_SECRET)) {
      for (String body :
          List.of(
              update,
              "not json " + marks.mark("Nonsense-nonsense"),
              marks.mark("Langer-Unsinn") + " ".repeat(1 << 21))) {
        ask(
            HttpRequest.newBuilder(uri("/telegram/webhook"))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
      }
    }
  }

  private void ask(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String name =
          "answer %d: %s %s"
              .formatted(answers.size(), answer.request().uri().getPath(), answer.statusCode());
      answers.put(name, answer.body());
      answers.put(name + " headers", answer.headers().map().toString().getBytes(UTF_8));
    } catch (IOException e) {
      // A connection cut off says nothing either.
      answers.put("answer " + answers.size(), String.valueOf(e.getMessage()).getBytes(UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI uri(String path) {
    return URI.create(hotline.url() + path);
  }

  private void settle() {
    eventually(() -> {
      hotline.pass(java.time.Duration.ofSeconds(2));
      assertThat(hotline.keys()).noneMatch(key -> key.contains("}l:"));
    });
  }

  private void search() {
    assertThat(marks.size()).isGreaterThan(100);
    assertThat(hotline.bean(Troubles.class).counts())
        .as("the poison worked")
        .containsKey("unexpected");
    assertThat(diaries()).as("records of a person beside a fact").isEmpty();
    assertThat(found()).isEmpty();
    try (Redis link = hotline.redis.link()) {
      link.call(c -> c.bgrewriteaof());
      eventually(() ->
          assertThat(link.<String>call(c -> c.info("persistence")))
              .contains("aof_rewrite_in_progress:0"));
    }
    assertThat(found()).as("after the file was rewritten").isEmpty();
  }

  /// Where which mark stands.
  private Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    Map<String, byte[]> places = new TreeMap<>(records());
    places.putAll(files());
    places.putAll(answers);
    places.put("logs", logs.kept());
    places.put("counts", hotline.bean(Troubles.class).counts().toString().getBytes(UTF_8));
    places.put("webhook", String.join("\n", hotline.telegram.hookAnswers()).getBytes(UTF_8));
    places.forEach((place, bytes) -> marks.in(bytes).ifPresent(mark -> found.put(place, mark)));
    return found;
  }

  private Map<String, byte[]> records() {
    Map<String, byte[]> records = new TreeMap<>();
    try (Redis link = hotline.redis.link()) {
      link.call(c -> c.configSet("rdbcompression", "no"));
      link.call(c -> c.save());
      for (byte[] key : link.call(c -> c.keys("*".getBytes(UTF_8)))) {
        byte[] dump = link.call(c -> c.dump(key));
        String name = new String(key, ISO_8859_1);
        records.put(
            "record " + name,
            (name + new String(dump == null ? new byte[0] : dump, ISO_8859_1))
                .getBytes(ISO_8859_1));
      }
    }
    return records;
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try (var all = Files.walk(hotline.redis.folder())) {
      for (Path file : all.filter(f -> f.toString().matches(".*\\.(aof|rdb|log)")).toList()) {
        files.put("file " + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(files.keySet())
        .anyMatch(name -> name.endsWith(".aof"))
        .anyMatch(name -> name.endsWith(".rdb"));
    return files;
  }

  /// Records and commands in which a person stands beside a fact.
  private Set<String> diaries() {
    Pattern fact =
        Pattern.compile(
            "\\b("
                + String.join(
                    "|", java.util.Arrays.stream(FactName.values()).map(FactName::id).toList())
                + "):|\\b("
                + String.join("|", contacts())
                + ")\\b");
    List<String> known = people.stream().map(this::pseudonym).toList();
    Set<String> diaries = new TreeSet<>();
    List<String> places = new ArrayList<>();
    records().values().forEach(record -> places.add(new String(record, ISO_8859_1)));
    files()
        .values()
        .forEach(file ->
            places.addAll(List.of(new String(file, ISO_8859_1).split("(?=\\*\\d{1,3}\r\n\\$)"))));
    for (String place : places) {
      Matcher names = fact.matcher(place);
      // A snapshot of all records is no record; each of them is looked at by itself.
      boolean snapshot = place.startsWith("REDIS");
      if (!snapshot && names.find() && known.stream().anyMatch(place::contains)) {
        diaries.add(names.group());
      }
    }
    return diaries;
  }

  private List<String> contacts() {
    return hotline.bean(Contents.class).get().directory().contacts().stream()
        .map(Contact::id)
        .toList();
  }

  private String en(String key) {
    return hotline.bean(Contents.class).get().texts().text(Language.EN, key);
  }

  private String pseudonym(long id) {
    return hotline
        .bean(Pseudonyms.class)
        .of("telegram:" + hotline.telegram.botId(), Long.toString(id))
        .key();
  }
}
