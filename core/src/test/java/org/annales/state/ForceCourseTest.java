package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.merge.Merger;
import org.annales.merge.Parties;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Document;
import org.annales.model.Extent;
import org.annales.model.InForce;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Sample;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.junit.jupiter.api.Test;

class ForceCourseTest {
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final List<Attestation> attestations = new ArrayList<>();
    private int documents;

    @Test
    void anAgreementIsInForceUnderWhatItIsCalled() {
        add("agree", "signed", "They signed an armistice.", "1953-07-27");
        assertThat(inForce()).containsExactly("ceasefire: ceasefire 1953-07-27 to ..");
    }

    @Test
    void theSameTruceToldTwiceIsOneWithTheFinerDate() {
        add("agree", "signed", "A truce was signed in March.", "1940-03");
        add("agree", "agreed", "The parties agreed to the truce.", "1940-03-12");
        assertThat(inForce()).containsExactly("ceasefire: ceasefire 1940-03-12 to ..");
    }

    @Test
    void whatIsAgreedWithoutAWordForItLeavesNothingInForce() {
        add("agree", "agreed", "They agreed to meet again.", "1990-05-01");
        add("declare", "declared", "The assembly declared its independence.", "1990-05-02");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void anEmergencyEndsWhenItIsLifted() {
        add("declare", "declared", "The king declared a state of emergency.", "1990-05-01");
        addSame("declare", "lifted", "The king lifted the state of emergency.", "1990-08-01");
        assertThat(inForce()).containsExactly("emergency: emergency 1990-05-01 to 1990-08-01");
    }

    @Test
    void aSiegeEndsWithTheFallOfTheTown() {
        Place town = new Place("test:1", "Vukovar", PlaceKind.SETTLEMENT, null, null);
        List<Location> there = List.of(new Location(new Span(0, 1), "Vukovar", town, "object"));
        add("blockade", "besieged", "The army besieged Vukovar.", "1991-08-25", there, List.of());
        add("capture", "captured", "The army captured Vukovar.", "1991-11-18", there, List.of());
        assertThat(inForce()).containsExactly("siege: siege (Vukovar) 1991-08-25 to 1991-11-18");
    }

    @Test
    void aBreachYearsLaterReachesTheCeasefireOfTheSameParties() {
        add("agree", "signed", "Northia and Southia signed a ceasefire.", "1994-05-12", NORTH, SOUTH);
        add("agree", "signed", "Eastia and Westia signed a ceasefire.", "1995-01-01", EAST, WEST);
        add("breach", "broke", "Northia broke the ceasefire.", "1999-06-14", NORTH);
        add("breach", "broke", "Southia broke the ceasefire.", "2001-02", SOUTH);
        assertThat(inForce())
                .containsExactly(
                        "ceasefire: ceasefire (Northia, Southia) 1994-05-12 to .. broken 1999-06-14 2001-02",
                        "ceasefire: ceasefire (Eastia, Westia) 1995-01-01 to ..");
    }

    @Test
    void aBreachReachesTheAgreementItNames() {
        addWith("agree", "signed", "They signed the Velka Accord.", "1999-07-07", "the Velka Accord");
        addWith("agree", "signed", "They signed the Morna Accord.", "1999-11-01", "the Morna Accord");
        addWith("breach", "broke", "The rebels broke the Velka Accord.", "2000-05", "Velka Accord");
        assertThat(inForce())
                .containsExactly(
                        "agreement: the Velka Accord 1999-07-07 to .. broken 2000-05",
                        "agreement: the Morna Accord 1999-11-01 to ..");
    }

    @Test
    void aTruceThatCollapsesIsOver() {
        add("agree", "agreed", "Northia and Southia agreed to a truce.", "1992-03-03", NORTH, SOUTH);
        add("breach", "collapsed", "The truce between Northia and Southia collapsed.", "1993-04-10", NORTH, SOUTH);
        assertThat(inForce()).containsExactly("ceasefire: ceasefire (Northia, Southia) 1992-03-03 to 1993-04-10");
    }

    @Test
    void whatIsBrokenInASentenceDoesNotBeginInIt() {
        add("agree", "ceasefire", "The ceasefire was broken by Northia.", "1999-10", NORTH);
        addSame("breach", "broken", "The ceasefire was broken by Northia.", "1999-10", NORTH);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void aTreatyIsInForceFromWhenItTakesEffectAndNotFromItsSigning() {
        add("agree", "signed", "Northia and Southia signed a treaty.", "1978-09-17", NORTH, SOUTH);
        add(
                "agree",
                "came into force",
                "The treaty of Northia and Southia came into force.",
                "1979-03-26",
                NORTH,
                SOUTH);
        assertThat(inForce()).containsExactly("treaty: treaty (Northia, Southia) 1979-03-26 to ..");
    }

    @Test
    void aNewCeasefireSaysThatTheOneBeforeWasOver() {
        add("agree", "signed", "Northia and Southia signed a ceasefire.", "1994-05-12", NORTH, SOUTH);
        add("agree", "signed", "Northia and Southia signed a ceasefire.", "2020-11-10", NORTH, SOUTH);
        assertThat(inForce())
                .containsExactly(
                        "ceasefire: ceasefire (Northia, Southia) 1994-05-12 to 1994-05-12/2020-11-10",
                        "ceasefire: ceasefire (Northia, Southia) 2020-11-10 to ..");
    }

    @Test
    void martialLawIsImposedAndLifted() {
        add("declare", "imposed", "Martial law was imposed.", "1981-12-13", NORTH);
        add("declare", "lifted", "Martial law was lifted.", "1983-07-22", NORTH);
        assertThat(inForce()).containsExactly("martial law: martial law (Northia) 1981-12-13 to 1983-07-22");
    }

    @Test
    void aMandateIsExtendedAndExpires() {
        attest("mandate of the mission", "1993-10/1994-04", "in-force/term");
        attest("mandate of the mission", "1994-03-30/1994-09-30", "in-force/extended");
        attest("mandate of the mission", "../1994-12-31", "in-force/extended");
        assertThat(inForce()).containsExactly("mandate: mandate of the mission 1993-10 to 1994-12-31");
    }

    @Test
    void anExtensionAloneSaysUntilWhen() {
        attest("mandate of the mission", "../1994-12-31", "in-force/extended");
        assertThat(inForce()).containsExactly("mandate: mandate of the mission .. to 1994-12-31");
    }

    @Test
    void fightingThatResumesEndsTheCeasefireOfTheSameDocument() {
        add("agree", "agreed", "They agreed to a truce.", "1992-03-03");
        attestations.add(attestation("fighting", "status", "resumed", "1993-07-04", "status/resumed"));
        assertThat(inForce()).containsExactly("ceasefire: ceasefire 1992-03-03 to 1993-07-04");
    }

    @Test
    void brokenRulesOfWarBreakNoAgreement() {
        add("agree", "signed", "Northia signed a ceasefire.", "1994-05-12", NORTH);
        add("breach", "violated", "Northia violated the rules of war.", "1994-06-12", NORTH);
        assertThat(inForce()).containsExactly("ceasefire: ceasefire (Northia) 1994-05-12 to ..");
    }

    @Test
    void whatIsSpokenOfInPassingBeginsNothing() {
        add("agree", "agreement", "They were supplied under an agreement with Northia.", "1994-05-12", NORTH);
        inStoryTime("agree/noun:agreement");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void whatHasNoDateOfItsOwnIsWhatAnotherTellingDates() {
        add("agree", "signed", "Northia and Southia signed a ceasefire.", "2020-11-10", NORTH, SOUTH);
        add("agree", "signing", "The war ended with the signing of a ceasefire by Northia.", "2020-09", NORTH);
        inStoryTime("agree/noun:signing");
        assertThat(inForce()).containsExactly("ceasefire: ceasefire (Northia, Southia) 2020-11-10 to ..");
    }

    @Test
    void whoJoinsAnAgreementUnderItsNameMakesNoOther() {
        addWith("agree", "signed", "Three states signed the Velka Pact.", "1940-09-27", "the Velka Pact");
        addWith("agree", "joined", "Morna joined the Velka Pact.", "1940-11", "the Velka Pact");
        assertThat(inForce()).containsExactly("treaty: the Velka Pact 1940-09-27 to ..");
    }

    @Test
    void aPeaceTreatyEndsTheWarThatWasDeclared() {
        add("declare", "declared war", "Northia declared war on Southia.", "1904-02-16", NORTH);
        add("agree", "signed", "Northia and Southia signed a peace treaty.", "1905-09-05", NORTH, SOUTH);
        assertThat(inForce())
                .containsExactly(
                        "war: war (Northia) 1904-02-16 to 1905-09-05",
                        "treaty: treaty (Northia, Southia) 1905-09-05 to ..");
    }

    @Test
    void aSiegeIsForgottenBeforeAnEmbargo() {
        LocalDate later = LocalDate.of(1944, 1, 1);
        When begun = When.parse("1941-06");
        InForce siege = new InForce("siege", "siege (Velka)", begun, WhenNone.OPEN, List.of(), List.of());
        InForce blockade = new InForce("blockade", "blockade (Velka)", begun, WhenNone.OPEN, List.of(), List.of());
        assertThat(ForceCourse.isForgotten(siege, later)).isTrue();
        assertThat(ForceCourse.isForgotten(blockade, later)).isFalse();
    }

    /** Gives the last statement the time at which the story stands. */
    private void inStoryTime(String rule) {
        Statement last = statements.removeLast();
        statements.add(new Statement(
                last.id(),
                last.document(),
                last.type(),
                last.trigger(),
                last.evidence(),
                last.agents(),
                last.targets(),
                last.places(),
                new Timing(last.time().when(), Extent.SOME_DAY, "inherited", null),
                last.roles(),
                last.phase(),
                last.reality(),
                last.voices(),
                last.score(),
                rule));
    }

    private static final Actor NORTH = new Actor("state:northia", "Northia", Sector.STATE, null);
    private static final Actor SOUTH = new Actor("state:southia", "Southia", Sector.STATE, null);
    private static final Actor EAST = new Actor("state:eastia", "Eastia", Sector.STATE, null);
    private static final Actor WEST = new Actor("state:westia", "Westia", Sector.STATE, null);

    private void add(String type, String trigger, String sentence, String time, Actor... agents) {
        add(type, trigger, sentence, time, List.of(), List.of(), agents);
    }

    /** In the document of the statement before. */
    private void addSame(String type, String trigger, String sentence, String time, Actor... agents) {
        documents--;
        add(type, trigger, sentence, time, agents);
    }

    private void addWith(String type, String trigger, String sentence, String time, String instrument) {
        add(type, trigger, sentence, time, List.of(), List.of(new Role("instrument", new Span(0, 1), instrument)));
    }

    private void attest(String subject, String time, String rule) {
        attestations.add(attestation(subject, "in-force", "in force", time, rule));
    }

    private Attestation attestation(String subject, String kind, String object, String time, String rule) {
        String document = statements.isEmpty() ? "d" : statements.getLast().document();
        return new Attestation(
                "a" + attestations.size(),
                document,
                kind,
                subject,
                object,
                When.parse(time),
                time.indexOf('/') > 0 ? Extent.EVERY_DAY : Extent.SOME_DAY,
                new Span(0, 4),
                rule);
    }

    private void add(
            String type,
            String trigger,
            String sentence,
            String time,
            List<Location> places,
            List<Role> roles,
            Actor... agents) {
        String id = "s" + statements.size();
        Document document = Sample.document("one.txt", sentence);
        statements.add(new Statement(
                id,
                "d" + documents++,
                type,
                Sample.span(document, trigger),
                new Span(0, sentence.length()),
                Stream.of(agents)
                        .map(agent -> new Participant(new Span(0, 1), agent.name(), agent.name(), agent.id()))
                        .toList(),
                List.of(),
                places,
                new Timing(When.parse(time), Extent.SOME_DAY, "clause", null),
                roles,
                Phase.WHOLE,
                Reality.ACTUAL,
                List.of(),
                1,
                type + "/test"));
        sentences.put(id, sentence);
    }

    private List<String> inForce() {
        Parties parties = new Parties(List.of(NORTH, SOUTH, EAST, WEST));
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        boolean ofPlace = statements.stream().anyMatch(one -> !one.places().isEmpty());
        Told told = new Told(new Merger(parties).merge(statements), byId, sentences, attestations, parties);
        return ForceCourse.of(ForceReader.of(told, ofPlace)).stream()
                .map(thing -> thing.kind() + ": " + thing.name() + " " + thing.from() + " to " + thing.to()
                        + (thing.breaches().isEmpty() ? "" : " broken")
                        + thing.breaches().stream()
                                .map(breach -> " " + breach.when())
                                .collect(Collectors.joining()))
                .toList();
    }
}
