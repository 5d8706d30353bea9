package org.annales.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.merge.Merger;
import org.annales.merge.Parties;
import org.annales.model.Document;
import org.annales.model.Extent;
import org.annales.model.Location;
import org.annales.model.Phase;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.When;
import org.junit.jupiter.api.Test;

class InForceReaderTest {
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, String> sentences = new HashMap<>();

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
        add("declare", "lifted", "The king lifted the state of emergency.", "1990-08-01");
        assertThat(inForce()).containsExactly("emergency: emergency 1990-05-01 to 1990-08-01");
    }

    @Test
    void aSiegeEndsWithTheFallOfTheTown() {
        Place town = new Place("test:1", "Vukovar", PlaceKind.SETTLEMENT, null, null);
        List<Location> there = List.of(new Location(new Span(0, 1), "Vukovar", town, "object"));
        add("blockade", "besieged", "The army besieged Vukovar.", "1991-08-25", there);
        add("capture", "captured", "The army captured Vukovar.", "1991-11-18", there);
        assertThat(inForce()).containsExactly("blockade: blockade (Vukovar) 1991-08-25 to 1991-11-18");
    }

    private void add(String type, String trigger, String sentence, String time) {
        add(type, trigger, sentence, time, List.of());
    }

    private void add(String type, String trigger, String sentence, String time, List<Location> places) {
        String id = "s" + statements.size();
        Document document = Sample.document(id + ".txt", sentence);
        statements.add(new Statement(
                id,
                document.id(),
                type,
                Sample.span(document, trigger),
                new Span(0, sentence.length()),
                List.of(),
                List.of(),
                places,
                new Timing(When.parse(time), Extent.SOME_DAY, "clause", null),
                List.of(),
                Phase.WHOLE,
                Reality.ACTUAL,
                List.of(),
                1,
                type + "/test"));
        sentences.put(id, sentence);
    }

    private List<String> inForce() {
        Parties parties = new Parties(List.of());
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        Told told = new Told(new Merger(parties).merge(statements), byId, sentences, List.of(), parties);
        return InForceReader.of(told).stream()
                .map(thing -> thing.kind() + ": " + thing.name() + " " + thing.from() + " to " + thing.to())
                .toList();
    }
}
