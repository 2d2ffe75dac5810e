package org.pobach.app;

import org.pobach.dialog.Engine;
import org.pobach.dialog.Phrasebook;
import org.pobach.dialog.Scripts;
import org.pobach.language.Cards;
import org.pobach.language.Texts;
import org.pobach.understanding.Understanding;
import org.pobach.referral.Directory;
import org.pobach.referral.EmergencyNumbers;

/// All that the bot can say and understand, read from files and sound together.
record Content(
    Scripts scripts,
    Texts texts,
    Phrasebook phrasebook,
    Engine engine,
    Directory directory,
    EmergencyNumbers emergency,
    Cards cards,
    Understanding understanding) {

  /// Whether a whole message means that everything is to be erased.
  boolean exits(String words) {
    return phrasebook.command(words).filter(Phrasebook.Command.EXIT::equals).isPresent();
  }
}
