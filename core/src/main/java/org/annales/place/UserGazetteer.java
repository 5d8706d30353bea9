package org.annales.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/**
 * The user's own gazetteer, a Lucene index in a folder of the user's, which {@link Gazetteer#open(Path)} lays over the packaged one.
 * One process at a time may write to it.
 */
public final class UserGazetteer {

    private static final double BUFFER_MB = 128;

    private final Path folder;
    private final int commit;

    /** @param folder is made where it does not exist */
    public UserGazetteer(Path folder) {
        this(folder, GazetteerImport.COMMIT);
    }

    /** @param commit rows of an import after which what was read is kept */
    UserGazetteer(Path folder, int commit) {
        this.folder = folder;
        this.commit = commit;
    }

    /** Adds a place, or puts it in the place of the one with its id. */
    public void add(GazetteerEntry entry) throws IOException {
        try (Directory directory = directory();
                IndexWriter index = writer(directory)) {
            new GazetteerWriter(index).put(entry);
            index.commit();
        }
    }

    /** Reads GeoNames' files into it; see {@link GazetteerImport}. */
    public GazetteerImport.Result read(Path file, GazetteerImport.Progress progress) throws IOException {
        try (Directory directory = directory();
                IndexWriter index = writer(directory)) {
            return new GazetteerImport(folder, index, progress, commit).read(file);
        }
    }

    private Directory directory() throws IOException {
        Files.createDirectories(folder);
        return new MMapDirectory(folder);
    }

    private IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = ReproducibleIndex.plain();
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        config.setRAMBufferSizeMB(BUFFER_MB);
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new IOException("another program is writing to the gazetteer in " + folder, e);
        }
    }
}
