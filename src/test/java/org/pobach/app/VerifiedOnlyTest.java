package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// An administrator may have people see confirmed contacts alone.
class VerifiedOnlyTest {
  private static final String SETTING = "pobach.contacts-verified-only";

  @TempDir private Path folder;

  @Test
  void peopleSeeOnlyWhomSomebodyHasCalled() {
    ProjectCopy copy = ProjectCopy.of(folder, "dialogs", "i18n");
    copy.verify("by-crisis-133", LocalDate.now(ZoneOffset.UTC).toString());
    try (Hotline hotline =
        Hotline.webhook(
            Map.of(
                SETTING,
                "true",
                "pobach.dialogs",
                copy.at("dialogs").toString(),
                "pobach.i18n",
                copy.at("i18n").toString()))) {
      assertThat(said(hotline, contacts(Country.BY)))
          .contains("133")
          .doesNotContain(text(hotline, "contact.by-minsk-trust.name"));
      assertThat(said(hotline, contacts(Country.PL))).contains(text(hotline, "contacts.none"));
      assertThat(said(hotline, new Paragraph.Emergency(Optional.of(Country.PL)))).contains("112");
    }
  }

  @Test
  void otherwiseTheySeeWhatOthersPublished() {
    try (Hotline hotline = Hotline.webhook()) {
      assertThat(said(hotline, contacts(Country.BY)))
          .contains("133", text(hotline, "contact.by-minsk-trust.name"));
      assertThat(said(hotline, contacts(Country.PL)))
          .doesNotContain(text(hotline, "contacts.none"));
    }
  }

  private static Paragraph contacts(Country country) {
    return new Paragraph.Contacts(
        List.of(Topic.SELF_HARM), Optional.of(country), 9, false, false, false);
  }

  private static String said(Hotline hotline, Paragraph paragraph) {
    Message message = new Message(Language.EN, false, false, List.of(paragraph), List.of());
    return hotline.bean(Rendering.class).render(message).text();
  }

  private static String text(Hotline hotline, String key) {
    return hotline.bean(Contents.class).get().texts().text(Language.EN, key);
  }
}
