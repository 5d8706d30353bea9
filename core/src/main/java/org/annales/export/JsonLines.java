package org.annales.export;

import java.io.Writer;
import org.annales.model.DocumentReading;
import org.annales.model.TimeMention;
import org.annales.store.DocumentRow;
import org.annales.store.Store;

/**
 * The whole chronicle as JSON Lines: document by document, each with its times, places, actors, statements, figures,
 * attestations, views and issues in text order; then events, control, offices and what is in force. The same chronicle gives the same bytes.
 */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Writes every record of the chronicle.
     *
     * @param out is flushed but not closed
     */
    public static void write(Store store, Writer out) {
        try (RecordWriter records = new RecordWriter(store, out)) {
            for (DocumentRow document : store.listDocuments()) {
                store.reading(document.id()).ifPresent(reading -> write(reading, records));
            }
            store.events().forEach(records::write);
            store.holdings().forEach(records::write);
            store.tenures().forEach(records::write);
            store.inForce().forEach(records::write);
            store.lifespans().forEach(records::write);
        }
    }

    /**
     * Writes what one reading found, as it would stand in the export of a chronicle that has only this document.
     *
     * @param out is flushed but not closed
     */
    public static void write(DocumentReading reading, Writer out) {
        try (RecordWriter records = new RecordWriter(reading.document(), out)) {
            write(reading, records);
        }
    }

    private static void write(DocumentReading reading, RecordWriter records) {
        String document = reading.document().id();
        records.sources().use(document, reading.document().text());
        MentionRecords mentions = records.mentions();
        mentions.write(reading.document());
        for (TimeMention mention : reading.mentions().times()) {
            mention.expressions().forEach(expression -> mentions.write(document, expression));
        }
        reading.mentions().places().forEach(mention -> mentions.write(document, mention));
        Allegiances allegiances = Allegiances.of(reading);
        reading.mentions().actors().forEach(mention -> mentions.write(document, mention, allegiances));
        reading.statements().forEach(records::write);
        reading.figures().forEach(records::write);
        reading.attestations().forEach(records::write);
        reading.views().forEach(records::write);
        reading.issues().forEach(records::write);
    }
}
