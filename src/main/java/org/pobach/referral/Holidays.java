package org.pobach.referral;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pobach.terms.Country;

/// Public holidays as the calendars of the countries have them (Jollyday), a country's read when it
/// is first asked for.
final class Holidays {
  /// Whose calendar was compared with the law. In Ukraine holidays are working days as long as
  /// martial law lasts (law 2136-IX, article 6).
  private static final Set<Country> COMPARED =
      EnumSet.of(
          Country.BY,
          Country.RU,
          Country.PL,
          Country.LT,
          Country.LV,
          Country.DE,
          Country.CZ,
          Country.TR,
          Country.AE,
          Country.US,
          Country.GB);

  private static final Map<Country, HolidayManager> READ = new ConcurrentHashMap<>();

  private Holidays() {}

  /// Whether it is known to be a holiday in the whole of a place. Days that a government or the
  /// moon moves may be missing.
  static boolean on(LocalDate day, Place place) {
    return place instanceof Place.In(Country country)
        && COMPARED.contains(country)
        && READ.computeIfAbsent(country, Holidays::read).isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }

  /// Our own file, where the library's is not as the law.
  private static HolidayManager read(Country country) {
    String code = country.name().toLowerCase(Locale.ROOT);
    URL own = Holidays.class.getResource("holidays/" + code + ".xml");
    ManagerParameter file =
        own == null ? ManagerParameters.create(code) : ManagerParameters.create(own);
    return HolidayManager.getInstance(file);
  }
}
