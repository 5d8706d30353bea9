package org.annales.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Extent;
import org.annales.model.Mentions;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.model.TimexType;
import org.annales.model.Timing;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.junit.jupiter.api.Test;

/** A document cannot be older than the latest day it speaks of as past. */
class NotBeforeTest {
    private static final LocalDate READ = LocalDate.of(2026, 5, 1);

    @Test
    void theLatestPastDayCounts() {
        assertThat(NotBefore.of(
                        reading("On 9 May 1992 and in 1995 they met.", "9 May 1992", "1992-05-09", "1995", "1995"),
                        READ))
                .contains(LocalDate.of(1995, 1, 1));
    }

    @Test
    void referencesCountThoughTheyAreNotRead() {
        String text =
                "In 1995 they met.\nNotes. Retrieved 3 March 2011. Archived June 4, 2012. Press, 2012-07-05. Vol. 2099a.";
        DocumentReading reading = reading(text, "1995", "1995");
        assertThat(NotBefore.of(reading, READ)).contains(LocalDate.of(2012, 7, 5));
    }

    @Test
    void whatIsPlannedForADaySaysNothing() {
        DocumentReading reading = reading("In 1995 they met, to meet again in 2005.", "1995", "1995", "2005", "2005");
        Document document = reading.document();
        Statement plan =
                Sample.statement("s", document, "negotiate", null, null, Sample.VELKA, "2005", Reality.PLANNED);
        Statement anchored = new Statement(
                plan.id(),
                plan.document(),
                plan.type(),
                plan.trigger(),
                plan.evidence(),
                plan.agents(),
                plan.targets(),
                plan.places(),
                new Timing(When.parse("2005"), Extent.SOME_DAY, "clause", Sample.span(document, "2005")),
                plan.roles(),
                plan.phase(),
                plan.reality(),
                plan.voices(),
                plan.score(),
                plan.rule());
        assertThat(NotBefore.of(with(reading, List.of(anchored)), READ)).contains(LocalDate.of(1995, 1, 1));
    }

    @Test
    void aSentenceThatLooksAheadSaysNothing() {
        String text = "In 1995 they met. The town will be rebuilt by 2005. “In 2006 we shall be home,” he said.";
        assertThat(NotBefore.of(reading(text, "1995", "1995", "2005", "2005", "2006", "2006"), READ))
                .contains(LocalDate.of(1995, 1, 1));
    }

    @Test
    void aDayThatHadNotComeWhenItWasReadSaysNothing() {
        String text = "In 1995 they met. Forecasts speak of 2060.\nNotes. Retrieved 3 March 2011. Projections to 2077.";
        assertThat(NotBefore.of(reading(text, "1995", "1995", "2060", "2060"), READ))
                .contains(LocalDate.of(2011, 3, 3));
    }

    @Test
    void withoutDatesNothingIsKnown() {
        assertThat(NotBefore.of(reading("They met."), READ)).isEmpty();
    }

    private static DocumentReading with(DocumentReading reading, List<Statement> statements) {
        return new DocumentReading(
                reading.document(),
                reading.engine(),
                reading.knowledge(),
                reading.mentions(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A text whose first line is read and whose second is references; then words and what they mean in turn. */
    private static DocumentReading reading(String text, String... times) {
        Document plain = Sample.document("one.txt", text);
        int line = text.indexOf('\n');
        int end = line < 0 ? text.length() : line;
        List<Zone> zones = new ArrayList<>(List.of(new Zone(ZoneKind.PARAGRAPH, new Span(0, end), 0, true)));
        if (line >= 0) {
            zones.add(new Zone(ZoneKind.REFERENCE, new Span(line + 1, text.length()), 0, false));
        }
        Document document = new Document(
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
                null,
                null);
        List<TimeMention> mentions = new ArrayList<>();
        for (int i = 0; i < times.length; i += 2) {
            mentions.add(new TimeMention(
                    Sample.span(document, times[i]),
                    When.parse(times[i + 1]),
                    times[i + 1],
                    TimexType.DATE,
                    Extent.SOME_DAY,
                    "explicit",
                    null));
        }
        return new DocumentReading(
                document,
                "engine",
                "knowledge",
                new Mentions(mentions, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
