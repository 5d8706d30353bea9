package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.Figure;
import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/** Writes the figures of one reading with their voices. */
final class FigureWriter {
    private static final String COLUMNS =
            "key, id, reading, quote_start, quote_end, quote, sentence, kind, unit, low, high, bound, what, about, place,"
                    + " side, folded, edtf, earliest, latest, sort_day, scope, statement, part_of, score, rule";

    private final Connection connection;
    private final long reading;
    private final Document document;
    private final Map<Span, Long> sentences;

    FigureWriter(Connection connection, long reading, Document document, Map<Span, Long> sentences) {
        this.connection = connection;
        this.reading = reading;
        this.document = document;
        this.sentences = sentences;
    }

    void write(List<Figure> figures) throws SQLException {
        long first = new Keys(connection, "figures").reserve(figures.size()).peek();
        try (Batch rows = Batch.into(connection, "figures", COLUMNS)) {
            long key = first;
            for (Figure figure : figures) {
                add(rows, key++, figure);
            }
        }
        try (Batch voices = Batch.into(connection, "figure_voices", "figure, ordinal, name, stance, via")) {
            long key = first;
            for (Figure figure : figures) {
                StatementWriter.addVoices(voices, key++, figure.voices());
            }
        }
    }

    private void add(Batch rows, long key, Figure figure) throws SQLException {
        rows.add(
                key,
                figure.id(),
                reading,
                figure.quote().start(),
                figure.quote().end(),
                document.text().of(figure.quote()),
                sentences.get(figure.evidence()),
                figure.kind(),
                figure.unit(),
                figure.min().toPlainString(),
                figure.max().toPlainString(),
                Codes.of(figure.bound()),
                figure.what(),
                figure.about(),
                figure.place(),
                figure.side(),
                Folding.of(words(figure.place()) + words(figure.about()) + words(figure.side()) + figure.what()),
                figure.time().edtf(),
                Days.earliest(figure.time()),
                Days.latest(figure.time()),
                Days.sortDay(figure.time()),
                Codes.of(figure.scope()),
                figure.statement(),
                figure.partOf(),
                figure.score(),
                figure.rule());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text + " ";
    }
}
