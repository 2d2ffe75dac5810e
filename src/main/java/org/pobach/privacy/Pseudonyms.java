package org.pobach.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/// Gives every chat its pseudonym: HMAC-SHA256 of channel and chat, cut to 128 bits.
@Singleton
public final class Pseudonyms {
  private static final String HMAC = "HmacSHA256";

  private final Mac keyed;

  public Pseudonyms(MasterSecret secret) {
    try {
      keyed = Mac.getInstance(HMAC);
      keyed.init(secret.key("pseudonym", HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The pseudonym of a chat, always the same under one master secret.
  ///
  /// @param channel the bot or page, without a character 0
  /// @param chat the chat's id there
  public Pseudonym of(String channel, String chat) {
    if (channel.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a channel's name holds a character 0");
    }
    return Pseudonym.of(mac().doFinal((channel + '\0' + chat).getBytes(UTF_8)));
  }

  // A clone costs far less than a new Mac with its key, and the original is never touched.
  private Mac mac() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
