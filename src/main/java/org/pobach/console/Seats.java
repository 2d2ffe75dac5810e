package org.pobach.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import org.pobach.handoff.Operator;
import org.pobach.privacy.Secret;
import org.pobach.staff.Account;
import org.pobach.staff.Permission;
import org.pobach.staff.RedisAccounts;
import org.pobach.staff.RedisSignIns;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

/// Knows who asks, by a cookie that no page can read.
@Singleton
final class Seats {
  /// Browsers take a cookie of that prefix only from a secure origin, for this host alone.
  static final String COOKIE = "__Host-pobach-console";

  private static final String TONGUE = "pobach-console-language";

  /// The alias of whoever tries the desk on this machine.
  private static final String DEMO = "demo";

  private final RedisSignIns signIns;
  private final RedisAccounts accounts;

  Seats(RedisSignIns signIns, RedisAccounts accounts) {
    this.signIns = signIns;
    this.accounts = accounts;
  }

  /// Who asks.
  ///
  /// @param act whether they did something, or their page asks by itself
  Optional<Seat> of(HttpRequest<?> request, boolean act) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .map(Cookie::getValue)
        .flatMap(token ->
            signIns.alias(token, act).flatMap(alias -> seat(alias, token, language(request))));
  }

  private Optional<Seat> seat(String alias, String token, Language language) {
    if (alias.equals(DEMO + "!")) {
      Operator demo =
          new Operator(DEMO, EnumSet.allOf(Language.class), EnumSet.allOf(Skill.class), 5, true);
      return Optional.of(new Seat(demo, language, token, true));
    }
    return accounts
        .find(alias)
        .filter(Account::enabled)
        .map(account -> new Seat(operator(account), language, token, false));
  }

  private static Operator operator(Account account) {
    return new Operator(
        account.alias(),
        account.languages(),
        account.skills(),
        account.role().may(Permission.WORK_CASES) ? account.capacity() : 0,
        account.role().may(Permission.PICK_CASES));
  }

  /// Hands the browser its session.
  <T> MutableHttpResponse<T> with(Secret token, MutableHttpResponse<T> response) {
    return response.cookie(
        Cookie.of(COOKIE, token.reveal())
            .httpOnly(true)
            .secure(true)
            .sameSite(SameSite.Strict)
            .path("/"));
  }

  /// Takes it away again.
  <T> MutableHttpResponse<T> without(MutableHttpResponse<T> response) {
    return response.cookie(
        Cookie.of(COOKIE, "")
            .maxAge(0)
            .httpOnly(true)
            .secure(true)
            .sameSite(SameSite.Strict)
            .path("/"));
  }

  /// A session of somebody who only tries.
  Secret demo() {
    return signIns.begin(DEMO + "!");
  }

  /// The language of the pages: the one that was chosen, else the browser's.
  static Language language(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(TONGUE)
        .map(Cookie::getValue)
        .or(() ->
            Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .map(header -> header.split("[-,;]", 2)[0].strip()))
        .flatMap(Language::of)
        .orElse(Language.RU);
  }

  static <T> MutableHttpResponse<T> speaking(Language language, MutableHttpResponse<T> response) {
    return response.cookie(
        Cookie.of(TONGUE, language.code())
            .httpOnly(true)
            .sameSite(SameSite.Strict)
            .path("/console")
            .maxAge(java.time.Duration.ofDays(365)));
  }
}
