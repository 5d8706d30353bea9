package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annales.model.Document;
import org.annales.model.Location;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text itself says of a conflict's parties and phases, and how parties are parted into two camps. */
class ConflictTest {
    private static final String TEXT = """
            The Northern War was fought between the Northern army and the Southern army.
            Thrust
            They took one. They took two. They took three.
            Stalemate
            They hit four. They hit five. They hit six.
            Rout
            They shot seven. They shot eight. They shot nine.
            """;

    @Test
    void headingsNameThePhases(@TempDir Path folder) {
        Document document = withHeadings(Sample.document("northern.txt", TEXT), "Thrust", "Stalemate", "Rout");
        List<Statement> statements = new ArrayList<>();
        List<String> words = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        for (String word : words) {
            statements.add(attack(document, word, "1992-0" + (words.indexOf(word) + 1) + "-05"));
        }
        try (Store store = Store.open(folder.resolve("annales.db").toString())) {
            store.save(Sample.reading(document, "k", statements));
            new ChronicleUpdate(store).apply();
            ConflictView war = store.conflict("Northern War").orElseThrow();
            assertThat(war.phases())
                    .extracting(ConflictView.Phase::name)
                    .containsExactly("Thrust", "Stalemate", "Rout");
            assertThat(war.phases().get(1).from()).isEqualTo(LocalDate.of(1992, 4, 5));
            assertThat(war.phases().get(1).to()).isEqualTo(LocalDate.of(1992, 6, 5));
            assertThat(war.sides()).extracting(ConflictView.Side::camp).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void aSentenceAndABoxNameTheBelligerents() {
        assertThat(Belligerents.in("The Hill War was a conflict between the Hill Republic, backed by Ostrovy, and the"
                        + " Coast with the support of Velka. It went on."))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.one()).containsExactly("Hill Republic, backed by Ostrovy");
                    assertThat(pair.other()).containsExactly("Coast with the support of Velka");
                });
        assertThat(Belligerents.in("Belligerents: Hill Republic, Ostrovy vs. Coast\nStrength: 3,000 vs. 2,000\n"))
                .containsExactly(new Belligerents.Pair(List.of("Hill Republic", "Ostrovy"), List.of("Coast"), true));
        assertThat(Belligerents.in("Date\t1992\nCombatants\nHill Republic\tCoast\nOstrovy\tVelka\nCommanders\nA\tB\n"))
                .containsExactly(
                        new Belligerents.Pair(List.of("Hill Republic", "Ostrovy"), List.of("Coast", "Velka"), true));
    }

    @Test
    void numberedSidesAndSentencesOfWhoFoughtWhom() {
        assertThat(Belligerents.in(
                        "- Combatant1: Hill Republic, * Ostrovy<br>\n- Combatant2: Coast\n- Commander1: A\n"))
                .containsExactly(new Belligerents.Pair(List.of("Hill Republic", "Ostrovy"), List.of("Coast"), true));
        assertThat(Belligerents.in(
                        "In the Second Hill War, the Coast fought against its former allies, Ostrovy and Velka,"
                                + " and was attacked by the Hills."))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.one()).containsExactly("Coast");
                    assertThat(pair.other()).containsExactly("former allies, Ostrovy and Velka");
                });
        assertThat(Belligerents.in("It pitted the Hill Republic against Ostrovy until 1950."))
                .containsExactly(new Belligerents.Pair(List.of("Hill Republic"), List.of("Ostrovy"), false));
    }

    @Test
    void whoHelpsAnEnemyIsAnEnemy() {
        ConflictCamps camps = new ConflictCamps();
        camps.add("North", "South", -3, null);
        camps.add("South", "East", 2, null);
        camps.add("North", "West", 1, null);
        assertThat(camps.of(List.of("North", "South", "East", "West", "Moon")))
                .isEqualTo(Map.of("North", 1, "South", 2, "East", 2));
    }

    @Test
    void aSingleWordAboutMinorPartiesMakesNoCamps() {
        ConflictCamps camps = new ConflictCamps();
        camps.add("East", "West", -1, null);
        assertThat(camps.of(List.of("North", "South", "East", "West"))).isEmpty();
    }

    @Test
    void anEnmityWithOneAloneIsNoCampInAWarOfMany() {
        ConflictCamps camps = new ConflictCamps();
        camps.add("North", "South", -3, null);
        camps.add("South", "East", -2, null);
        camps.add("South", "West", -3, null);
        assertThat(camps.of(List.of("North", "South", "East", "West")))
                .isEqualTo(Map.of("North", 1, "South", 2, "West", 1));
    }

    @Test
    void whoHelpsAndFightsBothIsOfNoCamp() {
        ConflictCamps camps = new ConflictCamps();
        camps.add("North", "South", -5, null);
        camps.add("East", "South", -3, null);
        camps.add("East", "North", -2, null);
        assertThat(camps.of(List.of("North", "South", "East"))).doesNotContainKey("East");
    }

    @Test
    void aPartyGoesOverFromADay() {
        ConflictCamps camps = new ConflictCamps();
        camps.add("North", "South", -9, null);
        camps.add("East", "North", 4, LocalDate.of(1940, 6, 1));
        camps.add("East", "South", -2, LocalDate.of(1941, 6, 1));
        camps.add("East", "South", 3, LocalDate.of(1943, 9, 8));
        camps.add("East", "North", -3, LocalDate.of(1943, 10, 13));
        Map<String, Integer> known = camps.of(List.of("North", "South", "East"));
        assertThat(camps.turn("East", known)).contains(new ConflictCamps.Turn(LocalDate.of(1943, 9, 8), 2));
        assertThat(camps.turn("North", known)).isEmpty();
    }

    @Test
    void aFilesNameAbbreviatesAConflicts() {
        assertThat(ConflictScope.abbreviates("12 North Civ War", "Northern Civil War"))
                .isTrue();
        assertThat(ConflictScope.abbreviates("North Sea notes", "Northern Civil War"))
                .isFalse();
        assertThat(ConflictScope.abbreviates("War", "Northern Civil War")).isFalse();
    }

    @Test
    void aSectionOfAWiderAccountTellsItAlone(@TempDir Path folder) {
        Document document = withHeadings(Sample.document("wars.txt", TEXT), "Thrust", "Stalemate", "Rout");
        List<Statement> statements = List.of(
                attack(document, "two", "1992-01-05"),
                attack(document, "five", "1992-04-05"),
                attack(document, "six", "1992-05-05"),
                attack(document, "nine", "1992-09-05"));
        try (Store store = Store.open(folder.resolve("annales.db").toString())) {
            store.save(Sample.reading(document, "k", statements));
            new ChronicleUpdate(store).apply();
            ConflictView stalemate = store.conflict("Stalemate").orElseThrow();
            assertThat(stalemate.from()).isEqualTo(LocalDate.of(1992, 4, 5));
            assertThat(stalemate.to()).isEqualTo(LocalDate.of(1992, 5, 5));
            assertThat(stalemate.fighting()).isEqualTo(2);
        }
    }

    private static Document withHeadings(Document plain, String... headings) {
        List<Zone> zones = new ArrayList<>();
        int at = 0;
        for (String heading : headings) {
            int start = TEXT.indexOf(heading + "\n");
            zones.add(new Zone(ZoneKind.PARAGRAPH, new Span(at, start), 0, true));
            zones.add(new Zone(ZoneKind.HEADING, new Span(start, start + heading.length()), 2, true));
            at = start + heading.length() + 1;
        }
        zones.add(new Zone(ZoneKind.PARAGRAPH, new Span(at, TEXT.length()), 0, true));
        return new Document(
                plain.id(),
                plain.name(),
                plain.path(),
                plain.sourceHash(),
                plain.textHash(),
                plain.extractor(),
                plain.text(),
                zones,
                plain.title(),
                plain.kind(),
                plain.language(),
                plain.published(),
                plain.publisher());
    }

    private static Statement attack(Document document, String word, String day) {
        Statement plain = Sample.statement(word, document, "attack", Sample.NORTH, Sample.SOUTH, Sample.VELKA, day);
        Span trigger = Sample.span(document, word);
        return new Statement(
                plain.id(),
                plain.document(),
                plain.type(),
                trigger,
                trigger,
                plain.agents(),
                plain.targets(),
                List.of(new Location(trigger, word, Sample.VELKA, "object")),
                plain.time(),
                plain.roles(),
                plain.phase(),
                plain.reality(),
                plain.voices(),
                plain.score(),
                plain.rule());
    }
}
