package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.referral.Directory;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// How near help is: a fitting contact is one message or three taps away, for every topic.
class NearnessTest {
  private static final int TAPS = 3;

  /// Nobody is called for these: a greeting is greeted, privacy is explained, the rest is asked
  /// about.
  private static final Set<Topic> NOBODY = EnumSet.of(Topic.GREETING, Topic.OTHER, Topic.PRIVACY);

  private final Content content = Repository.content();

  static Stream<Topic> topics() {
    return EnumSet.complementOf(EnumSet.copyOf(NOBODY)).stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void threeTapsOrOneMessageBringAFittingContact(Topic topic) {
    for (Language language : Language.values()) {
      for (boolean child : List.of(false, true)) {
        assertThat(message(topic, language) || taps(topic, language, child).isPresent())
            .as("%s, %s, child %s", topic, language, child)
            .isTrue();
      }
    }
  }

  private boolean message(Topic topic, Language language) {
    var sure = List.of(new Understood.Guess(topic, 1));
    Event words = new Event.Text("…", new Understood(language, 1, sure, Urgency.SOON, 1), false);
    return fitting(turn(fresh(language), words), topic);
  }

  @Test
  void theWayToEveryTopicIsPrinted() {
    topics()
        .forEach(topic ->
            System.out.printf(
                "%s: %s taps, by one message: %s%n",
                topic.id(),
                taps(topic, Language.RU, false).map(String::valueOf).orElse("too many"),
                message(topic, Language.RU)));
  }

  /// How many taps after the first message show a fitting contact.
  private Optional<Integer> taps(Topic topic, Language language, boolean child) {
    Turn first = turn(fresh(language), new Event.Started(""));
    Deque<Turn> all = new ArrayDeque<>(List.of(first));
    Set<Session> known = new HashSet<>();
    for (int taps = 1; taps <= TAPS; taps++) {
      Deque<Turn> next = new ArrayDeque<>();
      for (Turn turn : all) {
        for (String data : answers(turn)) {
          Turn after = turn(turn.session(), new Event.Tap(data));
          boolean right = after.session().child() == child || !child;
          if (right && after.session().language() == language && fitting(after, topic)) {
            return Optional.of(taps);
          }
          if (known.add(after.session())) {
            next.add(after);
          }
        }
      }
      all = next;
    }
    return Optional.empty();
  }

  private boolean fitting(Turn turn, Topic topic) {
    return messages(turn)
        .anyMatch(message ->
            message.paragraphs().stream().anyMatch(part -> fitting(message, part, topic)));
  }

  private boolean fitting(Message message, Paragraph part, Topic topic) {
    return switch (part) {
      case Paragraph.Contacts contacts ->
          contacts.topics().contains(topic) && found(message, contacts);
      case Paragraph.Emergency _ -> topic == Topic.EMERGENCY;
      default -> false;
    };
  }

  private boolean found(Message message, Paragraph.Contacts contacts) {
    var query =
        new Directory.Query(
            Set.copyOf(contacts.topics()),
            contacts.country(),
            contacts.child(),
            contacts.written(),
            message.language(),
            contacts.ukrainian(),
            contacts.most());
    return content.directory().find(query, Instant.now()).stream()
        .anyMatch(contact -> contact.topics().stream().anyMatch(contacts.topics()::contains));
  }

  private Turn turn(Session session, Event event) {
    return content.engine().advance(session, event, Circumstances.USUAL);
  }

  private static Session fresh(Language language) {
    return Session.fresh(language);
  }

  private static List<String> answers(Turn turn) {
    return messages(turn)
        .flatMap(message -> message.buttons().stream())
        .flatMap(List::stream)
        .flatMap(button ->
            button instanceof Effect.Button.Answer(var _, var _, String data)
                ? Stream.of(data)
                : Stream.empty())
        .toList();
  }

  private static Stream<Message> messages(Turn turn) {
    return turn.effects().stream()
        .flatMap(effect ->
            switch (effect) {
              case Effect.Say(Message message) -> Stream.of(message);
              case Effect.Revise(Message message) -> Stream.of(message);
              case Effect.Remove _, Effect.Unsay _, Effect.AtDesk _, Effect.Erase _ ->
                  Stream.empty();
            });
  }
}
