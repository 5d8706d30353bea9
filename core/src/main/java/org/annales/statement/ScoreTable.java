package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a trigger's declared certainty is worth, as measured: {@code en/code-book/scores.yml}. Immutable. */
record ScoreTable(List<Row> rows) {

    /**
     * @param declared from which declared certainty the row holds
     * @param named share with the right type where an agent or target was found
     * @param unnamed share where none was
     */
    record Row(double declared, double named, double unnamed) {}

    static ScoreTable of(JsonNode file) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : file) {
            rows.add(new Row(
                    row.path("declared").asDouble(),
                    row.path("named").asDouble(),
                    row.path("unnamed").asDouble()));
        }
        return new ScoreTable(List.copyOf(rows));
    }

    /** The share of statements like this one that have the right type, 0–1. */
    double score(double declared, boolean named) {
        for (Row row : rows) {
            if (declared >= row.declared()) {
                return named ? row.named() : row.unnamed();
            }
        }
        return declared;
    }
}
