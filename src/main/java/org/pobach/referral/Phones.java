package org.pobach.referral;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import org.pobach.terms.Country;

/// Numbers as the numbering plans of the countries have them (libphonenumber).
final class Phones {
  private Phones() {}

  /// Whether it looks like an E.164 number.
  static boolean wellFormed(String e164) {
    return e164.matches("\\+[1-9][0-9]{6,14}");
  }

  /// What the numbering plan says against a well-formed number.
  static Optional<String> problem(String e164) {
    return !wellFormed(e164)
            || parsed(e164).filter(n -> PhoneNumberUtil.getInstance().isValidNumber(n)).isPresent()
        ? Optional.empty()
        : Optional.of("phone is no number of its country's plan");
  }

  /// The country whose number it is, if it has one.
  static Optional<String> region(String e164) {
    return parsed(e164)
        .flatMap(n -> Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(n)));
  }

  /// Whether the plan of the country has this short number; the plans are incomplete.
  static boolean knownShort(String digits, Country country) {
    PhoneNumber number = new PhoneNumber();
    number.setCountryCode(PhoneNumberUtil.getInstance().getCountryCodeForRegion(country.name()));
    number.setRawInput(digits);
    return digits.startsWith("0")
        || ShortNumberInfo.getInstance()
            .isPossibleShortNumberForRegion(
                number.setNationalNumber(Long.parseLong(digits)), country.name());
  }

  /// As people write it: `+375 17 352-44-44`.
  static String shown(String e164) {
    return parsed(e164)
        .map(n -> PhoneNumberUtil.getInstance().format(n, PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  private static Optional<PhoneNumber> parsed(String e164) {
    try {
      return Optional.of(PhoneNumberUtil.getInstance().parse(e164, null));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
