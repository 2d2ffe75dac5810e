package org.pobach.referral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pobach.terms.Country;

/// Where a contact helps.
public sealed interface Place {
  /// In one country.
  record In(Country country) implements Place {}

  /// In the European Union.
  record Union() implements Place {}

  /// Anywhere.
  record World() implements Place {}

  /// Members of the European Union among the countries we know.
  Set<Country> MEMBERS =
      EnumSet.of(
          Country.PL,
          Country.LT,
          Country.LV,
          Country.DE,
          Country.CZ,
          Country.CY,
          Country.IT,
          Country.ES,
          Country.GR);

  /// As written in files: an ISO 3166-1 code, `EU` or `WORLD`.
  default String code() {
    return switch (this) {
      case In(Country country) -> country.name();
      case Union() -> "EU";
      case World() -> "WORLD";
    };
  }

  /// Whether a person in that country is in this place.
  default boolean covers(Country country) {
    return switch (this) {
      case In(Country here) -> here == country;
      case Union() -> MEMBERS.contains(country);
      case World() -> true;
    };
  }

  static Optional<Place> of(String code) {
    return switch (code) {
      case "EU" -> Optional.of(new Union());
      case "WORLD" -> Optional.of(new World());
      default -> Country.of(code).filter(c -> c != Country.ZZ).map(In::new);
    };
  }
}
