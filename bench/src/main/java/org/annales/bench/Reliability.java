package org.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how often statements of each score have the right type, against annotated texts. */
public final class Reliability {

    private Reliability() {}

    private static final class Count {
        private int statements;
        private int right;
    }

    /**
     * Prints a row for each score, and one for all of 0.9 and more.
     *
     * @param args pairs of a folder with {@code *.statements.jsonl} and an export in JSON Lines of the same texts
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Map<Double, Count> byScore = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            count(annotated(Path.of(args[i])), lines(Path.of(args[i + 1])), byScore);
        }
        System.out.println("| score | statements | right type | share |");
        System.out.println("|---|---|---|---|");
        Count high = new Count();
        byScore.forEach((score, count) -> {
            print(String.format(Locale.ROOT, "%.2f", score), count);
            if (score >= 0.9) {
                high.statements += count.statements;
                high.right += count.right;
            }
        });
        print("≥ 0.90", high);
    }

    private static void print(String score, Count count) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.2f |%n",
                score,
                count.statements,
                count.right,
                count.right / (double) Math.max(1, count.statements));
    }

    /** One to one: overlapping triggers of one type first, then the same sentence and type. */
    private static void count(List<JsonNode> gold, List<JsonNode> exported, Map<Double, Count> byScore) {
        List<JsonNode> free = new ArrayList<>(gold);
        List<JsonNode> left = new ArrayList<>();
        for (JsonNode statement : exported) {
            if (!statement.path("record").asString("").equals("statement")) {
                continue;
            }
            Count count = byScore.computeIfAbsent(statement.path("score").asDouble(), score -> new Count());
            count.statements++;
            if (take(statement, "trigger", free)) {
                count.right++;
            } else {
                left.add(statement);
            }
        }
        for (JsonNode statement : left) {
            if (take(statement, "evidence", free)) {
                byScore.computeIfAbsent(statement.path("score").asDouble(), score -> new Count()).right++;
            }
        }
    }

    private static boolean take(JsonNode statement, String span, List<JsonNode> free) {
        for (JsonNode candidate : free) {
            boolean same = statement.path("type").equals(candidate.path("type"))
                    && statement
                            .path("document")
                            .asString("")
                            .startsWith(candidate.path("doc").asString("?"))
                    && overlap(statement.path(span), candidate.path(span));
            if (same) {
                free.remove(candidate);
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(JsonNode a, JsonNode b) {
        return a.path("start").asInt() < b.path("end").asInt()
                && b.path("start").asInt() < a.path("end").asInt();
    }

    private static List<JsonNode> annotated(Path folder) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".statements.jsonl"))
                    .sorted()
                    .toList()) {
                found.addAll(lines(file));
            }
        }
        return found;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }
}
