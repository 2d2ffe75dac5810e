package org.pobach.referral;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.referral.Contact.Audience;
import org.pobach.referral.Contact.Confidence;
import org.pobach.referral.Contact.DialFrom;
import org.pobach.referral.Contact.Evidence;
import org.pobach.referral.Contact.Lines;
import org.pobach.referral.Contact.Manner;
import org.pobach.referral.Contact.Police;
import org.pobach.referral.Contact.Source;
import org.pobach.referral.Contact.Status;
import org.pobach.referral.Contact.Way;
import org.pobach.referral.Contact.WorksFrom;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads `contacts.yaml` and gathers all that is wrong with it.
final class ContactsReader {
  static final String FILE = "contacts.yaml";

  private final Texts texts;
  private final boolean plans;
  private final List<TextProblem> problems;
  private final List<TextProblem> warnings;
  private final Map<String, Integer> seen = new HashMap<>();

  /// @param plans whether numbers are compared with the numbering plans, which takes a while
  ContactsReader(
      Texts texts, boolean plans, List<TextProblem> problems, List<TextProblem> warnings) {
    this.texts = texts;
    this.plans = plans;
    this.problems = problems;
    this.warnings = warnings;
  }

  /// The lines that contacts begin with, by their ids.
  Map<String, Integer> places() {
    return Map.copyOf(seen);
  }

  List<Contact> read(Folder folder) {
    List<Contact> contacts = new ArrayList<>();
    @Nullable Node list = YamlFile.below("contacts", folder, FILE, problems).orElse(null);
    if (list instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        int before = problems.size();
        Optional<Contact> contact = read(node);
        if (contact.isPresent() && problems.size() == before) {
          contacts.add(contact.get());
        }
      }
    } else if (list != null) {
      problems.add(new TextProblem(FILE, Fields.line(list), "", "contacts is not a list"));
    }
    return contacts;
  }

  private Optional<Contact> read(Node node) {
    String id = new Fields(FILE, "", node, new ArrayList<>()).text("id").orElse("");
    Fields fields = new Fields(FILE, id, node, problems);
    fields.need("id");
    unique(id, fields);
    String ref = fields.need("ref");
    boolean note = fields.yesNo("note").orElse(false);
    Optional<Place> place = place(fields);
    Optional<String> region = fields.text("region");
    Set<Audience> audience = filled(fields, "audience", Audience.class);
    Set<Topic> topics = filled(fields, "topics", Topic.class);
    Lines lines = lines(fields, place);
    List<String> languages = languages(fields);
    Optional<Hours> hours = fields.value("hours", Hours::parse);
    Optional<ZoneId> zone = fields.value("tz", ZoneId::of);
    if (zone.isEmpty() && hours.filter(h -> !h.always()).isPresent()) {
      fields.problem("hours without tz");
    }
    Manner manner =
        new Manner(
            fields.value("police", ContactsReader::police).orElse(Police.NO),
            fields.yesNo("mission").orElse(false),
            fields.yesNo("free"),
            fields.yesNo("anonymous"),
            fields.yesNo("traces"));
    Set<Country> listedIn = fields.several("listedIn", Country.class);
    Evidence evidence = evidence(fields);
    texts(fields, id, note, evidence.source().name());
    hours
        .filter(h -> !h.always())
        .flatMap(_ -> zone)
        .ifPresent(z -> inAll(fields, ContactCard.zoneKey(z)));
    fields.done();
    return place.isEmpty() || audience.isEmpty() || topics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(
                id,
                ref,
                note,
                place.get(),
                region,
                audience,
                topics,
                lines,
                languages,
                hours,
                zone.orElse(ZoneId.of("UTC")),
                manner,
                listedIn,
                evidence));
  }

  private static Police police(String text) {
    return switch (text) {
      case "false", "no" -> Police.NO;
      case "told" -> Police.TOLD;
      case "true", "yes" -> Police.YES;
      default -> throw new IllegalArgumentException("none of true, told, false");
    };
  }

  private void unique(String id, Fields fields) {
    @Nullable Integer earlier = seen.putIfAbsent(id, fields.line());
    if (earlier != null) {
      fields.problem("already in line " + earlier);
    }
  }

  private static Optional<Place> place(Fields fields) {
    Optional<Place> place =
        fields.value(
            "country",
            code ->
                Place.of(code)
                    .orElseThrow(
                        () -> new IllegalArgumentException(code + " is no country we know")));
    if (place.isEmpty()) {
      fields.problem("no country: an ISO 3166-1 code, EU or WORLD");
    }
    return place;
  }

  private static <E extends Enum<E>> Set<E> filled(Fields fields, String field, Class<E> type) {
    Set<E> set = fields.several(field, type);
    if (set.isEmpty()) {
      fields.problem("no " + field);
    }
    return set;
  }

  private Lines lines(Fields fields, Optional<Place> place) {
    Optional<String> phone = fields.text("phone");
    Optional<String> shortNumber = fields.text("short");
    Lines lines =
        new Lines(
            phone,
            shortNumber,
            fields.several("dialFrom", DialFrom.class),
            fields.text("url"),
            fields.text("email"),
            fields.text("chat"),
            filled(fields, "reach", Way.class),
            fields.several("worksFrom", WorksFrom.class));
    check(fields, lines, place);
    return lines;
  }

  private void check(Fields fields, Lines lines, Optional<Place> place) {
    lines
        .phone()
        .filter(number -> !Phones.wellFormed(number))
        .ifPresent(number -> fields.problem("phone is not E.164: + and digits only"));
    lines
        .shortNumber()
        .filter(digits -> !digits.matches("[0-9]{2,6}"))
        .ifPresent(digits -> fields.problem("short is not two to six digits"));
    if (lines.number().isPresent() && lines.dialFrom().isEmpty()) {
      fields.problem("no dialFrom beside a number");
    }
    if (lines.ways().contains(Way.CALL) && lines.number().isEmpty()) {
      fields.problem("reach: call without phone or short");
    }
    if (lines.ways().contains(Way.EMAIL) && lines.email().isEmpty() && lines.url().isEmpty()) {
      fields.problem("reach: email without email or a url where one writes");
    }
    if (plans) {
      lines.phone().flatMap(Phones::problem).ifPresent(fields::problem);
      if (place.orElse(null) instanceof Place.In(Country country)) {
        doubt(fields, lines, country);
      }
    }
  }

  private void doubt(Fields fields, Lines lines, Country country) {
    lines
        .phone()
        .flatMap(Phones::region)
        .filter(region -> !region.equals(country.name()))
        .ifPresent(region -> warnings.add(fields.warning("phone is a number of " + region)));
    lines
        .shortNumber()
        .filter(digits -> digits.matches("[0-9]{2,6}") && !Phones.knownShort(digits, country))
        .map(digits -> fields.warning("short is not in the numbering plan of " + country))
        .ifPresent(warnings::add);
  }

  private static List<String> languages(Fields fields) {
    List<String> languages = fields.texts("languages");
    languages.stream()
        .filter(code -> !code.matches("[a-z]{2,3}"))
        .forEach(code -> fields.problem("languages: " + code + " is no ISO 639 code"));
    return languages;
  }

  private static Evidence evidence(Fields fields) {
    Optional<Source> source = fields.inner("source").map(ContactsReader::source);
    if (source.isEmpty()) {
      fields.problem("no source");
    }
    Optional<Confidence> confidence = fields.one("confidence", Confidence.class);
    Optional<Status> status = fields.one("status", Status.class);
    Optional<LocalDate> verified = fields.value("verifiedOn", LocalDate::parse);
    if (confidence.isEmpty() || status.isEmpty()) {
      fields.problem("no confidence or no status");
    }
    if (status.equals(Optional.of(Status.LIVE)) && verified.isEmpty()) {
      fields.problem("live without verifiedOn");
    }
    return new Evidence(
        source.orElse(new Source("-", "-", Optional.empty())),
        confidence.orElse(Confidence.X),
        verified,
        status.orElse(Status.UNVERIFIED));
  }

  private static Source source(Fields fields) {
    Source source = new Source(fields.need("name"), fields.need("url"), fields.text("date"));
    source
        .date()
        .filter(date -> !date.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
        .ifPresent(date -> fields.problem("source date is not 2025, 2025-03 or 2025-03-17"));
    fields.done();
    return source;
  }

  private void texts(Fields fields, String id, boolean note, String source) {
    inAll(fields, "contact." + id + ".name");
    inAll(fields, "source." + source);
    if (note) {
      inAll(fields, "contact." + id + ".note");
    }
  }

  private void inAll(Fields fields, String key) {
    EnumSet.allOf(Language.class).stream()
        .filter(language -> !texts.has(language, key))
        .map(language -> "no text " + key + " in " + language.code() + ".properties")
        .forEach(fields::problem);
  }
}
