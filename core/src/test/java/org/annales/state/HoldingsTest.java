package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.merge.Merger;
import org.annales.merge.Parties;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Document;
import org.annales.model.Extent;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final Document DOCUMENT = Sample.document("one.txt", "They took it.");

    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final List<Attestation> attestations = new ArrayList<>();

    @Test
    void aCaptureBeginsAHoldingAndEndsTheOneBefore() {
        add("capture", Sample.NORTH, Sample.SOUTH, "1992-05-09");
        add("capture", Sample.SOUTH, null, "1995-08");
        assertThat(holdings())
                .containsExactly(
                        "Southern held ..? to 1992-05-09",
                        "Northern held 1992-05-09 to 1995-08",
                        "Southern held 1995-08 to ..");
    }

    @Test
    void theLastWordIsKept() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        add("capture", Sample.NORTH, null, "1994-01-01");
        assertThat(read()).singleElement().satisfies(holding -> {
            assertThat(holding.from().edtf()).isEqualTo("1992-05-09");
            assertThat(holding.lastWord()).isEqualTo(LocalDate.of(1994, 1, 1));
            assertThat(holding.statements()).hasSize(2);
        });
    }

    @Test
    void whoLeavesHeldItAndNobodyDoesAfter() {
        add("withdraw", Sample.NORTH, null, "1992-05-09");
        assertThat(holdings()).containsExactly("Northern held ..? to 1992-05-09");
    }

    @Test
    void aLossToNobodyNamedIsALoss() {
        add("capture", null, Sample.SOUTH, "1992-05-09");
        assertThat(holdings()).containsExactly("Southern held ..? to 1992-05-09");
    }

    @Test
    void whoLeavesAPlaceThatHadFallenHeldItSinceThen() {
        add("capture", null, null, "1992-05-09");
        add("withdraw", Sample.NORTH, null, "1995-08-01");
        assertThat(holdings()).containsExactly("Northern held 1992-05-09? to 1995-08-01");
    }

    @Test
    void aFallToNobodyNamedEndsNoHoldingThatIsTold() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        add("capture", null, null, "1995-08-01");
        assertThat(holdings()).containsExactly("Northern held 1992-05-09 to ..");
    }

    @Test
    void twoTakersOnOneDayContestThePlace() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        add("capture", Sample.SOUTH, null, "1992-05-09");
        add("capture", Sample.SOUTH, null, "1992-06-01");
        assertThat(holdings())
                .containsExactlyInAnyOrder(
                        "Northern contested 1992-05-09 to 1992-06-01",
                        "Southern contested 1992-05-09 to 1992-06-01",
                        "Southern held 1992-06-01 to ..");
    }

    @Test
    void whatIsOnlyAllegedIsClaimed() {
        statements.add(Sample.statement(
                "s", DOCUMENT, "capture", Sample.NORTH, null, Sample.VELKA, "1992-05-09", Reality.ALLEGED));
        assertThat(holdings()).containsExactly("Northern claimed 1992-05-09 to ..");
    }

    @Test
    void plansChangeNothing() {
        statements.add(Sample.statement(
                "s", DOCUMENT, "capture", Sample.NORTH, null, Sample.VELKA, "1992-05-09", Reality.PLANNED));
        assertThat(holdings()).isEmpty();
    }

    @Test
    void aCoarseDateThatCannotBePutInOrderChangesNothing() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        add("capture", Sample.SOUTH, null, "1992");
        assertThat(holdings()).containsExactly("Northern held 1992-05-09 to ..");
    }

    @Test
    void whatIsAttestedHoldsFromThenAndBoundsWhatWasBefore() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        attest("Southern army", "1994-03");
        assertThat(holdings())
                .containsExactly(
                        "Northern held 1992-05-09 to 1992-05-09/1994-03-01",
                        "Southern held 1992-05-09/1994-03-01? to ..");
    }

    @Test
    void anAttestedStretchHasBothEnds() {
        attest("Northern army", "1993/1995-02");
        assertThat(holdings()).containsExactly("Northern held 1993 to 1995-02");
    }

    @Test
    void theIndependenceARegionDeclaresHoldsNoneOfItsTowns() {
        Place land = new Place("test:land", "Land", PlaceKind.REGION, null, null);
        Region declared = new Region(land, ofRegion("holds/independence"));
        assertThat(Holdings.of(Sample.VELKA, told(), List.of(declared))).isEmpty();
    }

    @Test
    void aRegionsHolderHoldsItsPlacesUnlessTheySayOtherwise() {
        Told ofTown = new Told(List.of(), Map.of(), Map.of(), List.of(), new Parties(List.of()));
        Told ofRegion = ofRegion("held");
        Place land = new Place("test:land", "Land", PlaceKind.REGION, null, null);
        assertThat(Holdings.of(Sample.VELKA, ofTown, List.of(new Region(land, ofRegion))))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.holder()).isEqualTo("Southern");
                    assertThat(holding.through()).isEqualTo("Land");
                    assertThat(holding.to().edtf()).isEqualTo("1995");
                });
    }

    @Test
    void crowdsAndNamelessTroopsHoldNothing() {
        add("capture", new Actor("civilians:people", "people", Sector.CIVILIANS, null), null, "1992-05-09");
        add("capture", new Actor("military:soldiers", "Soldiers", Sector.MILITARY, null), null, "1992-05-09");
        assertThat(holdings()).isEmpty();
        add("capture", new Actor("rebels:hill-front", "Hill Front", Sector.REBELS, null), null, "1993");
        assertThat(holdings()).containsExactly("Hill Front held 1993 to ..");
    }

    @Test
    void whoSetsOutToRetakeAPlaceHasLostItToWhoSetOutToTakeItBefore() {
        plan("p", Sample.NORTH, "capture", "1993-08-10");
        plan("q", Sample.SOUTH, "recapture", "1994-01-05");
        assertThat(holdings())
                .containsExactly(
                        "Southern held ..? to 1993-08-10/1994-01-05", "Northern held 1993-08-10/1994-01-05? to ..");
    }

    @Test
    void aGarrisonThatLeavesAnAttackerLeavesThePlaceToHim() {
        attest("Southern army", "1992-02-26");
        plan("p", Sample.NORTH, "capture", "1993-07-01");
        add("withdraw", new Actor("military:soldiers", "Soldiers", Sector.MILITARY, null), null, "1993-07-04");
        assertThat(holdings())
                .containsExactly("Southern held 1992-02-26? to 1993-07-04", "Northern held 1993-07-04? to ..");
    }

    @Test
    void aContestIsAHoldingOfItsOwnAndEndsWhenItIsSaidTo() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        contest("1993-01/1993-03");
        assertThat(holdings())
                .containsExactly(
                        "Northern held 1992-05-09 to 1993-01",
                        "Northern contested 1993-01 to 1993-03",
                        "Northern held 1993-03? to ..");
    }

    @Test
    void aContestOfNobodyNamedEndsWithACapture() {
        contest("1993-01/..");
        add("capture", Sample.SOUTH, null, "1993-06-01");
        assertThat(holdings())
                .containsExactly("unknown contested 1993-01 to 1993-06-01", "Southern held 1993-06-01 to ..");
    }

    @Test
    void whatAnAgreementReturnsIsHeldFromTheDayItNamesAndSaysSo() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        attest("Northern army", "../1995-12-01", "holds/gave-up");
        attest("Southern army", "1995-12-01/..", "holds/by-agreement");
        assertThat(holdings())
                .containsExactly("Northern held 1992-05-09 to 1995-12-01", "Southern returned 1995-12-01 to ..");
    }

    @Test
    void aReturnUnderAnAgreementIsOneByAgreement() {
        Place town = new Place("test:t", "Ruritania", PlaceKind.SETTLEMENT, null, null);
        assertThat(ofSentence("Under the accord Ruritania was returned in May.", "returned", town))
                .extracting(Holding::kind)
                .containsExactly(HoldingKind.RETURNED);
        assertThat(ofSentence("After the accord failed Ruritania was overrun in May.", "overrun", town))
                .extracting(Holding::kind)
                .containsExactly(HoldingKind.HELD);
    }

    @Test
    void aStateThatEndsNoLongerHoldsItsLand() {
        attest("Southern army", "1985", "holds/held");
        attest("Southern army", "../1991-12", "holds/dissolved");
        assertThat(holdings()).containsExactly("Southern held 1985? to 1991-12");
    }

    @Test
    void fightingInATownContestsItWhileItLastsAndNoLonger() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        contest("1993-01-01/1993-01-31");
        add("capture", Sample.SOUTH, null, "1995");
        assertThat(holdings())
                .containsExactly(
                        "Northern held 1992-05-09 to 1993-01-01",
                        "Northern contested 1993-01-01 to 1993-01-31",
                        "Northern held 1993-01-31? to 1995",
                        "Southern held 1995 to ..");
    }

    @Test
    void whoHeldAPlaceAtSomeTimeIsTheLastKnownOnEveryDay() {
        attest("Northern army", "", "holds/held");
        assertThat(read()).singleElement().satisfies(holding -> {
            assertThat(holding.kind()).isEqualTo(HoldingKind.LAST_KNOWN);
            assertThat(holding.asOf(LocalDate.of(1990, 1, 1)).kind()).isEqualTo(HoldingKind.LAST_KNOWN);
        });
    }

    @Test
    void afterTheLastWordTheHolderIsTheLastKnownAndBeforeItIsTheHolder() {
        add("capture", Sample.NORTH, null, "1992-05-09");
        Holding holding = read().getFirst();
        assertThat(holding.asOf(LocalDate.of(1992, 5, 9)).kind()).isEqualTo(HoldingKind.HELD);
        assertThat(holding.asOf(LocalDate.of(1992, 5, 10)).kind()).isEqualTo(HoldingKind.LAST_KNOWN);
    }

    @Test
    void aStateNamedOnlyAsAPlaceHoldsForItsSide() {
        statements.add(Sample.statement(
                "s", DOCUMENT, "capture", new Actor("x", "Greece", Sector.UNKNOWN, null), null, Sample.VELKA, "1947"));
        Statement told = statements.removeFirst();
        statements.add(withoutActor(told));
        assertThat(holdings()).containsExactly("Greek held 1947 to ..");
    }

    private static Statement withoutActor(Statement told) {
        Participant agent = told.agents().getFirst();
        return new Statement(
                told.id(),
                told.document(),
                told.type(),
                told.trigger(),
                told.evidence(),
                List.of(new Participant(agent.span(), agent.text(), agent.name(), null)),
                told.targets(),
                told.places(),
                told.time(),
                told.roles(),
                told.phase(),
                told.reality(),
                told.voices(),
                told.score(),
                told.rule());
    }

    @Test
    void morePeopleInANameMakesAnotherParty() {
        assertThat(Holders.same("rebels", "allied rebels")).isTrue();
        assertThat(Holders.same("Hill Front", "Hill Front fighters")).isTrue();
        assertThat(Holders.same("Ruritanian", "Ruritanian Slav")).isFalse();
        assertThat(Holders.same("Ruritanian", "South Ruritanian")).isFalse();
    }

    @Test
    void wordsForPlacesAreHeldWhereTheyTellWhich() {
        assertThat(StateBlocks.canBeHeld(described("Slav-majority districts"))).isTrue();
        assertThat(StateBlocks.canBeHeld(described("several villages"))).isFalse();
        assertThat(StateBlocks.canBeHeld(described("Slav territory"))).isFalse();
        assertThat(StateBlocks.canBeHeld(Sample.VELKA)).isTrue();
    }

    private static Told ofRegion(String rule) {
        return new Told(
                List.of(),
                Map.of(),
                Map.of(),
                List.of(new Attestation(
                        "r",
                        DOCUMENT.id(),
                        "holds",
                        "Southern",
                        "Land",
                        When.parse("1990/1995"),
                        Extent.EVERY_DAY,
                        new Span(0, 4),
                        rule)),
                new Parties(List.of()));
    }

    private static Place described(String words) {
        return new Place("name:" + words, words, PlaceKind.OTHER, null, null);
    }

    private void contest(String time) {
        attestations.add(new Attestation(
                "c" + attestations.size(),
                DOCUMENT.id(),
                "status",
                "Velka",
                "contested",
                When.parse(time),
                Extent.EVERY_DAY,
                new Span(0, 4),
                "status"));
    }

    private void plan(String id, Actor agent, String trigger, String time) {
        Span words = new Span(0, trigger.length());
        statements.add(new Statement(
                id,
                DOCUMENT.id(),
                "capture",
                words,
                new Span(0, DOCUMENT.text().length()),
                List.of(new Participant(new Span(0, 1), agent.name(), agent.name(), agent.id())),
                List.of(),
                List.of(new Location(words, "Velka", Sample.VELKA, "object")),
                new Timing(When.parse(time), Extent.SOME_DAY, "clause", null),
                List.of(),
                Phase.WHOLE,
                Reality.PLANNED,
                List.of(),
                1,
                "capture/test"));
        sentences.put(id, trigger);
    }

    @Test
    void aPieceOfAPlaceIsNotThePlace() {
        Place land = new Place("test:land", "Ruritania", PlaceKind.REGION, null, null);
        assertThat(ofSentence("The army captured Ruritania in May.", "captured", land))
                .hasSize(1);
        assertThat(ofSentence("The army captured the region of Ruritania.", "captured", land))
                .hasSize(1);
        assertThat(ofSentence("The army captured nearly half of Ruritania.", "captured", land))
                .isEmpty();
        assertThat(ofSentence("The army captured villages in northern Ruritania.", "captured", land))
                .isEmpty();
        assertThat(ofSentence("The army captured Ruritania's airport.", "captured", land))
                .isEmpty();
        assertThat(ofSentence("The army made gains in Ruritania.", "gains", land))
                .isEmpty();
        assertThat(ofSentence("The fall of Ruritania’s ally and Ruritania's fall.", "fall", land))
                .isEmpty();
        assertThat(ofSentence("After Ruritania's fall they left.", "fall", land))
                .hasSize(1);
    }

    private List<Holding> ofSentence(String sentence, String trigger, Place place) {
        Document document = Sample.document("s.txt", sentence);
        Span at = Sample.span(document, place.name());
        Participant army = new Participant(new Span(0, 3), "army", Sample.NORTH.name(), Sample.NORTH.id());
        statements.clear();
        statements.add(new Statement(
                "s",
                document.id(),
                "capture",
                Sample.span(document, trigger),
                new Span(0, sentence.length()),
                List.of(army),
                List.of(),
                List.of(new Location(at, place.name(), place, "object")),
                new Timing(When.parse("1992-05"), Extent.SOME_DAY, "clause", null),
                List.of(),
                Phase.WHOLE,
                Reality.ACTUAL,
                List.of(),
                1,
                "capture/test"));
        sentences.put("s", sentence);
        return Holdings.of(place, told());
    }

    private void add(String type, @Nullable Actor agent, @Nullable Actor target, String time) {
        if (agent != null) {
            actors.add(agent);
        }
        statements.add(Sample.statement("s" + statements.size(), DOCUMENT, type, agent, target, Sample.VELKA, time));
    }

    private void attest(String subject, String time) {
        attest(subject, time, "held");
    }

    private void attest(String subject, String time, String rule) {
        attestations.add(new Attestation(
                "a" + attestations.size(),
                DOCUMENT.id(),
                "holds",
                subject,
                "Velka",
                When.parse(time),
                time.indexOf('/') > 0 ? Extent.EVERY_DAY : Extent.SOME_DAY,
                new Span(0, 4),
                rule));
    }

    private final List<Actor> actors = new ArrayList<>(List.of(Sample.NORTH, Sample.SOUTH));

    private Told told() {
        Parties parties = new Parties(actors);
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        return new Told(new Merger(parties).merge(statements), byId, sentences, attestations, parties);
    }

    private List<Holding> read() {
        return Holdings.of(Sample.VELKA, told());
    }

    private List<String> holdings() {
        return read().stream()
                .map(holding -> holding.holder() + " "
                        + holding.kind().name().toLowerCase(Locale.ROOT) + " " + holding.from()
                        + (holding.beginTold() ? "" : "?") + " to " + holding.to())
                .toList();
    }
}
