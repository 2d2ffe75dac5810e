package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// No emergency card is ever empty: wherever somebody is, whoever they are, now and after nobody
/// has verified a contact for a year.
final class EmergencyCardTest {
  private static final List<Clock> CLOCKS =
      List.of(
          Clock.systemUTC(),
          Clock.offset(
              Clock.systemUTC(),
              Duration.between(
                  ZonedDateTime.now(ZoneOffset.UTC),
                  ZonedDateTime.now(ZoneOffset.UTC).plusMonths(13))));

  private static final Pattern ADDRESS = Pattern.compile("https?://|t\\.me/|@\\w|\\w\\.\\w{2,}/");

  private final Content content = Repository.content();

  static Stream<Arguments> cards() {
    return Stream.of(Topic.EMERGENCY, Topic.SELF_HARM)
        .flatMap(danger ->
            Stream.of(Language.values())
                .flatMap(language ->
                    Stream.of("adult", "under18").map(age -> Arguments.of(danger, language, age))));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void namesANumberOrAnAddressEverywhere(Topic danger, Language language, String age) {
    for (Clock clock : CLOCKS) {
      Rendering rendering = new Rendering(() -> content, clock);
      for (String country : everywhere()) {
        for (String written : List.of("", "yes")) {
          Message card = card(danger, session(language, age, country, written));
          assertThat(refers(rendering.render(whom(card))))
              .as("%s in \"%s\", writing only: \"%s\"", age, country, written)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MM", "LA", "KH"})
  void wherePeopleAreHeldWordsToSendComeBeforeThePolice(String country) {
    Message card = card(Topic.EMERGENCY, session(Language.RU, "adult", country, ""));
    Outgoing shown = new Rendering(() -> content, CLOCKS.getFirst()).render(card);
    assertThat(shown.buttons().getFirst().getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Button.Copy.class,
            copy -> assertThat(copy.text()).startsWith("I am held by force"));
    assertThat(shown.text()).containsSubsequence("https://", "Полиция здесь", "Номера");
  }

  /// Whether there is a number to copy or an address.
  private static boolean refers(Outgoing card) {
    return card.buttons().stream()
            .flatMap(List::stream)
            .anyMatch(Outgoing.Button.Copy.class::isInstance)
        || ADDRESS.matcher(card.text()).find();
  }

  /// The codes of all countries, and the empty one: not known.
  private static List<String> everywhere() {
    List<String> everywhere = new ArrayList<>(List.of(""));
    Stream.of(Country.values()).map(Country::name).forEach(everywhere::add);
    return everywhere;
  }

  private Message card(Topic danger, Session session) {
    Understood understood =
        new Understood(
            session.language(), 0, List.of(new Understood.Guess(danger, 1)), Urgency.NOW, 1);
    return content
        .engine()
        .advance(session, new Event.Text("", understood, false), Circumstances.USUAL)
        .effects()
        .stream()
        .filter(Effect.Say.class::isInstance)
        .map(effect -> ((Effect.Say) effect).message())
        .filter(Message::urgent)
        .findFirst()
        .orElseThrow();
  }

  /// The card without what surrounds the numbers.
  private static Message whom(Message card) {
    List<Paragraph> whom =
        card.paragraphs().stream()
            .filter(paragraph -> !(paragraph instanceof Paragraph.Words))
            .toList();
    return new Message(card.language(), card.child(), true, whom, List.of());
  }

  private static Session session(Language language, String age, String country, String written) {
    SortedMap<String, List<String>> slots = new TreeMap<>();
    Map.of("age", age, "country", country, "written", written)
        .forEach((slot, value) -> {
          if (!value.isEmpty()) {
            slots.put(slot, List.of(value));
          }
        });
    Session fresh = Session.fresh(language);
    return new Session(
        language,
        true,
        Optional.empty(),
        List.of(),
        slots,
        fresh.epoch(),
        List.of(),
        false,
        fresh.source(),
        Optional.empty(),
        Urgency.NONE,
        0,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
