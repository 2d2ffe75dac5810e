package org.pobach.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Somebody with a phone who talks to the bot in a private chat of [FakeTelegram].
///
/// What they do becomes an update at once; what both sides wrote stays visible until it is deleted.
public final class FakePerson {
  private final FakeTelegram telegram;
  private final long id;
  private final NavigableMap<Long, FakeMessage> chat = new ConcurrentSkipListMap<>();
  private volatile String language = "ru";
  private volatile String name = "Person";
  private volatile String surname = "";
  private volatile String username = "";
  private volatile long now;
  private volatile boolean blocked;

  FakePerson(FakeTelegram telegram, long id) {
    this.telegram = telegram;
    this.id = id;
  }

  public long id() {
    return id;
  }

  /// The language of the person's app; empty for none. Default `ru`.
  public FakePerson speaking(String code) {
    this.language = code;
    return this;
  }

  /// The person's name, such as a mark that a test looks for later.
  public FakePerson named(String given) {
    this.name = given;
    return this;
  }

  /// All that Telegram tells of who writes.
  public FakePerson named(String given, String surname, String username) {
    this.surname = surname;
    this.username = username;
    return named(given);
  }

  /// When the next things are done, in Unix seconds; 0 (default) is the present.
  public FakePerson at(long epochSecond) {
    this.now = epochSecond;
    return this;
  }

  /// Writes a message and gives its id.
  public long write(String text) {
    return send(node -> node.put("text", text), text);
  }

  /// Opens the bot, with the code of a link or an empty one.
  public long start(String code) {
    return write(code.isEmpty() ? "/start" : "/start " + code);
  }

  /// Sends something that is not text: `content` is the message's field, such as `{"dice": {…}}`.
  public long send(String content) {
    return send(node -> node.setAll(FakeForm.read("application/json", bytes(content))), "");
  }

  /// Changes the text of an own message.
  public void edit(long messageId, String text) {
    chat.computeIfPresent(messageId, (_, old) -> own(old.id(), text));
    ObjectNode update = FakeForm.JSON.createObjectNode();
    message(update.putObject("edited_message"), messageId)
        .put("edit_date", seconds())
        .put("text", text);
    telegram.push(update);
  }

  /// Taps the newest button with that label.
  public void tap(String label) {
    FakeMessage under =
        chat.descendingMap().values().stream()
            .filter(message -> message.button(label).isPresent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " in " + labels()));
    tap(under.id(), under.button(label).orElseThrow().data());
  }

  /// Taps a button by its data, as under an old message.
  public void tap(long messageId, String data) {
    ObjectNode update = FakeForm.JSON.createObjectNode();
    ObjectNode query = update.putObject("callback_query").put("id", telegram.nextQueryId());
    from(query.putObject("from"));
    query.put("chat_instance", "1").put("data", data);
    ObjectNode message = query.putObject("message").put("message_id", messageId);
    message.putObject("chat").put("id", id).put("type", "private").put("first_name", name);
    if (chat.containsKey(messageId)) {
      message.put("date", seconds()).put("text", chat.get(messageId).text());
      telegram.bot(message.putObject("from"));
    } else {
      message.put("date", 0);
    }
    telegram.push(update);
  }

  /// Blocks the bot: it cannot write any more.
  public void block() {
    blocked = true;
    member("member", "kicked");
  }

  public void unblock() {
    blocked = false;
    member("kicked", "member");
  }

  /// What stands in the chat, oldest first.
  public List<FakeMessage> messages() {
    return List.copyOf(chat.values());
  }

  /// What the bot's side of the chat says, oldest first.
  public List<FakeMessage> answers() {
    return chat.values().stream().filter(FakeMessage::fromBot).toList();
  }

  /// The newest message of the bot.
  public FakeMessage last() {
    return answers().getLast();
  }

  boolean blocks() {
    return blocked;
  }

  NavigableMap<Long, FakeMessage> chat() {
    return chat;
  }

  private Collection<String> labels() {
    return chat.values().stream().flatMap(message -> message.labels().stream()).toList();
  }

  private long send(java.util.function.Consumer<ObjectNode> content, String text) {
    long messageId = telegram.nextMessageId();
    chat.put(messageId, own(messageId, text));
    ObjectNode update = FakeForm.JSON.createObjectNode();
    content.accept(message(update.putObject("message"), messageId));
    telegram.push(update);
    return messageId;
  }

  private ObjectNode message(ObjectNode message, long messageId) {
    message.put("message_id", messageId).put("date", seconds());
    message.putObject("chat").put("id", id).put("type", "private").put("first_name", name);
    from(message.putObject("from"));
    return message;
  }

  private void from(ObjectNode user) {
    user.put("id", id).put("is_bot", false).put("first_name", name);
    if (!surname.isEmpty()) {
      user.put("last_name", surname).put("username", username);
    }
    if (!language.isEmpty()) {
      user.put("language_code", language);
    }
  }

  private void member(String before, String after) {
    ObjectNode update = FakeForm.JSON.createObjectNode();
    ObjectNode change = update.putObject("my_chat_member").put("date", seconds());
    change.putObject("chat").put("id", id).put("type", "private").put("first_name", name);
    from(change.putObject("from"));
    membership(change.putObject("old_chat_member"), before);
    membership(change.putObject("new_chat_member"), after);
    telegram.push(update);
  }

  private void membership(ObjectNode member, String status) {
    member.put("status", status);
    telegram.bot(member.putObject("user"));
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
  }

  private long seconds() {
    return now == 0 ? System.currentTimeMillis() / 1000 : now;
  }

  private static FakeMessage own(long messageId, String text) {
    return new FakeMessage(messageId, false, text, List.of(), false, false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
