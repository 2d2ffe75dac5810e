package org.pobach.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterSecretTest {
  private static final String HEX =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  private static final String BASE64 = "ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=";

  @TempDir Path folder;

  private PrivacySettings ofText(String text) {
    return new PrivacySettings(
        Optional.of(Secret.of(text)), Optional.empty(), folder.resolve("data"));
  }

  private PrivacySettings ofFile() {
    return new PrivacySettings(Optional.empty(), Optional.empty(), folder.resolve("data"));
  }

  private Path file(String content, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("pobach.secret"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void hexAndBothAlphabetsOfBase64SayTheSame() {
    String fingerprint = MasterSecret.load(ofText(HEX), false).fingerprint();
    assertThat(fingerprint).matches("[0-9a-f]{16}");
    assertThat(HEX).doesNotContain(fingerprint);
    for (String text : Set.of(BASE64, BASE64.replace('/', '_').replace("=", ""))) {
      assertThat(MasterSecret.load(ofText(text), false).fingerprint()).isEqualTo(fingerprint);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tooshort", "correct horse battery staple", "zz112233", BASE64 + "AAAA"})
  void aTextThatIsNoSecretIsNamedButNotShown(String text) {
    assertThatThrownBy(() -> MasterSecret.load(ofText(text), true))
        .isInstanceOf(UnusableSecret.class)
        .hasMessageContaining("POBACH_SECRET")
        .hasMessageNotContaining(text)
        .hasNoCause();
  }

  @Test
  void twoSourcesAreOneTooMany() {
    var both =
        new PrivacySettings(Optional.of(Secret.of(HEX)), Optional.of(folder), Path.of("data"));
    assertThatThrownBy(() -> MasterSecret.load(both, false)).hasMessageContaining("keep one");
  }

  @Test
  void aMissingFileIsMadeOnlyOnRequestAndForItsOwnerAlone() throws IOException {
    assertThatThrownBy(() -> MasterSecret.load(ofFile(), false))
        .isInstanceOf(UnusableSecret.class)
        .hasMessageContaining("POBACH_SECRET_FILE");
    assertThat(folder).isEmptyDirectory();

    String fingerprint = MasterSecret.load(ofFile(), true).fingerprint();
    Path made = folder.resolve("pobach.secret");
    assertThat(Files.getPosixFilePermissions(made))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(MasterSecret.load(ofFile(), false).fingerprint()).isEqualTo(fingerprint);
    assertThat(folder).isDirectoryContaining(made::equals);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(made);
    }
  }

  @Test
  void manyWhoStartAtOnceAgreeOnOneSecret() throws Exception {
    Set<String> fingerprints = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        threads.execute(() -> fingerprints.add(MasterSecret.load(ofFile(), true).fingerprint()));
      }
    }
    assertThat(fingerprints).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void aFileThatOthersCanUseIsRefused(String permissions) throws IOException {
    file(BASE64, permissions);
    assertThatThrownBy(() -> MasterSecret.load(ofFile(), true))
        .isInstanceOf(UnusableSecret.class)
        .hasMessageContaining("POBACH_SECRET_FILE")
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(BASE64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", HEX + HEX, "\u0000\u0001"})
  void aFileOfTheWrongSizeIsRefusedAndKept(String content) throws IOException {
    Path file = file(content, "rw-------");
    assertThatThrownBy(() -> MasterSecret.load(ofFile(), true))
        .isInstanceOf(UnusableSecret.class)
        .hasMessageContaining("POBACH_SECRET_FILE")
        .hasMessageContaining("32 bytes");
    assertThat(file).hasContent(content);
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Path made = Files.createDirectory(folder.resolve("pobach.secret"));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> MasterSecret.load(ofFile(), true)).isInstanceOf(UnusableSecret.class);
  }

  @Test
  void aFileAmongTheDataIsRefused() {
    var among =
        new PrivacySettings(
            Optional.empty(),
            Optional.of(folder.resolve("data/../data/my.secret")),
            folder.resolve("data"));
    assertThatThrownBy(() -> MasterSecret.load(among, true))
        .isInstanceOf(UnusableSecret.class)
        .hasMessageContaining("inside the data folder");
  }

  @Test
  void itPrintsNothingOfItself() {
    MasterSecret secret = MasterSecret.load(ofText(HEX), false);
    assertThat(secret).hasToString("[secret]");
    assertThat(ofText(HEX).toString()).doesNotContain(HEX);
  }

  @Test
  void keysOfPurposesDiffer() {
    MasterSecret secret = MasterSecret.load(ofText(HEX), false);
    Set<String> keys = new HashSet<>();
    for (String purpose : Set.of("a", "b", "fingerprint", "seal/a")) {
      keys.add(HexFormat.of().formatHex(secret.key(purpose, "AES").getEncoded()));
    }
    assertThat(keys).hasSize(4);
  }

  @Test
  void theEnvironmentNamesTheFileWithoutBecomingASecret() {
    var environment =
        PropertySource.of(
            "environment",
            Map.of("POBACH_SECRET_FILE", "/elsewhere/my.secret", "POBACH_DATA", "/kept"),
            PropertyConvention.ENVIRONMENT_VARIABLE,
            PropertySource.Origin.of("environment"));
    try (var context = ApplicationContext.run(environment)) {
      PrivacySettings settings = context.getBean(PrivacySettings.class);
      assertThat(settings.secret()).isEmpty();
      assertThat(settings.secretFile()).contains(Path.of("/elsewhere/my.secret"));
      assertThat(settings.data()).isEqualTo(Path.of("/kept"));
    }
  }

  @Test
  void withoutSettingsTheFileLiesBesideTheData() {
    try (var context = ApplicationContext.run()) {
      PrivacySettings settings = context.getBean(PrivacySettings.class);
      assertThat(settings.file()).isEqualTo(Path.of("pobach.secret").toAbsolutePath());
      assertThat(settings.fileIsAmongData()).isFalse();
    }
  }
}
