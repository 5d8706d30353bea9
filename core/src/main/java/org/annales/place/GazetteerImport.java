package org.annales.place;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Reads GeoNames' files, packed or not, row by row into the user's gazetteer: a country's ({@code AZ.txt}, {@code AZ.zip}),
 * {@code allCountries.zip} and {@code alternateNamesV2.zip} (whose names are kept for places that are known by then).
 *
 * <p>Of two rows of one place the newer wins. An import that was cut off goes on where it was, if the file is the same.
 */
public final class GazetteerImport {

    /** Told now and then how far an import is. */
    public interface Progress {
        /**
         * Says how far it is.
         *
         * @param bytes read of the file so far
         * @param total bytes of the file
         * @param places taken so far
         */
        void at(long bytes, long total, long places);
    }

    /**
     * What an import did.
     *
     * @param rows read, those of an earlier run that was cut off included
     * @param taken places or names taken in this run
     * @param resumed rows that an earlier run had read
     */
    public record Result(long rows, long taken, long resumed) {}

    /** Rows after which what was read is kept, so that an import that is cut off goes on from there. */
    static final int COMMIT = 250_000;

    private static final int TELL = 5_000;
    /** Columns of GeoNames' table of alternate names. */
    private static final int NAME_COLUMNS = 10;
    /** Codes in its language column that mark no names. */
    private static final Set<String> NO_LANGUAGE =
            Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon");

    private static final String FILE = "import";
    private static final String ROWS = "rows";

    private final IndexWriter index;
    private final GazetteerWriter writer;
    private final Progress progress;
    private final Path folder;
    private final int commit;
    private long taken;

    GazetteerImport(Path folder, IndexWriter index, Progress progress, int commit) {
        this.commit = commit;
        this.folder = folder;
        this.index = index;
        this.writer = new GazetteerWriter(index);
        this.progress = progress;
    }

    /** @throws IOException where the file cannot be read or holds no GeoNames table */
    Result read(Path file) throws IOException {
        String stamp = file.getFileName() + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
        Map<String, String> state = state();
        long done = stamp.equals(state.get(FILE)) ? Long.parseLong(state.getOrDefault(ROWS, "0")) : 0;
        try (Counting counting = new Counting(new BufferedInputStream(Files.newInputStream(file)));
                BufferedReader rows =
                        new BufferedReader(new InputStreamReader(open(file, counting), StandardCharsets.UTF_8));
                Gazetteer known = Gazetteer.open(folder)) {
            long row = 0;
            long size = Files.size(file);
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                row++;
                if (row > done) {
                    take(line, file, row, known);
                    if (row % commit == 0) {
                        commit(stamp, row);
                    }
                }
                if (row % TELL == 0) {
                    progress.at(counting.bytes, size, taken);
                }
            }
            commit("", 0);
            progress.at(size, size, taken);
            return new Result(row, taken, done);
        }
    }

    private void take(String line, Path file, long row, Gazetteer known) throws IOException {
        String[] columns = line.split("\t", -1);
        boolean names = columns.length == NAME_COLUMNS || columns.length == NAME_COLUMNS - 2;
        GazetteerEntry entry = names ? null : GeoNamesRow.read(line);
        if (names) {
            takeName(columns, known);
        } else if (entry != null) {
            if (known.updated(entry.id()).compareTo(entry.updated()) <= 0) {
                writer.put(entry);
                taken++;
            }
        } else if (row == 1 && columns.length != 19) {
            throw new IOException(
                    file + ": not a table of GeoNames (19 columns) nor its alternateNamesV2 (10 columns)");
        }
    }

    private void takeName(String[] columns, Gazetteer known) throws IOException {
        String id = "geonames:" + columns[1];
        if (!NO_LANGUAGE.contains(columns[2]) && !columns[3].isBlank() && known.has(id)) {
            writer.putName("name:" + columns[0], id, columns[3]);
            taken++;
        }
    }

    private void commit(String stamp, long row) throws IOException {
        Map<String, String> state = new HashMap<>();
        state.put(FILE, stamp);
        state.put(ROWS, Long.toString(row));
        index.setLiveCommitData(state.entrySet());
        index.commit();
    }

    private Map<String, String> state() {
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> saved = index.getLiveCommitData();
        if (saved != null) {
            saved.forEach(e -> state.put(e.getKey(), e.getValue()));
        }
        return state;
    }

    /** The file itself, or the table in a zip. */
    private static InputStream open(Path file, InputStream in) throws IOException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return in;
        }
        ZipInputStream zip = new ZipInputStream(in);
        for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".txt") && !name.contains("readme") && !name.contains("languagecodes")) {
                return zip;
            }
        }
        throw new IOException(file + ": no table in the zip");
    }

    private static final class Counting extends FilterInputStream {

        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read >= 0 ? 1 : 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
