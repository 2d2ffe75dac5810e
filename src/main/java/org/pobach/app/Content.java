package org.pobach.app;

import org.pobach.dialog.Engine;
import org.pobach.dialog.Names;
import org.pobach.dialog.Phrasebook;
import org.pobach.dialog.Scripts;
import org.pobach.language.Cards;
import org.pobach.language.Texts;
import org.pobach.referral.Contact;
import org.pobach.referral.Directory;
import org.pobach.referral.EmergencyNumbers;
import org.pobach.understanding.Understanding;

/// All that the bot can say and understand, read from files and sound together.
record Content(
    Scripts scripts,
    Texts texts,
    Phrasebook phrasebook,
    Engine engine,
    Directory directory,
    EmergencyNumbers emergency,
    Cards cards,
    Understanding understanding,
    Readiness readiness) {

  /// The names in sessions, in as few bytes as they can be kept in.
  Names names() {
    Names names = new Names(scripts);
    learn(names);
    return names;
  }

  /// Adds the names of this content to those known before.
  void learn(Names names) {
    names.learn(scripts);
    names.contacts(directory.contacts().stream().map(Contact::id).toList());
  }

  /// Whether a whole message means that everything is to be erased.
  boolean exits(String words) {
    return phrasebook.command(words).filter(Phrasebook.Command.EXIT::equals).isPresent();
  }
}
