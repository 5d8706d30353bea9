package org.annales.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** One Lucene index of a gazetteer, open for reading. Thread-safe. */
final class GazetteerIndex implements AutoCloseable {

    /** More namesakes than this are not looked at. */
    private static final int MOST = 4000;

    /** Lucene would tell every user about a faster Java module, of which look-ups make no use. Held, since loggers are held weakly. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        quieten();
    }

    private final Directory directory;
    private final DirectoryReader reader;

    private GazetteerIndex(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    static GazetteerIndex open(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        return new GazetteerIndex(directory, DirectoryReader.open(directory));
    }

    static void quieten() {
        LUCENE.setLevel(Level.SEVERE);
    }

    static boolean exists(Path folder) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    /** Is there a place with the id? */
    boolean has(String id) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(IndexFields.ID);
                if (terms != null && terms.iterator().seekExact(new BytesRef(id))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer " + directory, e);
        }
    }

    /**
     * The entries that have the value in the field.
     *
     * @param withNames whether with their other names, which takes longer
     * @param of takes the ids of places that bear the name in a document of its own
     */
    List<GazetteerEntry> list(String field, String value, boolean withNames, Consumer<String> of) {
        try {
            List<GazetteerEntry> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                TermsEnum term = terms == null ? null : terms.iterator();
                if (term != null && term.seekExact(new BytesRef(value))) {
                    add(leaf.reader(), term.postings(null, PostingsEnum.NONE), withNames, found, of);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer " + directory, e);
        }
    }

    /** Folded names at most {@code edits} (1 or 2) letters away from a folded name, its first letter kept; in alphabetical order. */
    List<String> listSimilarKeys(String key, int edits) {
        try {
            CompiledAutomaton automaton = new CompiledAutomaton(
                    new LevenshteinAutomata(key, true).toAutomaton(edits, key.substring(0, 1)), false, true);
            List<String> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(IndexFields.KEY);
                if (terms != null) {
                    TermsEnum term = automaton.getTermsEnum(terms);
                    for (BytesRef next = term.next(); next != null; next = term.next()) {
                        found.add(next.utf8ToString());
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer " + directory, e);
        }
    }

    private static void add(
            LeafReader leaf, PostingsEnum postings, boolean withNames, List<GazetteerEntry> found, Consumer<String> of)
            throws IOException {
        BinaryDocValues entries = leaf.getBinaryDocValues(IndexFields.ENTRY);
        BinaryDocValues others = leaf.getBinaryDocValues(IndexFields.OF);
        Bits live = leaf.getLiveDocs();
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if ((live != null && !live.get(doc)) || found.size() >= MOST) {
                continue;
            }
            if (entries != null && entries.advanceExact(doc)) {
                List<String> names = withNames ? names(leaf, doc) : List.of();
                found.add(EntryRecord.read(entries.binaryValue().utf8ToString(), names));
            } else if (others != null && others.advanceExact(doc)) {
                of.accept(others.binaryValue().utf8ToString());
            }
        }
    }

    private static List<String> names(LeafReader leaf, int doc) throws IOException {
        String names = leaf.storedFields().document(doc).get(IndexFields.NAMES);
        return names.isEmpty() ? List.of() : List.of(names.split("\n", -1));
    }

    int size() {
        return reader.numDocs();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
