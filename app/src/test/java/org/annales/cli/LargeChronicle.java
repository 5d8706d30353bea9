package org.annales.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/** Makes a chronicle of very many events, all invented and the same at every run, to see how the page bears it. */
final class LargeChronicle {

    private static final List<String> TYPES = List.of(
            "attack",
            "attack",
            "attack",
            "bombard",
            "capture",
            "kill",
            "displace",
            "blockade",
            "aid",
            "agree",
            "demand",
            "vote");
    private static final int PLACES = 3_000;
    private static final int PER_SENTENCE = 5;

    private final Connection connection;
    private final Random random = new Random(1);

    private LargeChronicle(Connection connection) {
        this.connection = connection;
    }

    /** Writes so many events into a new file. */
    static void write(String file, int events) throws SQLException {
        Store.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            new LargeChronicle(connection).write(events);
            connection.commit();
        }
    }

    private void write(int events) throws SQLException {
        run(
                "INSERT INTO documents (key, id, name, path, source_hash, text_hash, extractor, title, title_how, kind, kind_how,"
                        + " language, language_how) VALUES (1, 'd1', 'large.txt', 'large.txt', 'h', 'h', 'test', 'A large document',"
                        + " 'given', 'article', 'given', 'en', 'given')");
        run("INSERT INTO document_texts VALUES (1, 'A town was attacked.')");
        run("INSERT INTO readings VALUES (1, 1, 'test', 'test', '2026-01-01')");
        for (int i = 1; i <= PLACES; i++) {
            row(
                    "places (key, id, name, folded, kind, latitude, longitude, country)",
                    i,
                    "p" + i,
                    "Town " + i,
                    " town " + i + " ",
                    "settlement",
                    30 + 25 * random.nextDouble(),
                    20 + 60 * random.nextDouble(),
                    "XX");
        }
        long first = LocalDate.of(1990, 1, 1).toEpochDay();
        for (int i = 1; i <= events; i++) {
            int sentence = (i - 1) / PER_SENTENCE + 1;
            if (i % PER_SENTENCE == 1) {
                row("sentences (key, reading, start_at, end_at, text)", sentence, 1, 0, 20, "A town was attacked.");
            }
            long day = first + (long) Math.abs(random.nextGaussian() * 4000);
            long last = day + (random.nextInt(4) == 0 ? 30 : 0);
            String edtf = LocalDate.ofEpochDay(day) + (last > day ? "/" + LocalDate.ofEpochDay(last) : "");
            String type = TYPES.get(random.nextInt(TYPES.size()));
            int place = 1 + (int) Math.abs(random.nextGaussian() * PLACES / 3) % PLACES;
            row(
                    "statements (key, id, reading, document, type, trigger_start, trigger_end, quote, sentence, edtf, earliest, latest, sort_day, width, extent, time_how, anchor_start, anchor_end, phase, reality, score, rule)",
                    i,
                    "s" + i,
                    1,
                    1,
                    type,
                    11,
                    19,
                    "attacked",
                    sentence,
                    edtf,
                    day,
                    last,
                    day,
                    last - day,
                    "some-day",
                    "clause",
                    null,
                    null,
                    "whole",
                    random.nextInt(8) == 0 ? "alleged" : "actual",
                    0.9,
                    "test");
            row(
                    "statement_places (statement, ordinal, start_at, end_at, text, place, how)",
                    i,
                    0,
                    2,
                    6,
                    "town",
                    place,
                    "sentence");
            row(
                    "events (key, id, block, type, edtf, earliest, latest, sort_day, voices, told, disputed, digest)",
                    i,
                    "e" + i,
                    "b" + i,
                    type,
                    edtf,
                    day,
                    last,
                    day,
                    1,
                    1,
                    0,
                    "");
            row("event_statements (event, ordinal, statement)", i, 0, "s" + i);
            row("event_places (event, ordinal, place)", i, 0, "p" + place);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    /** Adds a row; columns that must have a value and are not named get an empty one, so that a new column breaks nothing. */
    private void row(String table, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            insert = prepare(table, values.length);
            inserts.put(table, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.execute();
    }

    private PreparedStatement prepare(String table, int values) throws SQLException {
        String name = table.substring(0, table.indexOf(' '));
        List<String> named = List.of(
                table.substring(table.indexOf('(') + 1, table.length() - 1).split(", "));
        StringBuilder columns = new StringBuilder(String.join(", ", named));
        StringBuilder marks = new StringBuilder("?" + ", ?".repeat(values - 1));
        try (var question = connection.prepareStatement("SELECT name, type FROM pragma_table_info('" + name
                        + "') WHERE \"notnull\" = 1 AND dflt_value IS NULL");
                var column = question.executeQuery()) {
            while (column.next()) {
                if (!named.contains(column.getString(1))) {
                    columns.append(", ").append(column.getString(1));
                    marks.append(column.getString(2).equals("TEXT") ? ", ''" : ", 0");
                }
            }
        }
        return connection.prepareStatement("INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ")");
    }
}
