package org.pobach.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Somebody who starts the bot and taps their way through the job-offer script, one update a turn.
final class Person {
  /// Which button of each step is tapped: a job offer; where one lives; where it is; my papers are
  /// mine; there is a contract; eight times no; enough; a rating.
  private static final int[] TAPS = {2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4};

  /// Turns of a whole conversation.
  static final int TURNS = TAPS.length + 1;

  private static final String NAMED =
      """
      {"id":%1$d,"is_bot":false,"first_name":"Somebody","username":"somebody_%1$d","language_code":"ru"}\
      """;
  private static final String CHAT =
      """
      {"id":%1$d,"first_name":"Somebody","username":"somebody_%1$d","type":"private"}\
      """;
  private static final String START =
      """
      {"update_id":%2$d,"message":{"message_id":%3$d,"from":\
      """
          + NAMED
          + ",\"chat\":"
          + CHAT
          + """
          ,"date":%4$d,"text":"/start","entities":[{"offset":0,"length":6,"type":"bot_command"}]}}\
          """;
  private static final String TAP =
      """
      {"update_id":%2$d,"callback_query":{"id":"43882%2$d","from":\
      """
          + NAMED
          + """
          ,"message":{"message_id":%3$d,"from":{"id":7000000,"is_bot":true,"first_name":"A bot","username":"a_bot"},"chat":\
          """
          + CHAT
          + """
          ,"date":%4$d,"text":"A message of the bot","reply_markup":{"inline_keyboard":[[\
          {"text":"Yes","callback_data":"1.0"},{"text":"No","callback_data":"1.1"}]]}},\
          "chat_instance":"-3012345678901234567","data":"%5$s"}}\
          """;

  private final long chat;
  private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
  private int turn;
  private volatile String shown = "";
  private volatile int under;

  Person(long chat) {
    this.chat = chat;
  }

  long chat() {
    return chat;
  }

  int turn() {
    return turn;
  }

  boolean done() {
    return turn == TURNS;
  }

  /// What the person does next, as Telegram tells it.
  String next(long updateId) {
    long now = System.currentTimeMillis() / 1000;
    String update =
        turn == 0
            ? START.formatted(chat, updateId, 500_000, now)
            : TAP.formatted(chat, updateId, under, now, button(TAPS[turn - 1]));
    turn++;
    return update;
  }

  /// The bot's answer came.
  ///
  /// @param now by [System#nanoTime]
  void answered(String body, int messageId, long now) {
    shown = body;
    under = messageId;
    arrivals.add(now);
  }

  /// Waits for the answer: when it came, or -1 if it did not.
  long await() throws InterruptedException {
    Long arrival = arrivals.poll(10, TimeUnit.SECONDS);
    return arrival == null ? -1 : arrival;
  }

  private String button(int number) {
    String mark = "\"callback_data\":\"";
    String seen = shown;
    for (int at = seen.indexOf(mark); at >= 0; at = seen.indexOf(mark, at + 1)) {
      String data = after(seen, mark, at);
      if (!data.startsWith("!") && data.endsWith("." + number)) {
        return data;
      }
    }
    throw new IllegalStateException("turn %d: no button %d in %s".formatted(turn, number, seen));
  }

  /// What stands between a mark and the next quote.
  static String after(String text, String mark, int from) {
    int start = text.indexOf(mark, from) + mark.length();
    return text.substring(start, text.indexOf('"', start));
  }
}
