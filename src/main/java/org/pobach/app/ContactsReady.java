package org.pobach.app;

import java.time.LocalDate;
import java.util.List;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.referral.Directory;
import org.pobach.referral.GoLive;

/// What must be done about contacts before real people are sent to them.
final class ContactsReady {
  private ContactsReady() {}

  static List<String> problems(ContentSettings settings, LocalDate today) {
    Folder dialogs = settings.dialogs().map(Folder::at).orElse(Folder.packed("dialogs"));
    Texts texts = Texts.load(settings.i18n().map(Folder::at).orElse(Folder.packed("i18n"))).texts();
    String where = settings.dialogs().map(path -> path + "/").orElse("dialogs/");
    return GoLive.problems(Directory.load(dialogs, texts, false), today).stream()
        .map(problem -> where + problem)
        .toList();
  }
}
