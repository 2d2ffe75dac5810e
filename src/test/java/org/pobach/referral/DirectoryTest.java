package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

class DirectoryTest {
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T23:00:00Z");

  private static final Viewer ANYBODY = new Viewer(Language.EN, false, Optional.empty(), false);

  private static final String EMERGENCY =
      """
      emergency:
        BY: {police: "102", ambulance: "103", any: "112", source: s, date: "2024", confidence: B}
        PL: {any: "112", source: s, date: "2024", confidence: B}
      """;

  private static final String CONTACTS =
      """
      contacts:
      - {id: police, ref: T-1, country: BY, audience: [adult, child], topics: [emergency, labour],
         short: "102", dialFrom: [inside], hours: "24/7", tz: Europe/Minsk, police: true,
         reach: [call], source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: office, ref: T-2, country: BY, audience: [adult], topics: [labour], languages: [ru],
         phone: "+375173099300", dialFrom: [inside, abroad], hours: "Mo-Fr 09:00-18:00",
         tz: Europe/Minsk, reach: [call], source: {name: s, url: u, date: "2025-03"},
         confidence: A, status: unverified}
      - {id: free, ref: T-3, country: BY, audience: [adult], topics: [labour, contacts],
         languages: [ru, be], short: "133", dialFrom: [inside], hours: "24/7", tz: Europe/Minsk,
         free: true, anonymous: true, reach: [call], source: {name: s, url: u}, confidence: B,
         status: live, verifiedOn: 2026-11-01}
      - {id: region, ref: T-4, country: BY, region: Brest, audience: [adult], topics: [labour],
         languages: [ru, be], short: "170", dialFrom: [inside], hours: "24/7", tz: Europe/Minsk,
         free: true, reach: [call], source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: poland, ref: T-5, country: PL, audience: [adult, child], topics: [labour], languages: [pl],
         phone: "+48605687750", email: info@example.org, dialFrom: [inside, abroad],
         reach: [call, email], source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: union, ref: T-6, country: EU, audience: [child], topics: [missing], short: "116000",
         dialFrom: [inside], reach: [call], source: {name: s, url: u}, confidence: B,
         status: unverified}
      - {id: world, ref: T-7, country: WORLD, audience: [adult, child], topics: [labour, sexual],
         url: "https://example.org", reach: [web], source: {name: s, url: u}, confidence: A,
         status: unverified}
      - {id: listed, ref: T-8, country: WORLD, audience: [adult], topics: [legal],
         url: "https://example.org", reach: [web], listedIn: [BY], source: {name: s, url: u},
         confidence: A, status: unverified}
      - {id: weak, ref: T-9, country: BY, audience: [adult], topics: [labour],
         url: "https://example.org", reach: [web], source: {name: s, url: u}, confidence: C,
         status: unverified}
      - {id: gone, ref: T-10, country: BY, audience: [adult], topics: [labour],
         url: "https://example.org", reach: [web], source: {name: s, url: u}, confidence: X,
         status: stopped}
      - {id: weak-line, ref: T-9, country: BY, audience: [adult], topics: [drug_courier],
         url: "https://example.org", reach: [web], source: {name: s, url: u}, confidence: C,
         status: unverified}
      - {id: consul, ref: T-11, country: TR, audience: [adult], topics: [return_home],
         phone: "+902124412345", dialFrom: [inside, abroad], languages: [ru], mission: true,
         reach: [call], source: {name: s, url: u}, confidence: A, status: unverified}
      - {id: recorded, ref: T-12, country: VN, audience: [adult], topics: [return_home],
         short: "111", dialFrom: [inside], police: told, reach: [call],
         source: {name: s, url: u}, confidence: A, status: unverified}
      - {id: atlas, ref: T-13, country: WORLD, audience: [adult], topics: [return_home],
         url: "https://example.org", reach: [web], source: {name: s, url: u}, confidence: A,
         status: unverified}
      - {id: crisis, ref: T-14, country: BY, audience: [adult, child], topics: [self_harm],
         phone: "+375173524444", dialFrom: [inside, untried], worksFrom: [landline, a1],
         reach: [call], source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: small, ref: T-15, country: BY, audience: [child], topics: [self_harm, contacts],
         short: "134", dialFrom: [inside], traces: false, reach: [call],
         source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: outside, ref: T-16, country: LT, audience: [adult], topics: [scam_compound, missing],
         phone: "+37061691119", dialFrom: [abroad], reach: [call], source: {name: s, url: u},
         confidence: B, status: unverified}
      - {id: inside, ref: T-16, country: LT, audience: [adult], topics: [scam_compound, missing],
         phone: "+37080091119", dialFrom: [inside], free: true, reach: [call],
         source: {name: s, url: u}, confidence: B, status: unverified}
      - {id: sms, ref: T-17, country: BY, audience: [adult], topics: [documents],
         phone: "+375291234567", dialFrom: [inside], traces: true, reach: [call, sms],
         source: {name: s, url: u}, confidence: B, status: unverified}
      """;

  private final Directory directory = sound(false);

  @Test
  void thoseInTheCountryComeFirstThoseOfARegionAndThePoliceLastOfThem() {
    assertThat(find(Topic.LABOUR, Country.BY, Language.BE))
        .containsExactly("free", "office", "region", "police", "world");
  }

  @Test
  void thePoliceIsFirstWhenLifeIsInDanger() {
    assertThat(find(Topic.EMERGENCY, Country.BY, Language.RU)).startsWith("police");
  }

  @Test
  void whoSpeaksTheLanguageComesBeforeWhoIsOpen() {
    assertThat(find(Topic.LABOUR, Country.BY, Language.RU)).startsWith("free", "office");
  }

  @Test
  void whereThePersonIsAbroadHomeComesLastAndOnlyWhatCanBeReachedFromThere() {
    assertThat(find(Topic.LABOUR, Country.PL, Language.RU))
        .containsExactly("poland", "world", "office");
    assertThat(find(Topic.LABOUR, Country.MM, Language.RU)).containsExactly("world", "office");
  }

  @Test
  void whereNobodyKnowsTheCountryItIsHome() {
    assertThat(ids(query(Set.of(Topic.LABOUR), Optional.empty(), false, false), MONDAY_NOON))
        .startsWith("free")
        .doesNotContain("poland", "weak", "gone");
  }

  @Test
  void aChildIsShownOnlyThoseForChildren() {
    assertThat(ids(query(Set.of(Topic.LABOUR), Optional.of(Country.BY), true, false), MONDAY_NOON))
        .containsExactly("small", "police", "world");
    assertThat(ids(query(Set.of(Topic.MISSING), Optional.of(Country.PL), true, false), MONDAY_NOON))
        .containsExactly("union");
  }

  @Test
  void whoCannotSpeakIsShownWhereToWrite() {
    assertThat(ids(query(Set.of(Topic.LABOUR), Optional.of(Country.PL), false, true), MONDAY_NOON))
        .containsExactly("poland", "world");
  }

  @Test
  void whoIsListedIsNotShownThereNorWhereNobodyKnows() {
    assertThat(find(Topic.LEGAL, Country.BY, Language.RU)).doesNotContain("listed");
    assertThat(find(Topic.LEGAL, Country.PL, Language.RU)).contains("listed");
    assertThat(ids(query(Set.of(Topic.LEGAL), Optional.empty(), false, false), MONDAY_NOON))
        .doesNotContain("listed");
  }

  @Test
  void aMissionOfTheirOwnStateNeverComesFirst() {
    assertThat(find(Topic.RETURN_HOME, Country.TR, Language.RU)).containsExactly("atlas", "consul");
  }

  @Test
  void whoTellsThePoliceComesAfterAllOthersThatAreNear() {
    assertThat(find(Topic.RETURN_HOME, Country.VN, Language.RU))
        .containsExactly("atlas", "recorded");
  }

  @Test
  void aChildIsNotSentToThePoliceFirstEvenInDanger() {
    assertThat(
            ids(query(Set.of(Topic.EMERGENCY), Optional.of(Country.BY), true, false), MONDAY_NOON))
        .containsExactly("small", "police");
  }

  @Test
  void aChildIsShownThoseForChildrenFirst() {
    assertThat(
            ids(query(Set.of(Topic.SELF_HARM), Optional.of(Country.BY), true, false), MONDAY_NOON))
        .containsExactly("small", "crisis");
  }

  @Test
  void anOrdinaryNumberAtHomeIsOfferedAbroadThoughNobodyHasTriedIt() {
    assertThat(find(Topic.SELF_HARM, Country.MM, Language.RU)).containsExactly("crisis");
    assertThat(card("crisis", viewer(Country.MM, false)))
        .contains("untried abroad · from landline, A1");
    assertThat(card("crisis", viewer(Country.BY, false))).contains("from landline, A1");
  }

  @Test
  void theNumberForCallsFromAbroadIsForThoseWhoWriteForSomebodyThere() {
    assertThat(find(Topic.SCAM_COMPOUND, Country.LT, Language.RU)).containsExactly("inside");
    assertThat(find(Topic.MISSING, Country.LT, Language.RU)).containsExactly("inside", "outside");
  }

  @Test
  void whoCannotSpeakSeesWhereToWriteAndNoNumbers() {
    assertThat(card("poland", viewer(Country.PL, true)))
        .containsExactly("Name of poland", "info@example.org");
    assertThat(card("sms", viewer(Country.BY, true))).contains("+375 29 123-45-67");
    ContactCard written =
        ContactCard.of(contact("poland"), texts(), viewer(Country.PL, true), MONDAY_NOON);
    assertThat(written.copies()).isEmpty();
  }

  @Test
  void anOfficeMayBeClosedOnAPublicHoliday() {
    Instant christmas = Instant.parse("2026-12-25T09:00:00Z");
    Viewer here = viewer(Country.BY, false);
    assertThat(ContactCard.of(contact("office"), texts(), here, christmas).text())
        .contains("maybe closed");
    assertThat(ContactCard.of(contact("free"), texts(), here, christmas).text()).contains("always");
    assertThat(ContactCard.of(contact("office"), texts(), here, MONDAY_NOON).text())
        .contains("open");
    Instant eve = Instant.parse("2026-12-24T17:00:00Z");
    assertThat(ContactCard.of(contact("office"), texts(), here, eve).text())
        .contains("opens Monday 9:00");
  }

  @Test
  void theClockIsNamedWhereThePersonMayLiveByAnother() {
    assertThat(lineOf("office", viewer(Country.BY, false))).isEqualTo("opens 9:00 · in Russian");
    assertThat(lineOf("office", viewer(Country.PL, false)))
        .isEqualTo("opens 9:00 by Minsk · in Russian");
  }

  @Test
  void whatShowsOnTheBillIsSaid() {
    assertThat(card("sms", viewer(Country.BY, false))).contains("on the bill");
    assertThat(card("small", viewer(Country.BY, false))).contains("not on the bill");
    assertThat(list("office").paragraphs()).contains("Calls are listed");
    assertThat(list("world").paragraphs()).doesNotContain("Calls are listed");
  }

  @Test
  void whoTellsThePoliceIsSaidNotToBeThePolice() {
    assertThat(card("recorded", MONDAY_NOON)).contains("Police told").doesNotContain("Police");
  }

  @Test
  void aScriptMayNameThemWhateverTheDay() {
    assertThat(directory.any(Set.of(Topic.LABOUR))).isTrue();
    assertThat(directory.any(Set.of(Topic.DRUG_COURIER))).isFalse();
  }

  @Test
  void whereNobodyIsForATopicThoseForAnythingAreShown() {
    assertThat(find(Topic.PRIVACY, Country.BY, Language.RU)).containsExactly("free");
  }

  @Test
  void notMoreThanAskedForAreShown() {
    Directory.Query one =
        new Directory.Query(
            Set.of(Topic.LABOUR), Optional.of(Country.BY), false, false, Language.RU, 1);
    assertThat(directory.find(one, MONDAY_NOON)).hasSize(1);
  }

  @Test
  void onlyVerifiedOnesAreShownWhereTheAdministratorSaysSo() {
    Directory strict = sound(true);
    assertThat(strict.find(query(Set.of(), Optional.of(Country.BY), false, false), MONDAY_NOON))
        .extracting(Contact::id)
        .containsExactly("free");
  }

  @Test
  void aCardSaysWhatMattersBeforeACall() {
    assertThat(card("police", MONDAY_NOON))
        .containsExactly("Name of police", "Police", "102", "always · inside only");
    assertThat(card("office", MONDAY_NOON))
        .containsExactly("Name of office", "+375 17 309-93-00", "open · in Russian");
    assertThat(card("office", MONDAY_NIGHT)).contains("opens 9:00 by Minsk · in Russian");
    assertThat(card("free", MONDAY_NOON))
        .containsExactly(
            "Name of free", "133", "always · free · anonymous · inside only · in Russian");
    assertThat(card("poland", MONDAY_NOON)).contains("info@example.org");
  }

  @Test
  void whatIsUnconfirmedIsSaidOnceForAll() {
    assertThat(list("police", "office").paragraphs())
        .hasSize(4)
        .last()
        .isEqualTo("All unconfirmed, by S; S, March 2025");
    assertThat(list("police", "free").paragraphs())
        .hasSize(3)
        .contains("Calls are listed")
        .first()
        .asString()
        .endsWith("unconfirmed, by S");
    assertThat(list("free").paragraphs()).hasSize(2).noneMatch(p -> p.contains("unconfirmed"));
  }

  @Test
  void whereNobodyIsFoundThatIsSaid() {
    assertThat(list().paragraphs()).containsExactly("Nobody");
  }

  @Test
  void theDayOfTheNextOpeningIsNamedWhenItIsNotToday() {
    Instant saturday = Instant.parse("2026-11-21T09:00:00Z");
    assertThat(card("office", saturday)).contains("opens Monday 9:00 by Minsk · in Russian");
  }

  @Test
  void numbersCanBeCopied() {
    ContactCard card = ContactCard.of(contact("office"), texts(), ANYBODY, MONDAY_NOON);
    assertThat(card.copies()).containsExactly("+375173099300");
  }

  @Test
  void emergencyNumbersAreNeverEmpty() {
    EmergencyNumbers numbers = load(CONTACTS, EMERGENCY, false).emergency();
    for (Country country : Country.values()) {
      assertThat(numbers.of(Optional.of(country))).isNotEmpty();
    }
    assertThat(cards(numbers, Optional.empty()))
        .containsExactly("If in Belarus:\nAny 112\nPolice 102\nAmbulance 103", "Elsewhere 112");
    assertThat(cards(numbers, Optional.of(Country.BY)))
        .containsExactly("In Belarus\nAny 112\nPolice 102\nAmbulance 103");
    assertThat(cards(numbers, Optional.of(Country.PL))).containsExactly("In Poland\nAny 112");
    assertThat(cards(numbers, Optional.of(Country.LA))).containsExactly("Unsure\nMobile 112");
  }

  @Test
  void everythingWrongIsListedWithItsLine() {
    String contacts =
        """
        contacts:
          - id: one
            ref: T-1
            country: BE
            audience: [adult, alien]
            topics: [labour]
            phone: "+375 17 309"
            hours: sometimes
            reach: [call]
            colour: red
            confidence: B
            status: live
          - id: one
            ref: T-2
            country: BY
            audience: [adult]
            topics: [labour]
            chat: https://example.org
            reach: [web, email]
            note: true
            source: {name: s, url: u, date: yesterday}
            confidence: B
            status: unverified
        """;
    String emergency =
        """
        emergency:
          PL: {police: "one", source: s, date: "2024", confidence: C}
          XX: {any: "112", source: s, date: "2024", confidence: A}
        """;
    assertThat(load(contacts, emergency, false).problems())
        .extracting(TextProblem::toString)
        .contains(
            "contacts.yaml:4: one: country: BE is no country we know",
            "contacts.yaml:5: one: audience alien is none of adult, child, relative, witness, worker",
            "contacts.yaml:2: one: phone is not E.164: + and digits only",
            "contacts.yaml:8: one: hours: not opening hours: sometimes",
            "contacts.yaml:2: one: no dialFrom beside a number",
            "contacts.yaml:10: one: unknown field colour",
            "contacts.yaml:2: one: no source",
            "contacts.yaml:2: one: live without verifiedOn",
            "contacts.yaml:13: one: already in line 2",
            "contacts.yaml:13: one: reach: email without email or a url where one writes",
            "contacts.yaml:13: one: no text contact.one.note in ru.properties",
            "contacts.yaml:21: one: source date is not 2025, 2025-03 or 2025-03-17",
            "emergency.yaml:2: PL: police: not two to six digits",
            "emergency.yaml:2: PL: confidence must be A or B",
            "emergency.yaml:2: PL: no number, and no reason in none",
            "emergency.yaml:3: XX: no country we know",
            "emergency.yaml:1: BY: the numbers of Belarus must be there");
  }

  @Test
  void numbersAreComparedWithThePlanOfTheirCountry() {
    String contacts =
        """
        contacts:
        - {id: one, ref: T-1, country: PL, audience: [adult], topics: [labour],
           phone: "+4800000000", dialFrom: [inside], reach: [call], source: {name: s, url: u},
           confidence: B, status: unverified}
        - {id: free, ref: T-2, country: PL, audience: [adult], topics: [labour],
           phone: "+375173099300", dialFrom: [inside], reach: [call], source: {name: s, url: u},
           confidence: B, status: unverified}
        """;
    Folder folder = folder(Map.of("contacts.yaml", contacts, "emergency.yaml", EMERGENCY));
    Directory.Loaded loaded = Directory.check(folder, texts(), false);
    assertThat(loaded.problems())
        .extracting(TextProblem::toString)
        .containsExactly("contacts.yaml:2: one: phone is no number of its country's plan");
    assertThat(loaded.warnings())
        .extracting(TextProblem::toString)
        .contains("contacts.yaml:5: free: phone is a number of BY");
    assertThat(Directory.load(folder, texts(), false).problems()).isEmpty();
  }

  @Test
  void missingAndBrokenFilesAreNamed() {
    assertThat(Directory.load(name -> Optional.empty(), texts(), false).problems())
        .extracting(TextProblem::toString)
        .contains("contacts.yaml:0: no such file", "emergency.yaml:0: no such file");
    assertThat(load("contacts: [", "numbers: {}", false).problems())
        .extracting(TextProblem::toString)
        .anySatisfy(p -> assertThat(p).startsWith("contacts.yaml:1: not YAML"))
        .contains("emergency.yaml:1: does not hold emergency alone");
  }

  private static List<String> cards(EmergencyNumbers numbers, Optional<Country> country) {
    Viewer viewer = new Viewer(Language.EN, false, country, false);
    return numbers.of(country).stream()
        .map(n -> ContactCard.of(n, texts(), viewer).text())
        .toList();
  }

  private static Viewer viewer(Country country, boolean written) {
    return new Viewer(Language.EN, false, Optional.of(country), written);
  }

  private List<String> card(String id, Viewer viewer) {
    return ContactCard.of(contact(id), texts(), viewer, MONDAY_NOON).lines();
  }

  private String lineOf(String id, Viewer viewer) {
    return ContactCard.of(contact(id), texts(), viewer, MONDAY_NIGHT).lines().getLast();
  }

  private List<String> card(String id, Instant now) {
    return ContactCard.of(contact(id), texts(), ANYBODY, now).lines();
  }

  private ContactList list(String... ids) {
    List<Contact> contacts = Stream.of(ids).map(this::contact).toList();
    return ContactList.of(contacts, texts(), ANYBODY, MONDAY_NOON);
  }

  private Contact contact(String id) {
    return directory.contacts().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private List<String> find(Topic topic, Country country, Language language) {
    Directory.Query query =
        new Directory.Query(Set.of(topic), Optional.of(country), false, false, language, 5);
    return directory.find(query, MONDAY_NOON).stream().map(Contact::id).toList();
  }

  private List<String> ids(Directory.Query query, Instant now) {
    return directory.find(query, now).stream().map(Contact::id).toList();
  }

  private static Directory.Query query(
      Set<Topic> topics, Optional<Country> country, boolean child, boolean written) {
    return new Directory.Query(topics, country, child, written, Language.BE, 5);
  }

  private static Directory sound(boolean verifiedOnly) {
    Directory.Loaded loaded = load(CONTACTS, EMERGENCY, verifiedOnly);
    assertThat(loaded.problems()).isEmpty();
    return loaded.directory();
  }

  private static Directory.Loaded load(String contacts, String emergency, boolean verifiedOnly) {
    return Directory.load(
        folder(Map.of("contacts.yaml", contacts, "emergency.yaml", emergency)),
        texts(),
        verifiedOnly);
  }

  private static Folder folder(Map<String, String> files) {
    return name -> {
      @Nullable String text = files.get(name);
      return Optional.ofNullable(text).map(t -> t.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static Texts texts() {
    StringBuilder all =
        new StringBuilder(
            """
            source.s=S
            country.BY=Belarus
            country.PL=Poland
            country.WORLD=the world
            contact.open-now=open
            contact.holiday=maybe closed
            contact.opens=opens {time}
            contact.opens-day=opens {day} {time}
            contact.police-told=Police told
            contact.untried=untried abroad
            contact.traces=on the bill
            contact.no-traces=not on the bill
            contact.works=from {phones}
            works.any=any phone
            works.landline=landline
            works.a1=A1
            zone.minsk=by Minsk
            emergency.unsure=Unsure
            contacts.call-list=Calls are listed
            contact.closed-now=closed
            contact.always=always
            contact.free=free
            contact.anonymous=anonymous
            contact.languages={languages}
            language.name.ru=in Russian
            contact.inside=inside only
            contact.police=Police
            contact.unconfirmed=unconfirmed, by {source}
            contacts.unconfirmed=All unconfirmed, by {sources}
            contacts.none=Nobody
            emergency.in=In {country}
            emergency.any=Any {number}
            emergency.mobile=Mobile {number}
            emergency.perhaps=If in Belarus:
            emergency.elsewhere=Elsewhere {number}
            emergency.police=Police {number}
            emergency.ambulance=Ambulance {number}
            emergency.fire=Fire {number}
            """);
    Stream.of(
            "police",
            "office",
            "free",
            "region",
            "poland",
            "union",
            "world",
            "listed",
            "weak",
            "gone",
            "one",
            "weak-line",
            "consul",
            "recorded",
            "atlas",
            "crisis",
            "small",
            "outside",
            "inside",
            "sms")
        .forEach(id -> all.append("contact." + id + ".name=Name of " + id + "\n"));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return Texts.load(name -> Optional.of(bytes)).texts();
  }
}
