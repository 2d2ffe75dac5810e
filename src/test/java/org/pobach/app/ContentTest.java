package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Limits;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;

final class ContentTest {
  /// Words about these lead to no script: a greeting is greeted, the rest is asked about.
  private static final Set<Topic> NOWHERE = EnumSet.of(Topic.GREETING, Topic.OTHER);

  private static final List<Boolean> AGES = List.of(false, true);

  private final Content content = Repository.content();
  private final Rendering rendering = new Rendering(() -> content, Clock.systemUTC());

  @Test
  void theContentInTheRepositoryIsSound() {
    System.out.printf("%d warnings about the content.%n", Repository.READ.warnings().size());
    assertThat(Repository.READ.errors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aTopicLeadsSomewhere(Topic topic) {
    assertThat(content.scripts().about(topic).isEmpty()).isEqualTo(NOWHERE.contains(topic));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anEmergencyCardHasNumbersWhereverSomebodyIs(Language language) {
    List<Optional<Country>> everywhere =
        Stream.concat(
                Stream.of(Optional.<Country>empty()),
                Arrays.stream(Country.values()).map(Optional::of))
            .toList();
    for (Optional<Country> country : everywhere) {
      for (boolean child : AGES) {
        Outgoing card = rendering.render(card(language, child, country));
        assertThat(card.text())
            .as("%s, child %s", country, child)
            .containsPattern("(?m)(^|\\D)\\d{2,6}(\\D|$)")
            .doesNotContain("…");
        assertThat(copies(card)).as("%s", country).isNotEmpty();
      }
    }
  }

  @Test
  void whereSomebodyIsMakesTheirNumbersShow() {
    Outgoing inPoland = rendering.render(card(Language.EN, false, Optional.of(Country.PL)));
    Outgoing anywhere = rendering.render(card(Language.EN, false, Optional.empty()));
    assertThat(inPoland.text()).contains("Poland").doesNotContain("Belarus");
    assertThat(anywhere.text()).contains("If you are in Belarus:", "102", "another country: 112");
  }

  @Test
  void whoCannotSpeakIsOfferedWordsToSendBeforeNumbers() {
    Button words = new Button.Copy("help-now.copy", "help-now.copy-text");
    Outgoing card =
        rendering.render(
            new Message(
                Language.EN,
                false,
                true,
                List.of(new Paragraph.Emergency(Optional.empty())),
                List.of(List.of(words))));
    assertThat(copies(card)).hasSizeGreaterThan(1);
    assertThat(copies(card).getFirst().label())
        .isEqualTo(content.texts().text(Language.EN, "help-now.copy"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachLabelFitsOnAPhone(Language language) {
    Limits phone = Limits.PHONE;
    for (Message message : said()) {
      for (List<Button> row : message.buttons()) {
        List<String> labels = row.stream().map(button -> label(language, button)).toList();
        int length = labels.stream().mapToInt(String::length).sum();
        assertThat(length)
            .as("%s", labels)
            .isPositive()
            .isLessThanOrEqualTo(row.size() == 1 ? phone.label() : phone.row());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void topicsThatAreOfferedFitOnAPhone(Language language) {
    for (Topic topic : EnumSet.complementOf(EnumSet.copyOf(NOWHERE))) {
      String label = content.texts().text(language, "topic." + topic.id());
      assertThat(label.length()).as(label).isBetween(2, Limits.PHONE.label());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCardStandsBelowItsMeaningAndIsCopiedAlone(Language language) {
    for (Need need : Need.values()) {
      for (Tongue tongue : Tongue.values()) {
        var paragraph = new Paragraph.Card(need, tongue);
        Outgoing sent =
            rendering.render(new Message(language, false, false, List.of(paragraph), List.of()));
        String sentences = content.cards().find(need, tongue).orElseThrow().sentences(language);
        assertThat(sent.text().split("\n\n"))
            .startsWith(content.texts().text(language, "card." + need.id()), sentences);
        assertThat(copies(sent))
            .containsExactly(
                new Outgoing.Button.Copy(content.texts().text(language, "card.copy"), sentences));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatTheBotSaysCanBeSentInEachLanguage(Language language) {
    for (Message message : said()) {
      for (boolean child : AGES) {
        Outgoing sent = rendering.render(in(language, child, message));
        assertThat(sent.text()).isNotBlank();
        assertThat(sent.text().length()).isLessThanOrEqualTo(Limits.PHONE.text());
      }
    }
  }

  /// All that the bot says in the transcripts: each step in its language, the ways out, what is
  /// said beside a step.
  private static Set<Message> said() {
    Set<Message> said = new LinkedHashSet<>();
    Repository.played().forEach(outcome -> said.addAll(outcome.said()));
    assertThat(said).hasSizeGreaterThan(100);
    return said;
  }

  private static Message in(Language language, boolean child, Message message) {
    return new Message(language, child, message.urgent(), message.paragraphs(), message.buttons());
  }

  private static Message card(Language language, boolean child, Optional<Country> country) {
    return new Message(language, child, true, List.of(new Paragraph.Emergency(country)), List.of());
  }

  private static List<Outgoing.Button> copies(Outgoing card) {
    return card.buttons().stream()
        .flatMap(List::stream)
        .filter(Outgoing.Button.Copy.class::isInstance)
        .toList();
  }

  private String label(Language language, Button button) {
    return content.texts().text(language, button.label());
  }
}
