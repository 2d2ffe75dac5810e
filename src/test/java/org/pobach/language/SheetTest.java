package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.language.Sheet.State;
import org.pobach.language.Sheet.Unit;
import org.pobach.terms.Language;

class SheetTest {
  private static final String RU =
      """
      # Names
      # of things
      hello=Привет, {name} \\\\o/
      hello@child=Привет,\\n  {name} <b> & "c"

      # Bye
      bye=Пока
      later=Позже
      """;

  /// Odd on purpose: an editor's byte is an editor's byte.
  private static final String BE =
      "! старое\nhello : Вітаю,  \\\n    {name} \\\\o/\r\n\n\n  hello@child =Прывітанне,\\n  {name} \n"
          + "# Bye\nbye=Бывай";

  private final OwnFiles folder =
      new OwnFiles().texts(RU).file("be.properties", BE).file("en.properties", RU);

  private Sheet sheet() {
    return Sheet.of(folder, Language.RU, Language.BE);
  }

  private Unit unit(String key) {
    return sheet().units().stream().filter(u -> u.key().equals(key)).findFirst().orElseThrow();
  }

  /// The sheet as a translator sends it back.
  private static Sheet with(Sheet sheet, String key, String words, State state) {
    List<Unit> units =
        sheet.units().stream()
            .map(u ->
                u.key().equals(key)
                    ? new Unit(key, u.source(), Optional.of(words), state, List.of())
                    : u)
            .toList();
    return new Sheet(sheet.source(), sheet.target(), units);
  }

  private SheetImport.Result take(Sheet sheet) {
    SheetImport.Result result = SheetImport.of(folder, sheet);
    result
        .files()
        .forEach((name, bytes) -> folder.file(name, new String(bytes, StandardCharsets.UTF_8)));
    return result;
  }

  @Test
  void aSheetHasTheOrderCommentsAndStatesOfTheFile() {
    assertThat(sheet().units())
        .extracting(Unit::key)
        .containsExactly("hello", "hello@child", "bye", "later");
    assertThat(unit("hello@child").comments()).containsExactly("Names", "of things");
    assertThat(unit("later").comments()).containsExactly("Bye");
    assertThat(sheet().units())
        .extracting(Unit::state)
        .containsExactly(State.UNCOMPARED, State.UNCOMPARED, State.UNCOMPARED, State.NEW);
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void whatIsWrittenIsRead(SheetFormat format) {
    Sheet back = format.read(format.write(sheet()));
    assertThat(back.source()).isEqualTo(Language.RU);
    assertThat(back.target()).isEqualTo(Language.BE);
    for (int i = 0; i < back.units().size(); i++) {
      Unit read = back.units().get(i);
      Unit written = sheet().units().get(i);
      assertThat(read.key()).isEqualTo(written.key());
      assertThat(read.source()).isEqualTo(written.source());
      assertThat(read.target()).isEqualTo(written.target());
      assertThat(read.state().waits()).isEqualTo(written.state().waits());
    }
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void anUntouchedSheetChangesNothing(SheetFormat format) {
    byte[] once = format.write(sheet());
    assertThat(take(format.read(once)).files()).isEmpty();
    assertThat(format.write(sheet())).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void aTranslationComesBackByteForByte(SheetFormat format) {
    Sheet done = with(sheet(), "bye", "Да \\ сустрэчы,\n\tдруг", State.DRAFT);
    assertThat(take(format.read(format.write(done))).problems()).isEmpty();
    assertThat(folder.content("be.properties"))
        .isEqualTo(BE.replace("bye=Бывай", "bye=Да \\\\ сустрэчы,\\n\\tдруг"));
    byte[] once = format.write(sheet());
    assertThat(take(format.read(once)).files()).isEmpty();
    assertThat(format.write(sheet())).isEqualTo(once);
  }

  @Test
  void aTextOfSeveralLinesIsReplacedWhole() {
    take(with(sheet(), "hello", "Хэй, {name}", State.DRAFT));
    assertThat(folder.content("be.properties"))
        .isEqualTo(BE.replace("Вітаю,  \\\n    {name} \\\\o/", "Хэй, {name}"));
  }

  @Test
  void aNewTextComesAfterItsNeighbour() {
    take(with(sheet(), "later", " Пазней", State.DRAFT));
    assertThat(folder.content("be.properties")).isEqualTo(BE + "\nlater=\\ Пазней\n");
    assertThat(unit("later").target()).contains(" Пазней");
    assertThat(unit("later").state()).isEqualTo(State.DRAFT);
  }

  @Test
  void aNewSectionKeepsItsComment() {
    folder.file("be.properties", "bye=Бывай\n");
    take(with(sheet(), "hello", "Хэй, {name}", State.DRAFT));
    assertThat(folder.content("be.properties"))
        .isEqualTo("bye=Бывай\n\n# Names\n# of things\nhello=Хэй, {name}\n");
  }

  @Test
  void whatWasTranslatedIsRemembered() {
    take(with(sheet(), "bye", "Бывай", State.DRAFT));
    assertThat(folder.content("be.properties")).isEqualTo(BE);
    assertThat(unit("bye").state()).isEqualTo(State.DRAFT);
    folder.file("ru.properties", RU.replace("bye=Пока", "bye=До встречи"));
    assertThat(unit("bye").state()).isEqualTo(State.CHANGED);
    take(with(sheet(), "bye", "Да сустрэчы", State.DRAFT));
    assertThat(unit("bye").state()).isEqualTo(State.DRAFT);
  }

  @Test
  void anOldSheetDoesNotSettleWhatHasChangedSince() {
    take(with(sheet(), "bye", "Бывай", State.DRAFT));
    Sheet old = sheet();
    folder.file("ru.properties", RU.replace("bye=Пока", "bye=До встречи"));
    take(old);
    assertThat(unit("bye").state()).isEqualTo(State.CHANGED);
    take(with(old, "bye", "Бывай здароў", State.DRAFT));
    assertThat(unit("bye").state()).isEqualTo(State.CHANGED);
  }

  @Test
  void translationsThatWereComparedAreDrafts() {
    Translations compared =
        Translations.load(folder)
            .translations()
            .compared(Texts.load(folder).texts(), Language.BE, Language.EN, List.of("bye"));
    folder.file(Translations.FILE, compared.written());
    assertThat(Translations.load(folder).problems()).isEmpty();
    assertThat(Translations.load(folder).translations().written()).isEqualTo(compared.written());
    assertThat(unit("bye").state()).isEqualTo(State.DRAFT);
  }

  @Test
  void whatIsWrongWithTheFileOfTranslationsHasItsLine() {
    folder.file(
        Translations.FILE,
        "be:\n  bye: {from: ru}\n  later: {from: xx, words: \"0123456789ab\"}\n");
    assertThat(Translations.load(folder).problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "translations.yaml:2: bye: needs from and words, and nothing else",
            "translations.yaml:3: xx: not a language");
  }

  @Test
  void aSheetWithAnythingWrongIsRefusedWhole() {
    Sheet wrong = with(sheet(), "hello", "Хэй, {nmae}", State.DRAFT);
    wrong = with(wrong, "hello@child", " ", State.DRAFT);
    wrong = with(wrong, "bye", "Бывай {", State.DRAFT);
    List<Unit> units =
        new java.util.ArrayList<>(with(wrong, "later", "Пазней", State.DRAFT).units());
    units.add(new Unit("gone", "?", Optional.of("?"), State.DRAFT, List.of()));
    units.add(units.get(3));
    SheetImport.Result result = take(new Sheet(Language.RU, Language.BE, units));
    assertThat(result.files()).isEmpty();
    assertThat(result.problems())
        .extracting(problem -> problem.key() + ": " + problem.message())
        .satisfiesExactly(
            each ->
                assertThat(each)
                    .isEqualTo("hello: arguments [nmae] differ from [name] in the source"),
            each -> assertThat(each).isEqualTo("hello@child: the translation is empty"),
            each -> assertThat(each).startsWith("bye: bad pattern"),
            each -> assertThat(each).isEqualTo("gone: there is no such text in ru.properties"),
            each -> assertThat(each).isEqualTo("later: twice in the sheet"));
    assertThat(folder.content("be.properties")).isEqualTo(BE);
  }

  @Test
  void aTableOfASpreadsheetIsRead() {
    String table = "key;state;ru;be\r\nlater;done;Позже;\"Пазней;\r\nпраўда\"\r\n";
    Sheet sheet = SheetFormat.CSV.read(table.getBytes(StandardCharsets.UTF_8));
    assertThat(sheet.units().getFirst().target()).contains("Пазней;\nпраўда");
    assertThat(sheet.units().getFirst().state().waits()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "key,state,ru\n",
        "key,state,ru,xx\n",
        "key,state,ru,ru\n",
        "key,state,ru,be\nbye,perhaps,a,b\n",
        "key,state,ru,be\nbye\n",
        "<xliff/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='ru'"
            + " trgLang='be'><file id='f'><unit id='bye'><segment><source>Пока</source>"
            + "<target>&e;</target></segment></unit></file></xliff>"
      })
  void whatIsNoSheetIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThatIllegalArgumentException().isThrownBy(() -> SheetFormat.CSV.read(bytes));
    assertThatIllegalArgumentException().isThrownBy(() -> SheetFormat.XLIFF.read(bytes));
  }

  @Test
  void aTextThatAToolCutIsOneText() {
    String cut =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="be">
        <file id="f"><unit id="bye" xml:space="preserve"><segment state="translated"><source>Раз.</source>
        <target>Раз.</target></segment><ignorable><source> </source></ignorable>
        <segment state="final"><source>Два.</source><target>Два!</target></segment></unit></file></xliff>
        """;
    Unit unit = SheetFormat.XLIFF.read(cut.getBytes(StandardCharsets.UTF_8)).units().getFirst();
    assertThat(unit.target()).contains("Раз. Два!");
    assertThat(unit.source()).isEqualTo("Раз. Два.");
    assertThat(unit.state().waits()).isFalse();
  }
}
