package org.pobach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds the code to the table of rooms in the README, and the README to the code.
final class RoomsTest {
  private static final Pattern ROOM = Pattern.compile("org\\.pobach\\.([a-z]+)(\\..*)?");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pobach")
          .that(areWritten());

  private static final Rooms DRAWN = Rooms.drawnIn(Path.of("README.md"));

  /// Each real arrow with one place in the code that draws it.
  private static final Map<String, Map<String, String>> REAL = arrows();

  @Test
  void everyRoomIsDrawn() {
    assertThat(DRAWN.names())
        .as("rooms in the README's table, against packages below org.pobach")
        .containsExactlyInAnyOrderElementsOf(REAL.keySet());
  }

  @Test
  void everyArrowIsDrawn() {
    List<String> undrawn = new ArrayList<>();
    REAL.forEach((room, used) ->
        used.forEach((other, place) -> {
          if (!DRAWN.of(room).contains(other)) {
            undrawn.add("%s may not use %s: %s".formatted(room, other, place));
          }
        }));
    assertThat(undrawn).as("arrows that the README's table does not allow").isEmpty();
  }

  @Test
  void everyDrawnArrowIsReal() {
    List<String> unreal = new ArrayList<>();
    DRAWN
        .names()
        .forEach(room ->
            DRAWN.named(room).stream()
                .filter(other -> !REAL.getOrDefault(room, Map.of()).containsKey(other))
                .forEach(other -> unreal.add("%s → %s: no class does so".formatted(room, other))));
    assertThat(unreal).as("arrows that the README's table could do without").isEmpty();
  }

  @Test
  void noRoomReachesItself() {
    assertThat(REAL.keySet().stream().filter(room -> reached(room).contains(room)).toList())
        .as("rooms on a circle of arrows: %s", REAL)
        .isEmpty();
  }

  @Test
  void nobodyUsesApp() {
    assertThat(REAL).noneSatisfy((_, used) -> assertThat(used).containsKey("app"));
  }

  @Test
  void everyRoomIsNullMarkedAndSaysWhatItIs() {
    assertThat(REAL.keySet())
        .allSatisfy(room ->
            assertThat(CODE.getPackage("org.pobach." + room).isAnnotatedWith(NullMarked.class))
                .as("package-info.java of %s has @NullMarked", room)
                .isTrue());
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
        .because("a class is named by what it is")
        .check(CODE);
  }

  @Test
  void onlyRedisClassesSpeakRedis() {
    noClasses()
        .that(resideOutsideOfPackage("org.pobach.redis.."))
        .and(DescribedPredicate.not(keepInRedis()))
        .should()
        .dependOnClassesThat(resideInAPackage("io.lettuce.."))
        .because("what a room keeps in Redis is said in the one place named Redis…")
        .check(CODE);
  }

  @Test
  void onlyTelegramKnowsTheBotApi() {
    noClasses()
        .that(resideOutsideOfPackage("org.pobach.telegram.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.telegram.."))
        .check(CODE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(resideOutsideOfPackage("org.pobach.app.."))
        .and(DescribedPredicate.not(areRunByTheBuild()))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CODE);
  }

  @Test
  void nothingSlipsPastIntoThePackageOfAllRooms() {
    classes().should().resideOutsideOfPackage("org.pobach").check(CODE);
  }

  @Test
  void aTableIsReadAsItIsDrawn() {
    Rooms rooms =
        Rooms.drawnIn(
            List.of(
                "# Rooms",
                Rooms.HEADER,
                "|---|---|---|",
                "| `terms` | words | — |",
                "| `dialog` | talk | `terms` |",
                "| `app` | joins | all |",
                "",
                "| `other` | table | `app` |"));
    assertThat(rooms.names()).containsExactly("app", "dialog", "terms");
    assertThat(rooms.of("terms")).isEmpty();
    assertThat(rooms.of("dialog")).containsExactly("terms");
    assertThat(rooms.of("app")).containsExactly("dialog", "terms");
    assertThat(rooms.named("app")).isEmpty();
  }

  @Test
  void aPageWithoutTheTableIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rooms.drawnIn(List.of("# Rooms")));
  }

  private static Map<String, Map<String, String>> arrows() {
    Map<String, Map<String, String>> arrows = new TreeMap<>();
    for (JavaClass type : CODE) {
      Map<String, String> used =
          arrows.computeIfAbsent(room(type.getPackageName()), _ -> new TreeMap<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String other = room(dependency.getTargetClass().getBaseComponentType().getPackageName());
        if (!other.isEmpty() && !other.equals(room(type.getPackageName()))) {
          used.putIfAbsent(other, dependency.getDescription());
        }
      }
    }
    return arrows;
  }

  private static Set<String> reached(String from) {
    Set<String> reached = new TreeSet<>();
    Deque<String> ahead = new ArrayDeque<>(REAL.get(from).keySet());
    while (!ahead.isEmpty()) {
      String room = ahead.pop();
      if (reached.add(room)) {
        ahead.addAll(REAL.getOrDefault(room, Map.of()).keySet());
      }
    }
    return reached;
  }

  private static String room(String packageName) {
    Matcher room = ROOM.matcher(packageName);
    return room.matches() ? room.group(1) : "";
  }

  private static DescribedPredicate<JavaClass> keepInRedis() {
    Set<String> helpers = Set.of("DayKeys");
    return DescribedPredicate.describe(
        "are named Redis… or " + helpers,
        type -> outermost(type).startsWith("Redis") || helpers.contains(outermost(type)));
  }

  private static DescribedPredicate<JavaClass> areRunByTheBuild() {
    return DescribedPredicate.describe(
        "have a main method", type -> type.tryGetMethod("main", String[].class).isPresent());
  }

  /// Micronaut adds classes of its own, whose names begin with a dollar sign.
  private static DescribedPredicate<JavaClass> areWritten() {
    return DescribedPredicate.describe(
        "are written by people", type -> !afterPackage(type).startsWith("$"));
  }

  private static String outermost(JavaClass type) {
    return afterPackage(type).split("\\$", 2)[0];
  }

  private static String afterPackage(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }
}
