package org.pobach.preview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.pobach.channel.Address;
import org.pobach.channel.Channel;
import org.pobach.channel.Delivery;
import org.pobach.channel.Inbox;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Outgoing;
import org.pobach.channel.Outgoing.Button;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Fact;
import org.pobach.terms.FactName;
import org.pobach.terms.Language;

/// A small bot that answers through the preview's channel, on a thread of its own.
final class EchoBot implements Inbox, Conversation, PreviewTexts {
  static final String ERASE = "erase";

  private final Map<String, Chat> chats = new HashMap<>();
  private final List<Incoming> received = new ArrayList<>();
  private Channel channel;
  private boolean deaf;
  private boolean mute;

  private static final class Chat {
    private final List<Long> shown = new ArrayList<>();
    private Language language = Language.EN;
    private String step = "welcome";
    private boolean gone;
    private int running;
  }

  synchronized void answersThrough(Channel answers) {
    channel = answers;
  }

  /// From now on nothing is taken in.
  synchronized void deaf(boolean now) {
    deaf = now;
  }

  /// From now on "typing" is shown and no answer comes until it ends.
  synchronized void mute(boolean now) {
    mute = now;
    notifyAll();
  }

  synchronized List<Incoming> received() {
    return List.copyOf(received);
  }

  @Override
  public synchronized Receipt receive(Incoming incoming) {
    if (deaf) {
      return Receipt.LATER;
    }
    received.add(incoming);
    Chat chat = chats.computeIfAbsent(incoming.from().chat(), name -> new Chat());
    chat.gone = false;
    incoming.messageId().ifPresent(chat.shown::add);
    chat.running++;
    Thread.ofVirtual().start(() -> turn(incoming, chat));
    return Receipt.TAKEN;
  }

  private synchronized void turn(Incoming incoming, Chat chat) {
    try {
      channel.typing(incoming.from());
      while (mute) {
        wait();
      }
      answer(incoming, chat);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      chat.running--;
      notifyAll();
    }
  }

  private void answer(Incoming incoming, Chat chat) {
    Address person = incoming.from();
    switch (incoming.what()) {
      case Happening.Started(String code) -> say(person, chat, welcome(chat.language));
      case Happening.Text(String words) ->
          say(person, chat, plain("You wrote: " + words, Button.Answer::new, "Again", "check"));
      case Happening.Tap(String data, OptionalLong under) -> tapped(person, chat, data, under);
      case Happening.Placed(String script, String step) -> {
        chat.step = step;
        say(person, chat, question());
      }
      default -> say(person, chat, plain("Received.", Button.Answer::new, "Menu", "menu"));
    }
  }

  private void tapped(Address person, Chat chat, String data, OptionalLong under) {
    chat.step = data;
    switch (data) {
      case ERASE -> {
        channel.erase(person, List.copyOf(chat.shown));
        chat.shown.clear();
        chat.gone = true;
      }
      case "lang:ru", "lang:be", "lang:en" -> {
        chat.language = Language.of(data.substring(5)).orElseThrow();
        channel.revise(person, under.orElseThrow(), welcome(chat.language));
      }
      case "contacts" -> say(person, chat, contacts());
      default -> say(person, chat, question());
    }
  }

  private void say(Address person, Chat chat, Outgoing message) {
    if (channel.send(person, message) instanceof Delivery.Done(List<Long> ids)) {
      chat.shown.addAll(ids);
    }
  }

  private static Outgoing plain(
      String text,
      java.util.function.BiFunction<String, String, Button> button,
      String label,
      String data) {
    return new Outgoing(text, List.of(List.of(button.apply(label, data))), false, false, false);
  }

  private static Outgoing welcome(Language language) {
    String text =
        switch (language) {
          case RU -> "Здравствуйте. Это бот. Имя не нужно. Напишите своими словами или нажмите.";
          case BE -> "Вітаем. Гэта бот. Імя не патрэбна. Напішыце сваімі словамі або націсніце.";
          case EN -> "Hello. This is a bot. No name needed. Write in your own words or tap.";
        };
    return new Outgoing(
        text,
        List.of(
            List.of(new Button.Answer("🆘 Danger now", "danger")),
            List.of(
                new Button.Answer("A person", "contacts"),
                new Button.Answer("Check a job or trip", "check")),
            List.of(
                new Button.Answer("Русский", "lang:ru"),
                new Button.Answer("Беларуская", "lang:be"),
                new Button.Answer("English", "lang:en")),
            List.of(new Button.Answer("✕ Erase all", ERASE))),
        false,
        false,
        false);
  }

  private static Outgoing question() {
    return new Outgoing(
        "Do you have a written contract in a language that you understand?\n\n"
            + "I ask because a promise by word alone is easy to break.",
        List.of(
            List.of(new Button.Answer("Yes", "yes"), new Button.Answer("No", "no")),
            List.of(new Button.Answer("I am not sure", "unsure")),
            List.of(
                new Button.Answer("Help", "help"),
                new Button.Answer("⋯", "more"),
                new Button.Answer("✕", ERASE))),
        false,
        false,
        false);
  }

  private static Outgoing contacts() {
    return new Outgoing(
        "La Strada Belarus\n+375 17 295 31 67, 8:00 to 20:00, free, no name needed.\n"
            + "https://example.org/help",
        List.of(
            List.of(new Button.Copy("Copy the number", "+375172953167")),
            List.of(new Button.Link("Open the page", "https://example.org/help"))),
        false,
        false,
        false);
  }

  @Override
  public synchronized boolean settled(Address person, Duration atMost) {
    Chat chat = chats.get(person.chat());
    try {
      while (chat != null && chat.running > 0) {
        wait();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public List<Place> places() {
    return List.of(
        new Place("first", "hello", List.of("hello")),
        new Place("job-offer", "welcome", List.of("where", "welcome", "contract")));
  }

  @Override
  public synchronized Optional<State> state(Address person) {
    return Optional.ofNullable(chats.get(person.chat())).filter(chat -> !chat.gone).map(this::of);
  }

  private State of(Chat chat) {
    return new State(
        chat.language,
        Optional.of("job-offer"),
        Optional.of(chat.step),
        new TreeMap<>(
            Map.of("country", List.of("PL"), "job-offer.signs", List.of("REC04", "REC07"))),
        List.of(
            new Effect.Say(
                new Effect.Message(
                    chat.language,
                    false,
                    false,
                    List.of(new Effect.Paragraph.Words("job-offer.contract", Map.of())),
                    List.of()))),
        List.of(new Fact(FactName.SIGN, "REC04", 1)));
  }

  @Override
  public String text(Language language, String key) {
    return switch (language) {
      case RU -> RU.get(key);
      case BE -> BE.get(key);
      case EN -> EN.get(key);
    };
  }

  private static final Map<String, String> RU =
      Map.of(
          "preview.title", "Побач",
          "preview.write", "Сообщение",
          "preview.send", "Отправить",
          "preview.typing", "печатает…",
          "preview.erased", "Чат стёрт.",
          "preview.new-chat", "Новый чат",
          "preview.state", "Для автора",
          "preview.note", "Это пробный чат на этом компьютере. В Telegram ничего не уходит.",
          "preview.jump", "Перейти",
          "preview.no-step", "Такого шага нет");
  private static final Map<String, String> BE =
      Map.of(
          "preview.title", "Побач",
          "preview.write", "Паведамленне",
          "preview.send", "Адправіць",
          "preview.typing", "піша…",
          "preview.erased", "Чат сцёрты.",
          "preview.new-chat", "Новы чат",
          "preview.state", "Для аўтара",
          "preview.note", "Гэта пробны чат на гэтым камп’ютары. У Telegram нічога не ідзе.",
          "preview.jump", "Перайсці",
          "preview.no-step", "Такога кроку няма");
  private static final Map<String, String> EN =
      Map.of(
          "preview.title", "Pobach",
          "preview.write", "Message",
          "preview.send", "Send",
          "preview.typing", "typing…",
          "preview.erased", "The chat is erased.",
          "preview.new-chat", "New chat",
          "preview.state", "For the author",
          "preview.note", "This is a trial chat on this computer. Nothing goes to Telegram.",
          "preview.jump", "Jump",
          "preview.no-step", "There is no such step");
}
