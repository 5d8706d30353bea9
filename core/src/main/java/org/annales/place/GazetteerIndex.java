package org.annales.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** One Lucene index of a gazetteer, open for reading. Thread-safe. */
final class GazetteerIndex implements AutoCloseable {

    /** More namesakes than this tell a reader nothing; the best known come first in the index. */
    private static final int MOST = 400;

    /** Lucene would tell every user about a faster Java module, of which look-ups make no use. Held, since loggers are held weakly. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        LUCENE.setLevel(Level.SEVERE);
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

    /** The entries that have the value in the field, without their names, in the index's order. */
    List<GazetteerEntry> list(String field, String value) {
        try {
            List<GazetteerEntry> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    TermsEnum term = terms.iterator();
                    if (term.seekExact(new BytesRef(value))) {
                        add(leaf.reader(), term.postings(null, PostingsEnum.NONE), false, found);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer " + directory, e);
        }
    }

    /** The same with the entries' other names. */
    List<GazetteerEntry> listWithNames(String field, String value) {
        try {
            List<GazetteerEntry> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    TermsEnum term = terms.iterator();
                    if (term.seekExact(new BytesRef(value))) {
                        add(leaf.reader(), term.postings(null, PostingsEnum.NONE), true, found);
                    }
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

    private static void add(LeafReader leaf, PostingsEnum postings, boolean withNames, List<GazetteerEntry> found)
            throws IOException {
        BinaryDocValues entries = leaf.getBinaryDocValues(IndexFields.ENTRY);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            boolean live = leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc);
            if (live && found.size() < MOST && entries.advanceExact(doc)) {
                String names = withNames ? leaf.storedFields().document(doc).get(IndexFields.NAMES) : "";
                found.add(EntryRecord.read(
                        entries.binaryValue().utf8ToString(),
                        names.isEmpty() ? List.of() : List.of(names.split("\n", -1))));
            }
        }
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
