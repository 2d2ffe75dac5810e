package org.pobach.dialog;

import java.util.List;
import java.util.Optional;

/// Finds what is wrong with scripts that could be read.
final class Checker {
  private Checker() {}

  /// Notes what is wrong in the folder's files, and returns what is wrong in files of texts.
  static List<Problem> check(Written.Folder folder, Optional<Surroundings> surroundings) {
    new References(folder).check();
    new Values(folder).check();
    folder.scripts().values().forEach(Reach::check);
    new SlotFlow(folder).check();
    new Calls(folder).check();
    Silence silence = new Silence(folder);
    silence.check();
    return surroundings.map(around -> texts(folder, around, silence)).orElse(List.of());
  }

  private static List<Problem> texts(Written.Folder folder, Surroundings around, Silence silence) {
    new Layout(folder, around).check();
    new MessageLength(folder, around, silence).check();
    return new TextFiles(around).check(new Wording(folder, around).check());
  }
}
