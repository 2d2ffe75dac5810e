package org.pobach.preview;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// Decides which chat a caller speaks in: the one they name, or beside a real bot the one they were
/// given in a cookie.
@Singleton
final class Chats {
  static final String COOKIE = "pobach-preview";

  /// Stands in addresses where the cookie names the chat.
  static final String GIVEN = "me";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PreviewSettings settings;
  private final SequencedSet<String> given = new LinkedHashSet<>();

  Chats(PreviewSettings settings) {
    this.settings = settings;
  }

  /// A chat that nobody speaks in yet.
  String begin() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String chat = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (!settings.callerChooses()) {
      remember(chat);
    }
    return chat;
  }

  /// What stands in addresses for that chat.
  String name(String chat) {
    return settings.callerChooses() ? chat : GIVEN;
  }

  /// The chat of a request; empty when its name is not one.
  Optional<String> of(String asked, HttpRequest<?> request) {
    if (settings.callerChooses()) {
      return Optional.of(asked).filter(name -> NAME.matcher(name).matches());
    }
    return Optional.of(
        request
            .getCookies()
            .findCookie(COOKIE)
            .map(Cookie::getValue)
            .filter(this::known)
            .orElseGet(this::begin));
  }

  /// Hands the chat to the caller where it is not theirs to choose.
  <T> MutableHttpResponse<T> with(String chat, MutableHttpResponse<T> response) {
    return settings.callerChooses()
        ? response
        : response.cookie(
            Cookie.of(COOKIE, chat).httpOnly(true).sameSite(SameSite.Strict).path("/preview"));
  }

  private synchronized void remember(String chat) {
    given.add(chat);
    if (given.size() > PreviewChannel.PHONES) {
      given.removeFirst();
    }
  }

  private synchronized boolean known(String chat) {
    return given.contains(chat);
  }
}
