package org.annales.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class InkedTextTest {

    private static final Terminal PLAIN = Terminal.plain(new StringWriter(), new StringWriter());
    private static final Terminal COLOURED = new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), 80, true, true, false);

    @Test
    void wrapsBetweenWords() {
        InkedText text =
                new InkedText().add("The town ").add(Ink.STATEMENT, "fell").add(" on the next day");
        assertThat(text.wrap(PLAIN, 13)).containsExactly("The town fell", "on the next", "day");
    }

    @Test
    void aWordThatIsTooWideStandsAlone() {
        assertThat(new InkedText().add("a Zheleznovodsk b").wrap(PLAIN, 5)).containsExactly("a", "Zheleznovodsk", "b");
    }

    @Test
    void coloursEndWithTheLineAndBeginAgainOnTheNext() {
        InkedText text = new InkedText().add("the ").add(Ink.PLACE, "Lachin corridor");
        assertThat(text.wrap(COLOURED, 11)).containsExactly("the \033[32mLachin\033[0m", "\033[32mcorridor\033[0m");
    }

    @Test
    void withoutColoursNothingButWordsIsWritten() {
        assertThat(new InkedText().add(Ink.PLACE, "Lachin").paint(PLAIN)).isEqualTo("Lachin");
    }
}
