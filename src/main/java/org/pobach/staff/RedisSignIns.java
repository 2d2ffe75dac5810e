package org.pobach.staff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;

/// Signing in with password and one-time password, and who is signed in. Refusals are alike,
/// whatever was wrong.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{staff}in:digest` | string | sealed alias and end; the digest is of the token, which only the browser has | 30 min after the last act, 12 h at most |
/// | `{staff}no:alias` | string | how often signing in failed | 1 day |
/// | `{staff}wait:alias` | string | that it has to wait | 1 s, doubling to 15 min |
@Singleton
public final class RedisSignIns {
  /// How long somebody stays signed in without doing anything.
  public static final Duration IDLE = Duration.ofMinutes(30);

  /// How long at the most.
  static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration MEMORY = Duration.ofDays(1);
  private static final int TOKEN = 32;

  private final Redis redis;
  private final RedisAccounts accounts;
  private final Passwords passwords;
  private final Seal seal;
  private final Lua failed;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RedisSignIns(Redis redis, RedisAccounts accounts, Passwords passwords, Seals seals, Clock clock) {
    this.redis = redis;
    this.accounts = accounts;
    this.passwords = passwords;
    this.seal = seals.forPurpose("sign-in");
    this.failed = redis.script(RedisSignIns.class, "failed.lua");
    this.clock = clock;
  }

  /// What came of signing in.
  public sealed interface Result {
    /// Signed in.
    record In(Secret token) implements Result {}

    /// Not, whatever the reason.
    record Refused() implements Result {}
  }

  public Result signIn(String alias, String password, String code) {
    if (!Account.fits(alias)) {
      passwords.check(password, Optional.empty());
      return new Result.Refused();
    }
    byte[] wait = bytes("{staff}wait:" + alias);
    if (redis.call(commands -> commands.exists(wait)) > 0) {
      return new Result.Refused();
    }
    Optional<Account> account = accounts.find(alias).filter(Account::enabled);
    Optional<Boolean> right = passwords.check(password, account.map(Account::password));
    if (right.isEmpty()) {
      return new Result.Refused();
    }
    OptionalLong step =
        account.isPresent()
            ? Totp.step(account.get().seed(), code, account.get().step(), clock.instant())
            : OptionalLong.empty();
    if (account.isEmpty() || !right.get() || step.isEmpty()) {
      redis.eval(
          failed,
          List.of(bytes("{staff}no:" + alias), wait),
          List.of(bytes(Long.toString(MEMORY.toMillis()))));
      return new Result.Refused();
    }
    accounts.put(account.get().used(step.getAsLong()));
    return new Result.In(begin(alias));
  }

  /// Signs in somebody who has no account, for a trial on this machine.
  public Secret begin(String alias) {
    byte[] token = new byte[TOKEN];
    random.nextBytes(token);
    String written = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    String end = Long.toString(clock.instant().plus(LONGEST).toEpochMilli());
    byte[] key = key(written);
    byte[] sealed = seal.seal(bytes(alias + "\n" + end), key);
    redis.call(commands -> commands.psetex(key, IDLE.toMillis(), sealed));
    return Secret.of(written);
  }

  /// Who is signed in with a token.
  ///
  /// @param act whether a person did something, so that they stay signed in; live updates do not
  public Optional<String> alias(String token, boolean act) {
    byte[] key = key(token);
    Optional<String[]> kept =
        Optional.ofNullable(redis.call(commands -> commands.get(key)))
            .flatMap(sealed -> seal.open(sealed, key))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n"));
    if (kept.isEmpty()
        || clock.instant().isAfter(Instant.ofEpochMilli(Long.parseLong(kept.get()[1])))) {
      return Optional.empty();
    }
    if (act) {
      redis.call(commands -> commands.pexpire(key, IDLE.toMillis()));
    }
    return Optional.of(kept.get()[0]);
  }

  public void signOut(String token) {
    byte[] key = key(token);
    redis.call(commands -> commands.del(key));
  }

  /// The word that a form of this session has to bring along.
  public static String formWord(String token) {
    return digest("form\n" + token);
  }

  /// Whether it is, in constant time.
  public static boolean isFormWord(String token, String word) {
    return MessageDigest.isEqual(bytes(formWord(token)), word.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] key(String token) {
    return bytes("{staff}in:" + digest(token));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
