package org.pobach.staff;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.redis.Redis;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

/// The accounts in Redis.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{staff}accounts` | hash | alias to the sealed account | with the account |
@Singleton
public final class RedisAccounts {
  private static final byte[] KEY = bytes("{staff}accounts");
  private static final int VERSION = 1;

  private final Redis redis;
  private final Seal seal;

  RedisAccounts(Redis redis, Seals seals) {
    this.redis = redis;
    this.seal = seals.forPurpose("account");
  }

  public Optional<Account> find(String alias) {
    if (!Account.fits(alias)) {
      return Optional.empty();
    }
    byte[] field = bytes(alias);
    return Optional.ofNullable(redis.call(commands -> commands.hget(KEY, field)))
        .flatMap(sealed -> seal.open(sealed, field))
        .map(bytes -> read(alias, bytes));
  }

  public void put(Account account) {
    byte[] field = bytes(account.alias());
    byte[] sealed = seal.seal(written(account), field);
    redis.call(commands -> commands.hset(KEY, field, sealed));
  }

  /// All accounts, by alias.
  public List<Account> all() {
    List<Account> all = new ArrayList<>();
    redis
        .call(commands -> commands.hgetall(KEY))
        .forEach((field, sealed) ->
            seal.open(sealed, field)
                .map(bytes -> read(new String(field, StandardCharsets.US_ASCII), bytes))
                .ifPresent(all::add));
    all.sort(Comparator.comparing(Account::alias));
    return all;
  }

  /// Whether nobody can sign in.
  public boolean none() {
    return redis.call(commands -> commands.hlen(KEY)) == 0;
  }

  private static byte[] written(Account account) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(account.role().id());
      out.writeUTF(String.join(",", account.languages().stream().map(Language::code).toList()));
      out.writeUTF(String.join(",", account.skills().stream().map(Skill::id).toList()));
      out.writeByte(account.capacity());
      out.writeUTF(account.password().reveal());
      byte[] seed = account.seed().revealBytes();
      out.writeByte(seed.length);
      out.write(seed);
      out.writeLong(account.step());
      out.writeBoolean(account.enabled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Account read(String alias, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.readByte();
      Role role = Role.of(in.readUTF()).orElseThrow();
      Set<Language> languages = EnumSet.noneOf(Language.class);
      for (String code : in.readUTF().split(",")) {
        Language.of(code).ifPresent(languages::add);
      }
      Set<Skill> skills = EnumSet.noneOf(Skill.class);
      for (String id : in.readUTF().split(",")) {
        Skill.of(id).ifPresent(skills::add);
      }
      int capacity = in.readByte();
      Secret password = Secret.of(in.readUTF());
      Secret seed = Secret.of(in.readNBytes(in.readUnsignedByte()));
      return new Account(
          alias,
          role,
          languages,
          skills,
          capacity,
          password,
          seed,
          in.readLong(),
          in.readBoolean());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
