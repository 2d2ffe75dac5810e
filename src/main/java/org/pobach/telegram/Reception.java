package org.pobach.telegram;

import jakarta.inject.Singleton;
import java.io.Serializable;
import org.pobach.channel.Inbox;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.channel.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;

/// Where webhook and polling meet the inbox; counts, and does the small courtesies.
@Singleton
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Inbox inbox;
  private final BotApi api;
  private final Tally tally;

  Reception(Inbox inbox, BotApi api, Tally tally) {
    this.inbox = inbox;
    this.api = api;
    this.tally = tally;
  }

  Receipt receive(Incoming incoming) {
    try {
      Receipt receipt = inbox.receive(incoming);
      tally.add(receipt == Receipt.TAKEN ? Tallied.TAKEN : Tallied.LATER);
      return receipt;
    } catch (RuntimeException | Error e) {
      // It would throw again: delivered for ever, it would stop this person's other messages.
      tally.add(Tallied.BROKEN);
      LOG.error("The inbox failed on an event: {}", e.getClass().getName());
      return Receipt.TAKEN;
    }
  }

  void ignored() {
    tally.add(Tallied.IGNORED);
  }

  void unreadable() {
    tally.add(Tallied.UNREADABLE);
  }

  void forged() {
    tally.add(Tallied.FORGED);
  }

  void dropped() {
    tally.add(Tallied.DROPPED);
  }

  /// Lets the button that was tapped come to rest. Best effort.
  void answer(String query) {
    aside(new AnswerCallbackQuery(query));
  }

  /// Leaves a group or channel. Best effort.
  void leave(String chat) {
    tally.add(Tallied.IGNORED);
    aside(new LeaveChat(chat));
  }

  private <T extends Serializable> void aside(BotApiMethod<T> method) {
    Thread.ofVirtual().name("telegram-aside").start(() -> api.ask(method));
  }
}
