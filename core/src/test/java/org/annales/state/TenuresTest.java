package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.merge.Merger;
import org.annales.merge.Parties;
import org.annales.model.Attestation;
import org.annales.model.Document;
import org.annales.model.Extent;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Tenure;
import org.annales.model.Timing;
import org.annales.model.When;
import org.junit.jupiter.api.Test;

class TenuresTest {
    private static final Document DOCUMENT = Sample.document("one.txt", "They took it.");

    private final List<Statement> statements = new ArrayList<>();
    private final List<Attestation> attestations = new ArrayList<>();

    @Test
    void anAppointmentBeginsAndADismissalEnds() {
        add("appoint", "Anna Lind", "the presidency of Ruritania", "1991-03");
        add("remove", "Lind", "", "1994-06-01");
        assertThat(tenures()).containsExactly("Anna Lind, president of Ruritania, 1991-03 to 1994-06-01");
    }

    @Test
    void aResignationAloneTellsTheEnd() {
        add("remove", "Anna Lind", "minister of defence", "1994");
        assertThat(tenures()).containsExactly("Anna Lind, minister of defence, .. to 1994");
    }

    @Test
    void powerIsNoOffice() {
        add("appoint", "Anna Lind", "power", "1991");
        assertThat(tenures()).isEmpty();
    }

    @Test
    void whatIsAttestedAddsNoBounds() {
        attest("Anna Lind", "then president", "1993-05");
        attest("Anna Lind", "president", "1994");
        attest("Anna Lind", "mayor of Velka", "");
        assertThat(tenures())
                .containsExactlyInAnyOrder("Anna Lind, president, .. to ..", "Anna Lind, mayor of Velka, .. to ..");
    }

    @Test
    void twoPersonsOfOneLastNameStayTwo() {
        add("appoint", "Anna Lind", "president", "1991");
        add("appoint", "Bo Lind", "president", "1995");
        add("remove", "Lind", "president", "1999");
        assertThat(tenures())
                .containsExactly(
                        "Anna Lind, president, 1991 to ..",
                        "Bo Lind, president, 1995 to ..",
                        "Lind, president, .. to 1999");
    }

    @Test
    void deathEndsEveryOffice() {
        add("appoint", "Anna Lind", "president of Ruritania", "1991-03");
        die("Lind", "1992-06-02");
        assertThat(tenures()).containsExactly("Anna Lind, president of Ruritania, 1991-03 to 1992-06-02");
    }

    @Test
    void whoIsNotToldOfForYearsBeforeTheDeathMayHaveLeftTheOfficeBefore() {
        attest("Anna Lind", "mayor of Velka", "1980-05");
        die("Anna Lind", "1992-06-02");
        assertThat(tenures()).containsExactly("Anna Lind, mayor of Velka, .. to 1980-05-31/1992-06-02");
    }

    @Test
    void whatIsNoTitleIsNoOffice() {
        add("appoint", "Anna Lind", "the breakthrough", "1991");
        add("appoint", "Bo Karst", "U.S. ambassador", "1973-04");
        add("appoint", "Ea Moll", "president of the new Velkan Republic", "1959-02");
        assertThat(tenures())
                .containsExactlyInAnyOrder(
                        "Bo Karst, ambassador of United States, 1973-04 to ..",
                        "Ea Moll, president of the Velkan Republic, 1959-02 to ..");
    }

    @Test
    void afterTheLastWordSomebodyIsOnlyTheLastKnownHolderAndAfterYearsForgotten() {
        add("appoint", "Anna Lind", "president of Ruritania", "1991-03-01");
        attest("Anna Lind", "president of Ruritania", "1993-05-07");
        Tenure tenure = Tenures.of(told()).getFirst();
        assertThat(tenure.firstWord()).isEqualTo(LocalDate.of(1991, 3, 1));
        assertThat(tenure.isLastKnown(LocalDate.of(1993, 5, 7))).isFalse();
        assertThat(tenure.isLastKnown(LocalDate.of(1993, 5, 8))).isTrue();
        assertThat(tenure.isForgotten(LocalDate.of(2003, 5, 7))).isFalse();
        assertThat(tenure.isForgotten(LocalDate.of(2003, 5, 8))).isTrue();
    }

    private void die(String person, String time) {
        attestations.add(new Attestation(
                "a" + attestations.size(),
                DOCUMENT.id(),
                "status",
                person,
                "dead",
                When.parse(time),
                Extent.SOME_DAY,
                new Span(0, 4),
                "status/died"));
    }

    private void add(String type, String person, String office, String time) {
        statements.add(new Statement(
                "s" + statements.size(),
                DOCUMENT.id(),
                type,
                new Span(0, 4),
                new Span(0, 13),
                List.of(),
                List.of(new Participant(new Span(0, 4), person, person, null)),
                List.of(),
                new Timing(When.parse(time), Extent.SOME_DAY, "clause", null),
                office.isEmpty() ? List.of() : List.of(new Role("office", new Span(0, 4), office)),
                Phase.WHOLE,
                Reality.ACTUAL,
                List.of(),
                1,
                "test"));
    }

    private void attest(String person, String office, String time) {
        attestations.add(new Attestation(
                "a" + attestations.size(),
                DOCUMENT.id(),
                "office",
                person,
                office,
                When.parse(time),
                time.indexOf('/') > 0 ? Extent.EVERY_DAY : Extent.SOME_DAY,
                new Span(0, 4),
                "then"));
    }

    private Told told() {
        Parties parties = new Parties(List.of());
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        return new Told(new Merger(parties).merge(statements), byId, Map.of(), attestations, parties);
    }

    private List<String> tenures() {
        return Tenures.of(told()).stream()
                .map(tenure -> tenure.person() + ", " + tenure.office() + ", " + tenure.from() + " to " + tenure.to())
                .toList();
    }
}
