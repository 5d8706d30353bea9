package org.annales.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the reader throw or hang: each gives values that can be written and read back, or issues. */
class TimeFuzzTest {

    private static final TimeReader READER = new TimeReader(TimeKnowledge.english());

    private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());
    private static final List<Pos> PARTS_OF_SPEECH = List.of(Pos.values());
    private static final List<Rel> RELATIONS = List.of(Rel.values());

    private static final String[] WORDS = {
        "May",
        "March",
        "1992",
        "32",
        "February",
        "99999999",
        "9999999999999999999",
        "year",
        "the",
        "of",
        "BC",
        "0",
        "00",
        "000",
        "٣",
        "१२",
        "１９９２",
        "٥/٦/١٩٩٢",
        "二〇一二年",
        "мая",
        "1992年5月",
        "mid",
        "-",
        "–",
        "/",
        ".",
        ":",
        ",",
        "’",
        "early",
        "late",
        "century",
        "99th",
        "0th",
        "centuries",
        "later",
        "ago",
        "days",
        "years",
        "million",
        "hundred",
        "thousand",
        "next",
        "last",
        "every",
        "Easter",
        "Christmas",
        "Yom",
        "Kippur",
        "winter",
        "quarter",
        "25:61",
        "24:00",
        "GMT",
        "UTC",
        "+",
        "99",
        "31",
        "30",
        "and",
        "to",
        "or",
        "between",
        "from",
        "since",
        "before",
        "after",
        "turn",
        "half",
        "a",
        "Monday",
        "night",
        "12-12-12",
        "2013-13-45",
        "99/99/9999",
        "1/1/0000",
        "000s",
        "1990s",
        "'89",
        "second",
        "weeks",
        "decades",
        "\"",
        "(",
        ")",
        "🕰",
        "é",
        "\u202e",
    };

    @Test
    @Timeout(120)
    void anyTextGivesValuesThatCanBeWrittenOrNone() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) > 0 ? " " : "");
            }
            DocumentKind kind = any(KINDS, random);
            check(document(text.toString().strip(), kind, random, 30));
        }
    }

    @Test
    @Timeout(120)
    void anyCharactersGiveValuesThatCanBeWrittenOrNone() {
        Random random = new Random(12);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(1 + random.nextInt(round % 2 == 0 ? 0x2FF : 0x1FFFF));
            }
            String clean = text.toString().strip();
            if (!clean.isEmpty()) {
                check(document(clean, DocumentKind.ARTICLE, random, 30));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They met on 31 April 1990.",
                "They met on 32 February 1990.",
                "They met on February 30, 1990.",
                "They met on 13/13/2013.",
                "They met on 2013-13-45.",
                "They met in 0 BC.",
                "They met 99999999 days after that. On 5 May 1990 it was 999999999 years later.",
            })
    void aDateThatCannotBeIsAnIssue(String text) {
        ParsedDocument document = document(text, DocumentKind.ARTICLE, new Random(1), 30);

        List<Issue> issues = READER.issues(document, READER.read(document));

        assertThat(issues).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("impossible-date");
            assertThat(issue.span()).isNotNull();
        });
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        ParsedDocument document = document("On ١٢ May १९९२ it ended.", DocumentKind.ARTICLE, new Random(1), 30);

        assertThat(READER.read(document))
                .extracting(mention -> mention.when().edtf())
                .containsExactly("1992-05-12");
    }

    @Test
    void aYearOfManyDigitsIsAValue() {
        ParsedDocument document = document("It is the year 99999999 now.", DocumentKind.ARTICLE, new Random(1), 30);

        assertThat(READER.read(document).getFirst().when().edtf()).isEqualTo("Y99999999");
    }

    /**
     * Twice the text takes about twice as long: 4 MB of what patterns begin with takes less than eight times 1 MB.
     *
     * <p>What counts is the thread's own time, so that a busy machine makes no growth.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 1 1992-05-12 early mid late the first half of 12: ",
                "twenty two hundred and 3 May and last \"May\" 1992 or between 1 and years of ",
            })
    void timeToReadIsLinear(String piece) {
        READER.read(adversarial(piece, 1 << 19));

        long one = nanos(adversarial(piece, 1 << 20));
        long two = nanos(adversarial(piece, 2 << 20));
        long four = nanos(adversarial(piece, 4 << 20));

        // A floor under the shortest, for the collector's share of so short a time is large.
        long floor = Duration.ofMillis(50).toNanos();
        assertThat(two).isLessThan(4 * Math.max(one, floor));
        assertThat(four).isLessThan(8 * Math.max(one, floor));
    }

    private static ParsedDocument adversarial(String piece, int length) {
        return document(piece.repeat(length / piece.length()).strip(), DocumentKind.ARTICLE, new Random(3), 60);
    }

    private static long nanos(ParsedDocument document) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        READER.read(document);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void check(ParsedDocument document) {
        String text = document.document().text().value();
        List<TimeMention> mentions = READER.read(document);
        for (TimeMention mention : mentions) {
            assertThat(mention.span().start())
                    .isNotNegative()
                    .isLessThan(mention.span().end());
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            String edtf = mention.when().edtf();
            assertThat(When.find(edtf)).as(text).contains(mention.when());
        }
        READER.issues(document, mentions);
    }

    /** A text as one paragraph, its words parsed at random, in sentences of at most so many. */
    private static ParsedDocument document(String text, DocumentKind kind, Random random, int longest) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                tokens.add(token(text.substring(at, end), at, tokens.size(), random));
            }
            if (tokens.size() == longest) {
                sentences.add(new Sentence(0, tokens));
                tokens.clear();
            }
            at = end + 1;
        }
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(0, tokens));
        }
        return new ParsedDocument(document(text, kind), sentences);
    }

    private static Token token(String form, int begin, int index, Random random) {
        int head = index == 0 ? -1 : random.nextInt(index);
        Pos pos = any(PARTS_OF_SPEECH, random);
        Rel rel = any(RELATIONS, random);
        String lower = form.toLowerCase(Locale.ROOT);
        return new Token(begin, begin + form.length(), form, lower, lower, pos, head, rel, EntityType.NONE, false);
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Document document(String text, DocumentKind kind) {
        return new Document(
                "id",
                "text",
                "text",
                "hash",
                "hash",
                "test",
                new SourceText(text),
                List.of(new Zone(ZoneKind.PARAGRAPH, new Span(0, text.length()), 0, true)),
                new Found<>("text", "given"),
                new Found<>(kind, "given"),
                new Found<>("en", "given"),
                new Found<>(LocalDate.of(2020, 2, 29), "given"),
                null);
    }
}
