package org.pobach.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// Keys of texts that are said without a script naming them: by the engine, on cards, on pages.
final class Said {
  private static final List<String> KEYS =
      List.of(
          "answer.yes",
          "answer.no",
          "answer.unsure",
          "answer.skip",
          "answer.done",
          "answer.back",
          "contacts.call-list",
          "ways.help",
          "ways.more",
          "ways.erase",
          "ways.person",
          "ways.back",
          "ways.menu",
          "ways.privacy",
          "ways.continue",
          "more.title",
          "gate.continue",
          "gone.step",
          "stale.tap",
          "back.none",
          "back.here",
          "stop.offer",
          "puzzled.once",
          "puzzled.again",
          "puzzled.danger",
          "puzzled.here",
          "puzzled.ways",
          "puzzled.still",
          "place.noted",
          "ask.which",
          "ask.neither",
          "expired.first",
          "first.short",
          "ukrainian.own",
          "language.on.ru",
          "language.on.be",
          "language.on.en",
          "media.picture",
          "media.remove",
          "media.voice",
          "media.location",
          "media.contact",
          "media.other",
          "rate.ask",
          "rate.1",
          "rate.2",
          "rate.3",
          "rate.4",
          "rate.5",
          "worked.ask",
          "worked.reached",
          "worked.no-answer",
          "worked.wrong",
          "worked.not-tried",
          "worked.good",
          "worked.sorry",
          "worked.later",
          "sorry.trouble",
          "degraded.card",
          "ways.clear-by-hand",
          "contacts.none",
          "contacts.unconfirmed");

  /// Families of keys, each made of a closed list or of records.
  private static final List<String> FAMILIES =
      List.of(
          "country.",
          "topic.",
          "language.",
          "emergency.",
          "handoff.",
          "console.",
          "bird.",
          "contact.",
          "source.",
          "works.",
          "zone.",
          "card.",
          "drawing.",
          "profile.",
          "command.",
          "preview.");

  private Said() {}

  static Set<String> keys(Texts texts) {
    Set<String> keys = new TreeSet<>(KEYS);
    for (String key : texts.keys(Language.EN)) {
      if (FAMILIES.stream().anyMatch(key::startsWith)) {
        keys.add(key);
      }
    }
    return keys;
  }
}
