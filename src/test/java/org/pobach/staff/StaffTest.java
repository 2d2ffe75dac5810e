package org.pobach.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.PrivacySettings;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;
import org.pobach.staff.RedisSignIns.Result;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

/// Accounts, signing in and the log, against a real Redis.
final class StaffTest {
  private static final String PASSWORD = "correct horse battery";

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Redis redis = TestRedis.connect();
  private final Seals seals =
      new Seals(
          MasterSecret.load(
              new PrivacySettings(
                  Optional.of(Secret.of("0123456789abcdef".repeat(4))),
                  Optional.empty(),
                  Path.of("data")),
              false));
  private final RedisAccounts accounts = new RedisAccounts(redis, seals);
  private final Passwords passwords = new Passwords();
  private final RedisSignIns signIns = new RedisSignIns(redis, accounts, passwords, seals, clock);
  private final RedisAudit audit = new RedisAudit(redis, clock);
  private final Secret seed = Totp.seed();

  @BeforeEach
  void vera() {
    TestRedis.flush();
    accounts.put(account("vera"));
  }

  @Test
  void anAccountIsReadAsItWasWritten() {
    assertThat(accounts.find("vera")).contains(account("vera").used(0));
    assertThat(accounts.all()).hasSize(1);
    assertThat(accounts.none()).isFalse();
    assertThat(accounts.find("oleg")).isEmpty();
    assertThat(accounts.find("Vera!")).isEmpty();
  }

  @Test
  void passwordAndCodeLetIn() {
    Result result = signIns.signIn("vera", PASSWORD, code());
    assertThat(result).isInstanceOf(Result.In.class);
    String token = ((Result.In) result).token().reveal();
    assertThat(signIns.alias(token, true)).contains("vera");
    signIns.signOut(token);
    assertThat(signIns.alias(token, true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vera, correct horse batterx, right",
    "vera, correct horse battery, 000000",
    "oleg, correct horse battery, right",
    "'', '', ''",
    "VERA, correct horse battery, right"
  })
  void whateverIsWrongIsRefusedAlike(String alias, String password, String code) {
    assertThat(signIns.signIn(alias, password, code.equals("right") ? code() : code))
        .isEqualTo(new Result.Refused());
  }

  @Test
  void aCodeIsTakenOnce() {
    assertThat(signIns.signIn("vera", PASSWORD, code())).isInstanceOf(Result.In.class);
    assertThat(signIns.signIn("vera", PASSWORD, code())).isEqualTo(new Result.Refused());
    now = now.plusSeconds(30);
    assertThat(signIns.signIn("vera", PASSWORD, code())).isInstanceOf(Result.In.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 60})
  void aCodeOfAnotherMinuteIsNone(long away) {
    assertThat(signIns.signIn("vera", PASSWORD, Totp.code(seed, now.plusSeconds(away))))
        .isEqualTo(new Result.Refused());
  }

  @Test
  void theCodesAreThoseOfTheStandard() {
    Secret known = Secret.of("12345678901234567890");
    assertThat(Totp.code(known, Instant.ofEpochSecond(59)))
        .as("RFC 6238, appendix B, its last six digits")
        .isEqualTo("287082");
    assertThat(Totp.uri("vera", known))
        .isEqualTo(
            "otpauth://totp/Pobach:vera?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Pobach");
  }

  @Test
  void afterThreeFailuresEvenTheRightOneHasToWait() {
    for (int i = 0; i < 3; i++) {
      signIns.signIn("vera", "a wrong password here", code());
    }
    assertThat(signIns.signIn("vera", PASSWORD, code())).isEqualTo(new Result.Refused());
    redis.call(c -> c.del(bytes("{staff}wait:vera")));
    assertThat(signIns.signIn("vera", PASSWORD, code())).isInstanceOf(Result.In.class);
  }

  @Test
  void whoIsDisabledIsOutAtOnce() {
    accounts.put(account("vera").enabled(false));
    assertThat(signIns.signIn("vera", PASSWORD, code())).isEqualTo(new Result.Refused());
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    String token = signIns.begin("vera").reveal();
    now = now.plus(Duration.ofHours(12)).plusSeconds(1);
    assertThat(signIns.alias(token, true)).isEmpty();
  }

  @Test
  void liveUpdatesDoNotProlongASession() {
    String token = signIns.begin("vera").reveal();
    byte[] key = redis.call(c -> c.keys(bytes("{staff}in:*"))).getFirst();
    redis.call(c -> c.pexpire(key, 60_000));
    signIns.alias(token, false);
    assertThat(left(key)).isLessThanOrEqualTo(60_000);
    signIns.alias(token, true);
    assertThat(left(key)).isGreaterThan(60_000);
  }

  @Test
  void theStoreHoldsNeitherTokenNorSeed() {
    String token = signIns.begin("vera").reveal();
    String all =
        redis.call(c -> c.keys(bytes("*"))).stream()
            .map(k -> new String(k, StandardCharsets.ISO_8859_1))
            .reduce("", String::concat);
    assertThat(all).doesNotContain(token);
    assertThat(account("vera").toString()).doesNotContain(PASSWORD).contains("[secret]");
  }

  @Test
  void aFormNeedsTheWordOfItsSession() {
    String word = RedisSignIns.formWord("token");
    assertThat(RedisSignIns.isFormWord("token", word)).isTrue();
    assertThat(RedisSignIns.isFormWord("other", word)).isFalse();
    assertThat(RedisSignIns.isFormWord("token", "")).isFalse();
  }

  @Test
  void aBrokenLogTellsWhere() {
    audit.note("vera", AuditAct.CASE_TAKEN, "stork-42");
    audit.note("vera", AuditAct.CASE_CLOSED, "stork-42");
    audit.note("oleg", AuditAct.SIGNED_OUT, "");
    assertThat(audit.broken()).isEmpty();
    assertThat(audit.all())
        .extracting(RedisAudit.Entry::who)
        .containsExactly("vera", "vera", "oleg");
    byte[] key = bytes("{staff}audit");
    List<byte[]> whole = redis.call(c -> c.lrange(key, 0, -1));
    redis.call(c -> c.lset(key, 1, bytes(text(whole.get(1)).replace("vera", "oleg"))));
    assertThat(audit.broken()).hasValue(1);
    redis.call(c -> c.lset(key, 1, whole.get(1)));
    redis.call(c -> c.lrem(key, 1, whole.get(1)));
    assertThat(audit.broken()).as("one was taken out").hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATOR, WORK_CASES",
    "SUPERVISOR, WORK_CASES PICK_CASES SEE_STATISTICS SEE_EXACT EDIT READ_AUDIT",
    "ANALYST, SEE_STATISTICS",
    "ADMINISTRATOR, MANAGE_PEOPLE EDIT READ_AUDIT"
  })
  void eachRoleMayJustThis(Role role, String permissions) {
    for (Permission permission : Permission.values()) {
      assertThat(role.may(permission))
          .as(permission.name())
          .isEqualTo(List.of(permissions.split(" ")).contains(permission.name()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v", "Vera", "vera smith", "1vera", "-vera", "вера"})
  void anAliasIsNoName(String alias) {
    assertThatThrownBy(() -> account(alias)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"short, false", "exactly12345, true", "four random words here, true"})
  void aPasswordIsLong(String password, boolean fits) {
    assertThat(Passwords.fits(password)).isEqualTo(fits);
    assertThat(Passwords.fits("x".repeat(129))).isFalse();
  }

  private long left(byte[] key) {
    return redis.call(c -> c.pttl(key));
  }

  private String code() {
    return Totp.code(seed, now);
  }

  private Account account(String alias) {
    return new Account(
        alias, Role.OPERATOR, Set.of(Language.BE), Set.of(Skill.CHILD), 3, HASH, seed, 0, true);
  }

  private static final Secret HASH = new Passwords().hash(PASSWORD);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
