package org.annales.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a packaged table: tab-separated cells, lines that begin with # left out. */
final class Tsv {

    private Tsv() {}

    static List<List<String>> rows(String resource) {
        InputStream stream = Tsv.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing from the program: " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + resource, e);
        }
    }

    /** The parts of a cell between bars; none of an empty cell. */
    static List<String> parts(List<String> row, int column) {
        if (column >= row.size() || row.get(column).isBlank()) {
            return List.of();
        }
        return List.of(row.get(column).strip().split("\\|"));
    }
}
