package org.pobach.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pobach.referral.Hours;

/// A setting of the service.
///
/// @param variable its environment variable
/// @param property its name in a properties or YAML file
/// @param standard what holds when it is not set, as people read it
/// @param expected what a value looks like, said when it does not
/// @param meaning what it is for
record Setting(
    String variable,
    String property,
    String standard,
    String expected,
    String meaning,
    Predicate<String> fits) {

  static final List<Setting> ALL =
      List.of(
          new Setting(
              "TELEGRAM_BOT_TOKEN",
              "telegram.bot-token",
              "none: the preview opens",
              "a token from @BotFather, such as 123456789:AA…",
              "the bot; with it people are answered in Telegram",
              value -> value.strip().matches("[0-9]{1,20}:[\\x21-\\x7e]{1,200}")),
          new Setting(
              "TELEGRAM_API_URL",
              "telegram.api-url",
              "Telegram's",
              "an address beginning with http:// or https://",
              "the Bot API, such as a local Bot API server",
              Setting::address),
          new Setting(
              "TELEGRAM_MODE",
              "telegram.mode",
              "`polling`",
              "polling or webhook",
              "how updates come in; never both",
              value -> List.of("polling", "webhook").contains(value.strip())),
          new Setting(
              "TELEGRAM_WEBHOOK_SECRET",
              "telegram.webhook-secret",
              "none",
              "1 to 256 characters of A-Z, a-z, 0-9, _ and -",
              "what Telegram proves itself with; needed for `webhook`",
              value -> value.matches("[A-Za-z0-9_-]{1,256}")),
          new Setting(
              "TELEGRAM_WEBHOOK_URL",
              "telegram.webhook-url",
              "none",
              "an address beginning with http:// or https://",
              "when set, the webhook is registered at start; the path served is always `/telegram/webhook`",
              Setting::address),
          new Setting(
              "REDIS_URI",
              "redis.uri",
              "none: an embedded Redis",
              "redis://[user:password@]host[:port][/database], rediss:// for TLS, or several host:port of a Cluster",
              "the Redis that keeps everything",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_DATA",
              "pobach.data",
              "`data/`",
              "a folder",
              "where the embedded Redis keeps its data",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_SECRET",
              "pobach.secret",
              "none",
              "32 bytes in base64 or hex",
              "the master secret itself, in place of a file",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_SECRET_FILE",
              "pobach.secret-file",
              "`pobach.secret` beside the data folder",
              "a file outside the data folder",
              "the master secret; made at the first start with an embedded Redis",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_DIALOGS",
              "pobach.dialogs",
              "those in the jar",
              "a folder",
              "scripts, contacts, words",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_I18N",
              "pobach.i18n",
              "those in the jar",
              "a folder",
              "texts",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_GO_LIVE_ACCEPTED",
              "pobach.go-live-accepted",
              "none: nothing may be open",
              "a file",
              "what may be open although people are served, accepted by name",
              value -> !value.isBlank()),
          new Setting(
              "POBACH_CONTACTS_VERIFIED_ONLY",
              "pobach.contacts-verified-only",
              "`false`",
              "true or false",
              "whether people see only contacts that one of us has called within a year",
              value ->
                  List.of("true", "false")
                      .contains(value.strip().toLowerCase(java.util.Locale.ROOT))),
          new Setting(
              "POBACH_DESK_HOURS",
              "pobach.desk-hours",
              "`24/7`: whenever an operator is there",
              "opening hours as OpenStreetMap writes them, such as Mo-Fr 09:00-18:00; PH off",
              "when operators answer, in Minsk time",
              Setting::hours),
          new Setting(
              "POBACH_PREVIEW",
              "pobach.preview",
              "`auto`: on without a Telegram token",
              "auto, on or off",
              "the page on which the conversation can be tried",
              value ->
                  List.of("auto", "on", "off")
                      .contains(value.strip().toLowerCase(java.util.Locale.ROOT))),
          new Setting(
              "POBACH_ON_CALL_URL",
              "pobach.on-call-url",
              "none: nobody is called",
              "an address beginning with http:// or https://",
              "who is called when somebody in danger has waited for three minutes: a POST with the time and nothing else",
              Setting::address),
          new Setting(
              "POBACH_CONSOLE_PORT",
              "pobach.console-port",
              "`8081`",
              "a port, 1 to 65535",
              "where operators work",
              Setting::port),
          new Setting(
              "POBACH_CONSOLE_BIND",
              "pobach.console-bind",
              "`127.0.0.1`",
              "a host or address to listen on",
              "the address that the operators' port listens on",
              value -> !value.isBlank()),
          new Setting(
              "MICRONAUT_SERVER_PORT",
              "micronaut.server.port",
              "`8080`",
              "a port, 1 to 65535 (0 takes any free one)",
              "where HTTP is served",
              Setting::port),
          new Setting(
              "MICRONAUT_SERVER_HOST",
              "micronaut.server.host",
              "`127.0.0.1` with the preview, else all",
              "a host or address to listen on",
              "the address that is listened on",
              value -> !value.isBlank()));

  /// What is wrong with a value, without repeating it.
  Optional<String> problem(String value) {
    return fits.test(value)
        ? Optional.empty()
        : Optional.of(variable + " must be " + expected + ".");
  }

  private static boolean address(String value) {
    try {
      URI uri = URI.create(value.strip());
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hours(String value) {
    try {
      Hours.parse(value.strip());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean port(String value) {
    return value.strip().matches("[0-9]{1,5}") && Integer.parseInt(value.strip()) <= 65535;
  }
}
