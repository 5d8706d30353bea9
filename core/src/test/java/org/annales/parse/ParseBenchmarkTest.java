package org.annales.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what to whom in 43 hand-read sentences, scored by the benchmark's own program where it is at hand. */
class ParseBenchmarkTest {

    private static final Path BENCHMARK = Path.of("../../shared/benchmarks/parse");

    @Test
    void findsNineTenthsOfTheTriples(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(BENCHMARK), "the parse benchmark is not part of this repository");
        Path parse = folder.resolve("parse.tsv");
        Files.writeString(parse, parseAll(Files.readAllLines(BENCHMARK.resolve("sentences.txt"))));
        Process scorer = new ProcessBuilder(
                        "python3", BENCHMARK.resolve("score.py").toString(), parse.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher share = Pattern.compile("DEP \\d+/\\d+ = ([\\d.]+)").matcher(report);
        assertThat(share.find()).as(report).isTrue();
        assertThat(Double.parseDouble(share.group(1))).as(report).isGreaterThanOrEqualTo(0.90);
    }

    private static String parseAll(List<String> lines) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append("# line ").append(i + 1).append('\n');
            for (Sentence sentence : SharedParser.get().parse(lines.get(i), 0, 0)) {
                out.append("# text\n");
                for (int t = 0; t < sentence.size(); t++) {
                    append(out, sentence, t);
                }
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Sentence sentence, int index) {
        Token token = sentence.token(index);
        out.append(index + 1)
                .append('\t')
                .append(token.form())
                .append('\t')
                .append(token.lemma())
                .append('\t')
                .append(tag(token.pos()))
                .append('\t')
                .append(entity(token))
                .append('\t')
                .append(token.head() + 1)
                .append('\t')
                .append(LABELS.getOrDefault(token.rel(), "dep"))
                .append('\t')
                .append(token.begin())
                .append('\t')
                .append(token.end())
                .append('\n');
    }

    private static String tag(Pos pos) {
        return switch (pos) {
            case VERB_BASE -> "VB";
            case VERB_PAST -> "VBD";
            case VERB_GERUND -> "VBG";
            case VERB_PARTICIPLE -> "VBN";
            case VERB_PRESENT -> "VBP";
            default -> pos.name();
        };
    }

    private static String entity(Token token) {
        String type = switch (token.entity()) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE, FACILITY -> "LOC";
            case PEOPLE -> "NORP";
            default -> "";
        };
        return type.isEmpty() ? "O" : (token.entityStart() ? "B-" : "I-") + type;
    }

    private static final Map<Rel, String> LABELS = Map.ofEntries(
            Map.entry(Rel.SUBJECT, "nsubj"),
            Map.entry(Rel.PASSIVE_SUBJECT, "nsubjpass"),
            Map.entry(Rel.CLAUSAL_SUBJECT, "csubj"),
            Map.entry(Rel.OBJECT, "dobj"),
            Map.entry(Rel.DATIVE, "dative"),
            Map.entry(Rel.AGENT, "agent"),
            Map.entry(Rel.PREP, "prep"),
            Map.entry(Rel.PREP_OBJECT, "pobj"),
            Map.entry(Rel.PREP_COMPLEMENT, "pcomp"),
            Map.entry(Rel.APPOSITION, "appos"),
            Map.entry(Rel.RELATIVE_CLAUSE, "relcl"),
            Map.entry(Rel.REDUCED_CLAUSE, "acl"),
            Map.entry(Rel.ADVERBIAL_CLAUSE, "advcl"),
            Map.entry(Rel.AUXILIARY, "aux"),
            Map.entry(Rel.PASSIVE_AUXILIARY, "auxpass"),
            Map.entry(Rel.OPEN_COMPLEMENT, "xcomp"),
            Map.entry(Rel.CLAUSAL_COMPLEMENT, "ccomp"),
            Map.entry(Rel.CONJUNCT, "conj"),
            Map.entry(Rel.OBJECT_PREDICATE, "oprd"));
}
