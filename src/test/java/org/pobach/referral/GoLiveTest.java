package org.pobach.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.terms.Country;

class GoLiveTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private static final String EMERGENCY =
      """
      emergency:
        BY: {any: "112", source: s, date: "2024", confidence: B, reviewed: 2026-11-01}
        PL: {any: "112", source: s, date: "2024", confidence: B, reviewed: 2025-11-01}
        LT: {any: "112", source: s, date: "2024", confidence: B}
        LA: {none: two sets, source: s, date: "2024", confidence: C, reviewed: 2026-11-01}
      """;

  private static final String CONTACTS =
      """
      contacts:
        - {id: old, ref: T-1, country: BY, audience: [adult, child], topics: [labour],
           short: "133", dialFrom: [inside], reach: [call],
           source: {name: s, url: "https://example.org"}, confidence: B,
           status: live, verifiedOn: 2025-11-23}
        - {id: cut, ref: T-2, country: PL, audience: [adult], topics: [labour, contacts],
           short: "116123", dialFrom: [inside, abroad], reach: [call],
           source: {name: s, url: "https://example.org/…"}, confidence: B, status: unverified}
        - {id: sure, ref: T-3, country: LT, audience: [adult, child], topics: [labour, contacts],
           short: "116123", dialFrom: [inside], reach: [call],
           source: {name: s, url: "https://example.org"}, confidence: B,
           status: live, verifiedOn: 2026-11-01}
        - {id: weak, ref: T-4, country: BY, audience: [adult], topics: [labour],
           url: "https://example.org", reach: [web], source: {name: s, url: "cut…"},
           confidence: C, status: unverified}
      """;

  @Test
  void whatMustBeDoneIsListedWithItsLine() {
    assertThat(problems(TODAY))
        .contains(
            "contacts.yaml:2: stale-contact BY old: verified on 2025-11-23, call again",
            "contacts.yaml:6: bad-source PL cut: this is no address that can be opened:"
                + " https://example.org/…",
            "contacts.yaml:6: short-number PL cut: said to work from abroad: say so in worksFrom,"
                + " or correct it",
            "emergency.yaml:3: unreviewed-numbers PL: not reviewed within a year",
            "emergency.yaml:4: unreviewed-numbers LT: not reviewed within a year",
            "emergency.yaml:1: unreviewed-numbers DE: neither numbers nor none")
        .noneMatch(p -> p.contains(" weak:") || p.contains(" sure:"))
        .noneMatch(p -> p.startsWith("emergency.yaml:5: unreviewed"))
        .noneMatch(p -> p.startsWith("emergency.yaml:2"));
  }

  @Test
  void whoWouldBeShownFirstUnverifiedIsNamedWithThoseWhoSeeIt() {
    assertThat(problems(TODAY))
        .contains(
            "contacts.yaml:2: unverified-first BY old:"
                + " shown first, though nobody has called, to BY adult labour; BY child labour")
        .anyMatch(p ->
            p.startsWith("contacts.yaml:6: unverified-first PL cut: shown first,")
                && p.endsWith(" more"));
  }

  @Test
  void whoHasNobodyVerifiedOutsideThePoliceIsNamed() {
    assertThat(problems(TODAY))
        .contains(
            "contacts.yaml:1: no-verified BY adult labour:"
                + " nobody outside the police whom one of us has called",
            "contacts.yaml:1: no-verified BY child missing:"
                + " nobody outside the police whom one of us has called")
        .noneMatch(p -> p.contains("no-verified LT"));
    assertThat(problems(LocalDate.parse("2027-12-24")))
        .anyMatch(p -> p.contains("no-verified LT adult labour"));
  }

  @Test
  void aCardThatNamesHardlyAnybodyIsThin() {
    assertThat(problems(TODAY))
        .contains(
            "contacts.yaml:1: thin-card LT adult labour: outside the police only one contact",
            "contacts.yaml:1: thin-card AE child labour: nobody outside the police",
            "emergency.yaml:5: thin-card LA emergency-numbers: no sure number but 112")
        .noneMatch(p -> p.contains("thin-card PL emergency-numbers"));
  }

  @Test
  void aBirthdayIsNoErrorOfTheOrdinaryCheck() {
    assertThat(loaded().problems()).isEmpty();
    assertThat(Directory.check(folder(), TEXTS, false).problems()).isEmpty();
  }

  @Test
  void ourEmergencyNumbersSaySomethingOfEveryCountry() {
    EmergencyNumbers ours =
        Directory.load(Folder.packed("dialogs"), Texts.load(Folder.packed("i18n")).texts(), false)
            .emergency();
    assertThat(Country.values()).filteredOn(c -> c != Country.ZZ).allMatch(ours::knows);
  }

  private static final Texts TEXTS =
      Texts.load(_ ->
              Optional.of(
                  """
                  source.s=S
                  contact.old.name=Old
                  contact.cut.name=Cut
                  contact.sure.name=Sure
                  contact.weak.name=Weak
                  """
                      .getBytes(UTF_8)))
          .texts();

  private static List<String> problems(LocalDate today) {
    return GoLive.problems(loaded(), today).stream().map(TextProblem::toString).toList();
  }

  private static Directory.Loaded loaded() {
    return Directory.load(folder(), TEXTS, false);
  }

  private static Folder folder() {
    Map<String, String> files = Map.of("contacts.yaml", CONTACTS, "emergency.yaml", EMERGENCY);
    return name -> Optional.ofNullable(files.get(name)).map(text -> text.getBytes(UTF_8));
  }
}
