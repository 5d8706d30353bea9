package org.annales.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Terminal PLAIN = Terminal.plain(new StringWriter(), new StringWriter());
    private static final String SENTENCE =
            "After two days of heavy shelling the brigade entered the harbour town and raised its flag over the fort.";

    private static String excerpt(String words, int width) {
        int from = SENTENCE.indexOf(words);
        return Excerpt.of(SENTENCE, from, from + words.length(), Ink.STATEMENT, width)
                .paint(PLAIN);
    }

    @Test
    void whatFitsIsQuotedWhole() {
        assertThat(excerpt("entered", 120)).isEqualTo("“" + SENTENCE + "”");
    }

    @Test
    void whatDoesNotFitIsLeftOutOnBothSides() {
        String short60 = excerpt("entered", 60);
        assertThat(short60).contains("brigade entered the").startsWith("“…").endsWith("…”");
        assertThat(Plain.width(short60)).isLessThanOrEqualTo(60);
    }

    @Test
    void atTheEndsMoreOfTheOtherSideIsShown() {
        assertThat(excerpt("After", 40)).startsWith("“After two days of heavy").endsWith("…”");
        assertThat(excerpt("fort", 40)).startsWith("“…").endsWith("over the fort.”");
    }
}
