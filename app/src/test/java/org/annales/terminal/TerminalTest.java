package org.annales.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void theUserMayRefuseColours() {
        assertThat(Terminal.refusesColours(Map.of("NO_COLOR", "1"))).isTrue();
        assertThat(Terminal.refusesColours(Map.of("TERM", "dumb"))).isTrue();
        assertThat(Terminal.refusesColours(Map.of("NO_COLOR", "", "TERM", "xterm")))
                .isFalse();
    }

    @Test
    void tablesStayInsideTheTerminal() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), 40, false, false, false);
        Table table =
                new Table(terminal).words("place", Ink.PLACE).words("kind").numbers("statements");
        table.row("a very long name of a place that nobody can remember", "settlement", "12");
        table.print();
        terminal.out().flush();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(Plain.width(line)).isLessThanOrEqualTo(40));
        assertThat(out.toString()).contains("settlement", "…", "12");
    }

    @Test
    void barsAreExactToAnEighthAndNeverVanish() {
        assertThat(Bars.bar(1, 2, 4)).isEqualTo("██");
        assertThat(Bars.bar(1, 1000, 4)).isEqualTo("▏");
        assertThat(Bars.bar(0, 1000, 4)).isEmpty();
    }
}
