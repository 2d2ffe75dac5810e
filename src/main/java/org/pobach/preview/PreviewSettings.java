package org.pobach.preview;

import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;

/// Whether the preview is open, and whether beside a real bot.
///
/// @param mode what the administrator wrote: `pobach.preview`, `POBACH_PREVIEW`
/// @param besideTelegram whether a Telegram token is set
public record PreviewSettings(Mode mode, boolean besideTelegram) {
  static final String PREVIEW = "pobach.preview";
  static final String TOKEN = "telegram.bot-token";

  /// When the preview is open.
  public enum Mode {
    /// Only without a Telegram token.
    AUTO,
    ON,
    OFF
  }

  /// Reads what an administrator wrote.
  ///
  /// @throws IllegalArgumentException in plain words when the setting is none of its three values
  public static PreviewSettings read(PropertyResolver properties) {
    String word = properties.getProperty(PREVIEW, String.class).orElse("auto");
    return new PreviewSettings(mode(word), properties.containsProperty(TOKEN));
  }

  /// Whether the page and its routes exist.
  public boolean open() {
    return switch (mode) {
      case AUTO -> !besideTelegram;
      case ON -> true;
      case OFF -> false;
    };
  }

  /// Whether a caller may say which chat they speak in. Beside a real bot everybody gets one.
  boolean callerChooses() {
    return !besideTelegram;
  }

  private static Mode mode(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "auto" -> Mode.AUTO;
      // YAML reads a bare on or off as a boolean.
      case "on", "true" -> Mode.ON;
      case "off", "false" -> Mode.OFF;
      default -> throw new IllegalArgumentException("POBACH_PREVIEW must be one of auto, on, off.");
    };
  }
}
