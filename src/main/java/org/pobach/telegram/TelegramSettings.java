package org.pobach.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pobach.privacy.Secret;

/// How this service reaches its bot. An exception names the setting that is wrong, never its value.
///
/// @param botToken what BotFather gave, such as `123456:ABC…`
/// @param apiUrl where the Bot API is: `https`, or `http` on this machine
/// @param webhookSecret 1 to 256 of `A-Z a-z 0-9 _ -`; required in webhook mode
/// @param webhookUrl the public `https` address of `/telegram/webhook`; registered at start when
///   set
public record TelegramSettings(
    Secret botToken,
    URI apiUrl,
    Mode mode,
    Optional<Secret> webhookSecret,
    Optional<URI> webhookUrl) {

  static final String TOKEN = "telegram.bot-token";
  static final String MODE = "telegram.mode";
  static final String WEBHOOK = "webhook";
  static final String WEBHOOK_URL = "telegram.webhook-url";

  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final Pattern REAL_TOKEN = Pattern.compile("\\d{1,19}:[A-Za-z0-9_-]{30,}");
  private static final Pattern LOCAL_TOKEN = Pattern.compile("\\d{1,19}:[!-~&&[^/?#%\\\\]]+");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /// How updates come in: one of the two, never both.
  public enum Mode {
    POLLING,
    WEBHOOK
  }

  public TelegramSettings {
    boolean local = loopback(apiUrl);
    require(
        secure(apiUrl, local),
        "TELEGRAM_API_URL must be an https address (http only on this machine).");
    require(
        apiUrl.getRawPath().isEmpty() || apiUrl.getRawPath().equals("/"),
        "TELEGRAM_API_URL must have no path: scheme, host and port alone.");
    require(
        (local ? LOCAL_TOKEN : REAL_TOKEN).matcher(botToken.reveal()).matches(),
        "TELEGRAM_BOT_TOKEN does not look like a bot's token: digits, a colon, letters.");
    require(
        mode != Mode.WEBHOOK || webhookSecret.isPresent(),
        "TELEGRAM_WEBHOOK_SECRET is needed with TELEGRAM_MODE=webhook.");
    require(
        webhookSecret.isEmpty() || WEBHOOK_SECRET.matcher(webhookSecret.get().reveal()).matches(),
        "TELEGRAM_WEBHOOK_SECRET must be 1 to 256 of A-Z a-z 0-9 _ -");
    require(
        webhookUrl.isEmpty() || mode == Mode.WEBHOOK,
        "TELEGRAM_WEBHOOK_URL is set, but TELEGRAM_MODE is polling: use one of the two.");
    require(
        webhookUrl.isEmpty() || secure(webhookUrl.get(), local),
        "TELEGRAM_WEBHOOK_URL must be an https address.");
  }

  /// Reads what an administrator wrote; null means "not set".
  static TelegramSettings read(
      String token,
      @Nullable String apiUrl,
      @Nullable String mode,
      @Nullable String webhookSecret,
      @Nullable String webhookUrl) {
    require(!token.isBlank(), "TELEGRAM_BOT_TOKEN is empty: give it a token or remove it.");
    return new TelegramSettings(
        Secret.of(token.strip()),
        given(apiUrl).map(url -> address("TELEGRAM_API_URL", url)).orElse(TELEGRAM),
        // As it stands, without stripping: beans of the room are chosen by the same word.
        Optional.ofNullable(mode).map(TelegramSettings::mode).orElse(Mode.POLLING),
        given(webhookSecret).map(text -> Secret.of(text)),
        given(webhookUrl).map(url -> address("TELEGRAM_WEBHOOK_URL", url)));
  }

  /// The bot's own id: the digits before the token's colon.
  long botId() {
    String token = botToken.reveal();
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /// Whether the Bot API is on this machine, as in tests.
  public boolean local() {
    return loopback(apiUrl);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Mode mode(String word) {
    return switch (word) {
      case "", "polling" -> Mode.POLLING;
      case WEBHOOK -> Mode.WEBHOOK;
      default -> throw new IllegalArgumentException("TELEGRAM_MODE must be polling or webhook.");
    };
  }

  private static URI address(String setting, String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // Without the cause: its text would print the value.
      throw new IllegalArgumentException(setting + " is not an address.");
    }
  }

  private static boolean secure(URI uri, boolean local) {
    boolean plain = local && "http".equals(uri.getScheme());
    return uri.getHost() != null && (plain || "https".equals(uri.getScheme()));
  }

  private static boolean loopback(URI uri) {
    return switch (uri.getHost()) {
      case null -> false;
      case "localhost", "127.0.0.1", "[::1]" -> true;
      default -> false;
    };
  }

  private static void require(boolean condition, String plainWords) {
    if (!condition) {
      throw new IllegalArgumentException(plainWords);
    }
  }
}
