package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.annales.model.Document;
import org.annales.model.SourceText;
import org.annales.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text holds, its zones are real, ordered, apart and trimmed pieces of exactly that text. */
class SpanPropertiesTest {

    private static final List<String> PIECES = List.of(
            "The army took the town. ",
            "Շուշին գրավվեց։ ",
            "دخلت القوات المدينة. ",
            "Войска вошли в город. ",
            "é̂́ combining ",
            "😀🏳️‍🌈 ",
            "\n",
            "\n\n",
            "\r\n",
            "\r\n\r\n",
            "\r",
            "\t",
            "\u00A0",
            "\u2028",
            "== Heading ==",
            "# Title",
            "- item",
            "> quote",
            "| a | b |",
            "[[File:x.jpg|thumb|Words under a picture that is long enough.]]",
            "{{Infobox\n| a = b\n}}",
            "Getty Images",
            "Ann Lee/AFP",
            "\n\nReferences\n\n",
            "---",
            "===",
            "[12] ",
            "^ ",
            "ISBN 978",
            "KYIV — ",
            "date 2020-01-02 ",
            "\uFEFF",
            "\u200B",
            "𐍈",
            ":",
            "was:\n\n",
            "```\n",
            "![x](y)",
            "(",
            ")",
            "]]",
            "1. ",
            "a) ",
            "May 5, 2020",
            "\f",
            "<!--",
            "-->",
            "{|",
            "|}",
            "word");

    @TempDir
    private Path folder;

    @Test
    void zonesArePiecesOfTheDecodedText() throws Exception {
        Random random = new Random(1918);
        for (int round = 0; round < 1500; round++) {
            String text = anyText(random);
            boolean mark = random.nextInt(4) == 0;
            Path file = folder.resolve(random.nextBoolean() ? "a.txt" : "a.md");
            Files.write(file, ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
            try {
                Document document =
                        new DocumentReader().read(file, Given.NOTHING).document();
                assertThat(document.text().value())
                        .isEqualTo(mark || !text.startsWith("\uFEFF") ? text : text.substring(1));
                checkZones(document);
            } catch (UnreadableException e) {
                assertThat(e.problem()).isIn("holds no text", "is empty");
            }
        }
    }

    static void checkZones(Document document) {
        String text = document.text().value();
        int last = 0;
        for (Zone zone : document.zones()) {
            assertThat(zone.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(zone.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(zone.span().length()).isBetween(1, Cuts.LONGEST);
            assertThat(Line.isBlank(text.charAt(zone.span().start()))).isFalse();
            assertThat(Line.isBlank(text.charAt(zone.span().end() - 1))).isFalse();
            assertThat(Character.isLowSurrogate(text.charAt(zone.span().start())))
                    .isFalse();
            checkRoundTrip(document.text(), zone.span().start());
            checkRoundTrip(document.text(), zone.span().end());
            last = zone.span().end();
        }
    }

    private static void checkRoundTrip(SourceText text, int offset) {
        int codePoint = text.toCodePoint(offset);
        assertThat(codePoint).isEqualTo(text.value().codePointCount(0, offset));
        assertThat(text.fromCodePoint(codePoint)).isEqualTo(offset);
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
