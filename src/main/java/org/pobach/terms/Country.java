package org.pobach.terms;

import java.util.Optional;

/// A country the hotline knows contacts or emergency numbers of, by its ISO 3166-1 alpha-2 code.
public enum Country {
  BY,
  RU,
  PL,
  LT,
  LV,
  UA,
  DE,
  CZ,
  TR,
  AE,
  US,
  GB,
  TH,
  MM,
  KH,
  LA,
  VN,
  GE,
  AM,
  KZ,
  IL,
  CY,
  IT,
  ES,
  GR,
  EG,
  CN,
  IN,
  /// Any other country.
  ZZ;

  public static Optional<Country> of(String code) {
    for (Country country : values()) {
      if (country.name().equals(code)) {
        return Optional.of(country);
      }
    }
    return Optional.empty();
  }
}
