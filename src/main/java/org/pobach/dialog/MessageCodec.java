package org.pobach.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;

/// Writes messages that are yet to be rendered, so that another instance can send them.
public final class MessageCodec {
  private static final int WORDS = 1;
  private static final int CONTACTS = 2;
  private static final int EMERGENCY = 3;
  private static final int CARD = 4;
  private static final int UKRAINIAN_CONTACTS = 5;
  private static final int HUMAN = 6;

  private static final int ANSWER = 1;
  private static final int COPY = 2;

  private MessageCodec() {}

  public static void write(BytesOut out, Message message) {
    out.one(message.language()).flag(message.child()).flag(message.urgent());
    out.each(message.paragraphs(), MessageCodec::paragraph);
    out.each(message.buttons(), (o, row) -> o.each(row, MessageCodec::button));
  }

  public static Message read(BytesIn in) {
    return new Message(
        in.one(Language.values()),
        in.flag(),
        in.flag(),
        in.each(MessageCodec::paragraph),
        in.each(row -> row.each(MessageCodec::button)));
  }

  private static void paragraph(BytesOut out, Paragraph paragraph) {
    switch (paragraph) {
      case Paragraph.Words words ->
          out.octet(WORDS)
              .text(words.key())
              .each(
                  words.with().entrySet(),
                  (o, e) ->
                      o.text(e.getKey()).text(e.getValue().list()).text(e.getValue().value()));
      case Paragraph.Contacts contacts ->
          out.octet(contacts.ukrainian() ? UKRAINIAN_CONTACTS : CONTACTS)
              .each(contacts.topics(), BytesOut::one)
              .maybe(contacts.country(), BytesOut::one)
              .number(contacts.most())
              .flag(contacts.child())
              .flag(contacts.written());
      case Paragraph.Emergency emergency ->
          out.octet(EMERGENCY).maybe(emergency.country(), BytesOut::one);
      case Paragraph.Human(String words) -> out.octet(HUMAN).text(words);
      case Paragraph.Card card -> out.octet(CARD).one(card.need()).one(card.tongue());
    }
  }

  private static Paragraph paragraph(BytesIn in) {
    int kind = in.octet();
    return switch (kind) {
      case WORDS -> new Paragraph.Words(in.text(), with(in));
      case CONTACTS, UKRAINIAN_CONTACTS ->
          new Paragraph.Contacts(
              in.each(i -> i.one(Topic.values())),
              in.maybe(i -> i.one(Country.values())),
              (int) in.number(),
              in.flag(),
              in.flag(),
              kind == UKRAINIAN_CONTACTS);
      case EMERGENCY -> new Paragraph.Emergency(in.maybe(i -> i.one(Country.values())));
      case HUMAN -> new Paragraph.Human(in.text());
      case CARD -> new Paragraph.Card(in.one(Need.values()), in.one(Tongue.values()));
      default -> throw new BytesIn.Unreadable("paragraph");
    };
  }

  private static Map<String, Effect.Value> with(BytesIn in) {
    Map<String, Effect.Value> with = new HashMap<>();
    in.each(i -> with.put(i.text(), new Effect.Value(i.text(), i.text())));
    return with;
  }

  private static void button(BytesOut out, Button button) {
    switch (button) {
      case Button.Answer answer ->
          out.octet(ANSWER).text(answer.label()).flag(answer.ticked()).text(answer.data());
      case Button.Copy copy -> out.octet(COPY).text(copy.label()).text(copy.key());
    }
  }

  private static Button button(BytesIn in) {
    int kind = in.octet();
    return switch (kind) {
      case ANSWER -> new Button.Answer(in.text(), in.flag(), in.text());
      case COPY -> new Button.Copy(in.text(), in.text());
      default -> throw new BytesIn.Unreadable("button");
    };
  }

  /// Facts to be counted with an effect.
  public static void facts(BytesOut out, List<Fact> facts) {
    out.each(facts, (o, fact) -> o.one(fact.name()).text(fact.value()).number(fact.times()));
  }

  public static List<Fact> facts(BytesIn in) {
    return in.each(
        i -> new Fact(i.one(org.pobach.terms.FactName.values()), i.text(), (int) i.number()));
  }
}
