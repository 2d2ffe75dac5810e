package org.pobach.referral;

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
  private static final Numbers ANYWHERE =
      new Numbers(
          new Place.World(),
          Optional.of("112"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Map<String, Numbers> numbers;

  private EmergencyNumbers(Map<String, Numbers> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /// The numbers of one place; at least one is there.
  ///
  /// @param any answers every emergency
  public record Numbers(
      Place place,
      Optional<String> any,
      Optional<String> police,
      Optional<String> ambulance,
      Optional<String> fire) {
    public Numbers {
      if (any.isEmpty() && police.isEmpty() && ambulance.isEmpty() && fire.isEmpty()) {
        throw new IllegalArgumentException("no number");
      }
    }
  }

  /// What a person in that country can dial. Not known where: Belarus, and 112 for elsewhere. A
  /// country without sure numbers: 112.
  public List<Numbers> of(Optional<Country> country) {
    if (country.isPresent()) {
      return List.of(find(new Place.In(country.get())).orElse(ANYWHERE));
    }
    List<Numbers> usual = new ArrayList<>();
    find(new Place.In(Country.BY)).ifPresent(usual::add);
    usual.add(ANYWHERE);
    return usual;
  }

  private Optional<Numbers> find(Place place) {
    return Optional.ofNullable(numbers.get(place.code()));
  }

  static EmergencyNumbers read(Folder folder, List<TextProblem> problems) {
    Map<String, Numbers> numbers = new HashMap<>();
    @Nullable Node node = YamlFile.below("emergency", folder, FILE, problems).orElse(null);
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String code = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        Fields fields = new Fields(FILE, code, tuple.getValueNode(), problems);
        read(code, fields)
            .ifPresent(n -> {
              if (numbers.put(code, n) != null) {
                fields.problem("twice");
              }
            });
        fields.done();
      }
    } else if (node != null) {
      problems.add(new TextProblem(FILE, Fields.line(node), "", "emergency is not a map"));
    }
    if (node != null && !numbers.containsKey(Country.BY.name())) {
      problems.add(new TextProblem(FILE, 1, "BY", "the numbers of Belarus must be there"));
    }
    return new EmergencyNumbers(numbers);
  }

  private static Optional<Numbers> read(String code, Fields fields) {
    Optional<Place> place = Place.of(code);
    if (place.isEmpty()) {
      fields.problem("no country we know");
    }
    Optional<String> any = number(fields, "any");
    Optional<String> police = number(fields, "police");
    Optional<String> ambulance = number(fields, "ambulance");
    Optional<String> fire = number(fields, "fire");
    fields.need("source");
    fields.need("date");
    if (fields
        .one("confidence", Contact.Confidence.class)
        .filter(c -> c.compareTo(Contact.Confidence.B) <= 0)
        .isEmpty()) {
      fields.problem("confidence must be A or B");
    }
    if (any.isEmpty() && police.isEmpty() && ambulance.isEmpty() && fire.isEmpty()) {
      fields.problem("no number");
      return Optional.empty();
    }
    return place.map(p -> new Numbers(p, any, police, ambulance, fire));
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
