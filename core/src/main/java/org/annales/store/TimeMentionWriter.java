package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.annales.model.Codes;
import org.annales.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** Writes the time expressions of one reading; the ends of a stretch become rows of their own behind it. */
final class TimeMentionWriter {
    private static final String COLUMNS =
            "reading, ordinal, part_of, start_at, end_at, edtf, earliest, latest, timex, type, extent, how, anchor_start,"
                    + " anchor_end, relation";

    private final Connection connection;
    private final long reading;
    private int ordinal;

    TimeMentionWriter(Connection connection, long reading) {
        this.connection = connection;
        this.reading = reading;
    }

    void write(List<TimeMention> mentions) throws SQLException {
        try (Batch rows = Batch.into(connection, "time_mentions", COLUMNS)) {
            for (TimeMention mention : mentions) {
                add(rows, mention, null);
            }
        }
    }

    private void add(Batch rows, TimeMention mention, @Nullable Integer partOf) throws SQLException {
        int own = ordinal++;
        rows.add(
                reading,
                own,
                partOf,
                mention.span().start(),
                mention.span().end(),
                mention.when().edtf(),
                Days.earliest(mention.when()),
                Days.latest(mention.when()),
                mention.timex(),
                mention.type().name(),
                Codes.of(mention.extent()),
                mention.how(),
                ReadingWriter.start(mention.anchor()),
                ReadingWriter.end(mention.anchor()),
                Codes.of(mention.relation()));
        for (TimeMention part : mention.parts()) {
            add(rows, part, own);
        }
    }
}
