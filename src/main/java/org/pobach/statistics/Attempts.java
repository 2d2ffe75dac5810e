package org.pobach.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.pobach.terms.Attempt;
import org.pobach.terms.FactName;

/// What people told of the contacts they were shown, read from the counters of days.
///
/// A contact with [#FLAG] bad answers since it was last verified is flagged on the board: add up
/// what [#bad] tells of [RedisFacts#counters] for each day after the day of the verification, or
/// for all days that are kept where there was none. Who is flagged is still shown.
public final class Attempts {
  /// How many bad answers flag a contact.
  public static final int FLAG = 2;

  private static final String PREFIX = FactName.WORKED.id() + ":";

  private Attempts() {}

  /// How often nobody answered, or a number or address was wrong, by the id of the contact.
  ///
  /// @param counters of a day, by `name:value`
  public static Map<String, Long> bad(Map<String, Long> counters) {
    Map<String, Long> bad = new TreeMap<>();
    counters.forEach((field, times) -> {
      for (Attempt attempt : Attempt.values()) {
        String end = attempt.of("");
        if (attempt.bad() && field.startsWith(PREFIX) && field.endsWith(end)) {
          String contact = field.substring(PREFIX.length(), field.length() - end.length());
          bad.merge(contact, times, Long::sum);
        }
      }
    });
    return bad;
  }
}
