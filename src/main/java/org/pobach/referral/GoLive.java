package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pobach.language.TextProblem;
import org.pobach.referral.Contact.DialFrom;
import org.pobach.referral.Contact.WorksFrom;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// What somebody has to do about contacts and emergency numbers before people in need are sent to
/// them. Unlike the checks at reading, it depends on the day.
public final class GoLive {
  private static final int NAMED = 3;

  private final Directory.Loaded loaded;
  private final LocalDate today;
  private final List<TextProblem> problems = new ArrayList<>();

  private GoLive(Directory.Loaded loaded, LocalDate today) {
    this.loaded = loaded;
    this.today = today;
  }

  /// Contacts that have lapsed, that would be shown first though nobody of us has called, whose
  /// source cannot be opened or whose number cannot be dialled from where it says; who has nobody
  /// confirmed outside the police; emergency numbers that nobody has reviewed this year.
  public static List<TextProblem> problems(Directory.Loaded loaded, LocalDate today) {
    GoLive check = new GoLive(loaded, today);
    loaded.directory().contacts().stream().filter(Standing::everShown).forEach(check::contact);
    check.firstShown();
    check.problems.addAll(loaded.emergency().unreviewed(today));
    return check.problems.stream().sorted().toList();
  }

  private void contact(Contact contact) {
    if (Standing.lapsed(contact, today)) {
      contact
          .evidence()
          .verifiedOn()
          .ifPresent(day -> add(contact, "stale: verified on " + day + ", call again"));
    }
    String source = contact.evidence().source().url();
    if (!source.matches("https?://[^\\s…]+")) {
      add(contact, "source is no address that can be opened: " + source);
    }
    Contact.Lines lines = contact.lines();
    if (lines.phone().isEmpty()
        && lines.shortNumber().isPresent()
        && lines.dialFrom().contains(DialFrom.ABROAD)
        && !lines.worksFrom().contains(WorksFrom.ABROAD)) {
      add(contact, "a short number, said to work from abroad: say so in worksFrom, or correct it");
    }
  }

  /// Walks everybody the directory is asked for: who is named first, and who is left to the police
  /// or to nobody.
  private void firstShown() {
    Map<String, Set<String>> first = new TreeMap<>();
    for (Country country : Country.values()) {
      for (boolean child : new boolean[] {false, true}) {
        Set<String> left = new TreeSet<>();
        for (Topic topic : topics()) {
          List<Contact> found = found(topic, country, child);
          String whom = country + (child ? " child " : " adult ") + topic.id();
          found.stream()
              .limit(1)
              .filter(contact -> !confirmed(contact))
              .forEach(c -> first.computeIfAbsent(c.id(), _ -> new TreeSet<>()).add(whom));
          if (found.stream().noneMatch(c -> confirmed(c) && !c.manner().toldToPolice())) {
            left.add(topic.id());
          }
        }
        if (!left.isEmpty()) {
          String what = left.size() == topics().size() ? "anything" : String.join(", ", left);
          add(
              country + (child ? " child" : " adult"),
              "nobody verified outside the police for " + what);
        }
      }
    }
    loaded.directory().contacts().stream()
        .filter(contact -> first.containsKey(contact.id()))
        .forEach(contact -> add(contact, unverified(first.getOrDefault(contact.id(), Set.of()))));
  }

  private static List<Topic> topics() {
    return Stream.of(Topic.values())
        .filter(topic -> topic != Topic.GREETING && topic != Topic.OTHER && topic != Topic.PRIVACY)
        .toList();
  }

  private List<Contact> found(Topic topic, Country country, boolean child) {
    Instant noon = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    Directory.Query query =
        new Directory.Query(
            Set.of(topic), Optional.of(country), child, false, Language.RU, Integer.MAX_VALUE);
    return loaded.directory().find(query, noon);
  }

  private boolean confirmed(Contact contact) {
    return Standing.standing(contact, today, true) == Standing.SHOWN_CONFIRMED;
  }

  private static String unverified(Set<String> whom) {
    String some = String.join("; ", whom.stream().limit(NAMED).toList());
    String more =
        whom.size() > NAMED ? String.format(Locale.ROOT, " and %d more", whom.size() - NAMED) : "";
    return "unverified, but shown first to " + some + more;
  }

  private void add(Contact contact, String message) {
    int line = loaded.lines().getOrDefault(contact.id(), 0);
    problems.add(new TextProblem(ContactsReader.FILE, line, contact.id(), message));
  }

  private void add(String whom, String message) {
    problems.add(new TextProblem(ContactsReader.FILE, 0, whom, message));
  }
}
