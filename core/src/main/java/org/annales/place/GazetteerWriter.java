package org.annales.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Puts entries into a gazetteer's index. Not thread-safe. */
final class GazetteerWriter {

    private static final int LONGEST_NAME = 120;

    private final IndexWriter index;

    GazetteerWriter(IndexWriter index) {
        this.index = index;
    }

    /** Adds an entry whose id is not in the index yet. */
    void add(GazetteerEntry entry) throws IOException {
        index.addDocument(document(entry));
    }

    /** Adds an entry, or puts it in the place of the one with its id. */
    void put(GazetteerEntry entry) throws IOException {
        index.updateDocument(new Term(IndexFields.ID, entry.id()), document(entry));
    }

    /** Adds a further name of a place, under an id of its own so that a second import replaces it. */
    void putName(String id, String of, String name) throws IOException {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, id, Field.Store.NO));
        addName(name, new HashSet<>(), new HashSet<>(), document);
        document.add(new BinaryDocValuesField(IndexFields.OF, utf8(of)));
        index.updateDocument(new Term(IndexFields.ID, id), document);
    }

    private static Document document(GazetteerEntry entry) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, entry.id(), Field.Store.NO));
        Set<String> keys = new HashSet<>();
        Set<String> sounds = new HashSet<>();
        addName(entry.name(), keys, sounds, document);
        for (String name : entry.names()) {
            addName(name, keys, sounds, document);
            if (entry.isHandMade() && PlaceNames.isAbbreviation(name)) {
                String key = PlaceNames.ABBREVIATION + PlaceNames.fold(name);
                document.add(new StringField(IndexFields.KEY, key, Field.Store.NO));
            }
        }
        document.add(new BinaryDocValuesField(IndexFields.ENTRY, utf8(EntryRecord.write(entry))));
        document.add(new StoredField(IndexFields.NAMES, String.join("\n", entry.names())));
        return document;
    }

    private static void addName(String name, Set<String> keys, Set<String> sounds, Document document) {
        String key = PlaceNames.fold(name);
        if (key.isEmpty() || key.length() > LONGEST_NAME || !keys.add(key)) {
            return;
        }
        document.add(new StringField(IndexFields.KEY, key, Field.Store.NO));
        String sound = PlaceNames.sound(key);
        if (!sound.isEmpty() && sounds.add(sound)) {
            document.add(new StringField(IndexFields.SOUND, sound, Field.Store.NO));
        }
    }

    private static BytesRef utf8(String text) {
        return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
    }
}
