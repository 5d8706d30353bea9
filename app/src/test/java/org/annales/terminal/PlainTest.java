package org.annales.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void nothingInATextSteersTheTerminal() {
        assertThat(Plain.line("a\033[31mred\007 \u202Eturned\u202C\r\n b")).isEqualTo("a[31mred turned b");
    }

    @Test
    void widthCountsWhatIsSeen() {
        assertThat(Plain.width("Şuşa")).isEqualTo(4);
        assertThat(Plain.width("S\u0327us\u0327a")).isEqualTo(4);
        assertThat(Plain.width("Շուշի")).isEqualTo(5);
        assertThat(Plain.width("戦争")).isEqualTo(4);
        assertThat(Plain.width("👩")).isEqualTo(2);
    }

    @Test
    void cuttingLeavesRoomForItsSign() {
        assertThat(Plain.cut("Nagorno-Karabakh", 8)).isEqualTo("Nagorno…");
        assertThat(Plain.cut("Shusha", 6)).isEqualTo("Shusha");
        assertThat(Plain.cut("戦争と平和", 6)).isEqualTo("戦争…");
    }

    @Test
    void paddingFillsUpToAWidth() {
        assertThat(Plain.pad("ab", 4)).isEqualTo("ab  ");
        assertThat(Plain.padLeft("12", 4)).isEqualTo("  12");
    }
}
