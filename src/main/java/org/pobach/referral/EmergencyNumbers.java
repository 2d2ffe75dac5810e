package org.pobach.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Country;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The emergency numbers of countries: a reviewed closed list, never empty for anybody.
public final class EmergencyNumbers {
  static final String FILE = "emergency.yaml";

  /// Every mobile phone takes 112 for an emergency call, whatever the network (3GPP TS 22.101).
  private static final String MOBILE = "112";

  private final Map<String, Row> rows;

  private EmergencyNumbers(Map<String, Row> rows) {
    this.rows = Map.copyOf(rows);
  }

  /// What the list says of one place.
  ///
  /// @param numbers empty: it is known that no source can be trusted
  /// @param reviewed when two people last read it
  private record Row(int line, Optional<Numbers> numbers, Optional<LocalDate> reviewed) {}

  /// The numbers of one place; at least one is there.
  ///
  /// @param sure whether they are the place's own, not only what every mobile phone takes
  /// @param any answers every emergency
  public record Numbers(
      Place place,
      boolean sure,
      Optional<String> any,
      Optional<String> police,
      Optional<String> ambulance,
      Optional<String> fire) {
    public Numbers {
      if (any.isEmpty() && police.isEmpty() && ambulance.isEmpty() && fire.isEmpty()) {
        throw new IllegalArgumentException("no number");
      }
    }

    private static Numbers unsure(Place place) {
      Optional<String> none = Optional.empty();
      return new Numbers(place, false, Optional.of(MOBILE), none, none, none);
    }
  }

  /// What a person in that country can dial. Not known where: Belarus, and 112 for elsewhere. A
  /// country without sure numbers: 112, said to be unsure.
  public List<Numbers> of(Optional<Country> country) {
    if (country.isPresent()) {
      Place here = new Place.In(country.get());
      return List.of(find(here).orElseGet(() -> Numbers.unsure(here)));
    }
    List<Numbers> usual = new ArrayList<>();
    find(new Place.In(Country.BY)).ifPresent(usual::add);
    usual.add(Numbers.unsure(new Place.World()));
    return usual;
  }

  private Optional<Numbers> find(Place place) {
    return Optional.ofNullable(rows.get(place.code())).flatMap(Row::numbers);
  }

  /// Whether the list says anything of a country, be it that nothing is sure.
  boolean knows(Country country) {
    return rows.containsKey(country.name());
  }

  /// Places whose numbers nobody has reviewed in the year before a day, and countries without a
  /// row.
  List<TextProblem> unreviewed(LocalDate today) {
    List<TextProblem> problems = new ArrayList<>();
    rows.forEach((code, row) -> {
      if (row.reviewed().filter(day -> !day.plusYears(1).isBefore(today)).isEmpty()) {
        String name = "unreviewed-numbers " + code;
        problems.add(new TextProblem(FILE, row.line(), name, "not reviewed within a year"));
      }
    });
    for (Country country : Country.values()) {
      if (country != Country.ZZ && !knows(country)) {
        String name = "unreviewed-numbers " + country;
        problems.add(new TextProblem(FILE, 1, name, "neither numbers nor none"));
      }
    }
    return problems;
  }

  /// Countries where people are told the number of every mobile phone alone, and that we are not
  /// sure.
  List<TextProblem> unsure() {
    List<TextProblem> problems = new ArrayList<>();
    for (Country country : Country.values()) {
      if (country != Country.ZZ && find(new Place.In(country)).isEmpty()) {
        int line = Optional.ofNullable(rows.get(country.name())).map(Row::line).orElse(1);
        String name = "thin-card " + country + " emergency-numbers";
        problems.add(new TextProblem(FILE, line, name, "no sure number but 112"));
      }
    }
    return problems;
  }

  static EmergencyNumbers read(Folder folder, List<TextProblem> problems) {
    Map<String, Row> rows = new HashMap<>();
    @Nullable Node node = YamlFile.below("emergency", folder, FILE, problems).orElse(null);
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String code = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        Fields fields = new Fields(FILE, code, tuple.getValueNode(), problems);
        if (rows.put(code, read(code, fields)) != null) {
          fields.problem("twice");
        }
        fields.done();
      }
    } else if (node != null) {
      problems.add(new TextProblem(FILE, Fields.line(node), "", "emergency is not a map"));
    }
    if (node != null && !rows.containsKey(Country.BY.name())) {
      problems.add(new TextProblem(FILE, 1, "BY", "the numbers of Belarus must be there"));
    }
    return new EmergencyNumbers(rows);
  }

  private static Row read(String code, Fields fields) {
    Optional<Place> place = Place.of(code);
    if (place.isEmpty()) {
      fields.problem("no country we know");
    }
    Optional<String> any = number(fields, "any");
    Optional<String> police = number(fields, "police");
    Optional<String> ambulance = number(fields, "ambulance");
    Optional<String> fire = number(fields, "fire");
    boolean none = any.isEmpty() && police.isEmpty() && ambulance.isEmpty() && fire.isEmpty();
    fields.need("source");
    fields.need("date");
    Optional<String> why = fields.text("none");
    Optional<Contact.Confidence> confidence = fields.one("confidence", Contact.Confidence.class);
    if (why.isEmpty() && confidence.filter(c -> c.compareTo(Contact.Confidence.B) <= 0).isEmpty()) {
      fields.problem("confidence must be A or B");
    }
    if (none == why.isEmpty()) {
      fields.problem(none ? "no number, and no reason in none" : "numbers beside none");
    }
    Optional<LocalDate> reviewed = fields.value("reviewed", LocalDate::parse);
    Optional<Numbers> numbers =
        none
            ? Optional.empty()
            : place.map(p -> new Numbers(p, true, any, police, ambulance, fire));
    return new Row(fields.line(), numbers, reviewed);
  }

  private static Optional<String> number(Fields fields, String field) {
    return fields.value(
        field,
        digits -> {
          if (!digits.matches("[0-9]{2,6}")) {
            throw new IllegalArgumentException("not two to six digits");
          }
          return digits;
        });
  }
}
