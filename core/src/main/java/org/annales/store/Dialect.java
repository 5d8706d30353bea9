package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between the databases a chronicle may live in; every question is the same for both. */
enum Dialect {
    /** One file. */
    SQLITE("sqlite"),

    /** A server for a team. */
    POSTGRESQL("postgresql");

    /** Any number; the same for every Annales that writes to a database, so that writers take turns. */
    private static final int WRITING = 0x416e6e61;

    /** Longer runs of letters are no words, and the server refuses them. */
    private static final int LONGEST_WORD = 200;

    private final String file;

    Dialect(String file) {
        this.file = file;
    }

    /** The dialect of a {@code jdbc:} address. */
    static Dialect of(String url) {
        return url.startsWith("jdbc:postgresql:") ? POSTGRESQL : SQLITE;
    }

    /** The dialect of an open connection. */
    static Dialect of(Connection connection) throws SQLException {
        return of(connection.getMetaData().getURL());
    }

    /** The name under which this dialect's part of the schema goes. */
    String file() {
        return file;
    }

    /** A table's definition in this dialect: texts in the order of their code points, keys without an end. */
    String definition(String sql) {
        return this == SQLITE
                ? sql
                : sql.replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"").replaceAll("\\bINTEGER\\b", "BIGINT");
    }

    /** Lets the writers of several programs take turns; SQLite does so by itself. Held until the transaction ends. */
    void lockForWriting(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + WRITING + ", hashtext(current_schema()))");
            }
        }
    }

    /** The condition that a statement's sentence has all of some words, with one value. */
    String wordsCondition() {
        return among(
                "s.sentence",
                this == SQLITE
                        ? "SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?"
                        : "SELECT sentence FROM sentence_words WHERE words @@ CAST(? AS tsquery)");
    }

    /**
     * The condition that a column has a value which another question finds. PostgreSQL is made to answer that one first: it
     * does not know how few it finds, and might walk through all rows in their order instead.
     */
    String among(String column, String question) {
        return column + (this == SQLITE ? " IN (" + question + ")" : " = ANY (ARRAY(" + question + "))");
    }

    /** Lets the database learn how its tables look now. */
    String tidy() {
        return this == SQLITE ? "ANALYZE" : "VACUUM ANALYZE";
    }

    /** The value of {@link #wordsCondition}; every word is quoted, so that none is taken for an operator. */
    String wordsQuery(List<String> words) {
        return this == SQLITE
                ? words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "))
                : words.stream().map(word -> "'" + cut(word) + "'").collect(Collectors.joining(" & "));
    }

    /** The same for sentences with words that begin so. */
    String beginningsQuery(List<String> words) {
        return this == SQLITE
                ? words.stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(" "))
                : words.stream().map(word -> "'" + cut(word) + "':*").collect(Collectors.joining(" & "));
    }

    /** The words of a sentence as they are given to a database that does not find them by itself, with blanks between. */
    static String wordList(String sentence) {
        return Folding.words(sentence).stream().map(Dialect::cut).distinct().collect(Collectors.joining(" "));
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
