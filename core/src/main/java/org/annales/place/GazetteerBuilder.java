package org.annales.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Makes the packaged gazetteer's index when Annales is built: {@code GazetteerBuilder CITIES TABLES INDEX}.
 *
 * <p>CITIES is a file of GeoNames' main table, TABLES the folder of the hand-made tables, INDEX the folder to write. Does
 * nothing where the index was made from the same files by the same program. The same input gives the same bytes.
 */
public final class GazetteerBuilder {

    /** What decides the index's form; a change of one of them makes it anew. */
    private static final List<Class<?>> FORM = List.of(
            GazetteerBuilder.class,
            GazetteerWriter.class,
            GazetteerEntry.class,
            EntryRecord.class,
            DatedName.class,
            PlaceNames.class,
            GeoNamesRow.class,
            PlaceTable.class,
            ReproducibleIndex.class);

    private static final String STAMP = "stamp";

    private GazetteerBuilder() {}

    public static void main(String[] args) throws IOException {
        Path cities = Path.of(args[0]);
        Path tables = Path.of(args[1]);
        Path index = Path.of(args[2]);
        String stamp = stamp(cities, tables);
        Path stampFile = index.resolve(STAMP);
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        clear(index);
        List<GazetteerEntry> entries = entries(cities, tables);
        write(entries, index);
        Files.writeString(stampFile, stamp);
        System.out.println("gazetteer: " + entries.size() + " places");
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
        }
    }

    private static String stamp(Path cities, Path tables) throws IOException {
        MessageDigest digest = sha256();
        for (Class<?> part : FORM) {
            try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                digest.update(Objects.requireNonNull(in).readAllBytes());
            }
        }
        List<Path> files = new ArrayList<>(tables(tables));
        files.add(cities);
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Best known first, so that the index's own order is theirs. */
    private static List<GazetteerEntry> entries(Path cities, Path tables) throws IOException {
        Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
        for (Path table : tables(tables)) {
            addTable(table, byId);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(cities), StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                GazetteerEntry entry = GeoNamesRow.read(row);
                if (entry != null) {
                    byId.merge(entry.id(), entry, GazetteerBuilder::complete);
                }
            }
        }
        List<GazetteerEntry> entries = new ArrayList<>(byId.values());
        entries.sort(Comparator.comparingDouble(GazetteerEntry::prominence)
                .reversed()
                .thenComparing(GazetteerEntry::id));
        return entries;
    }

    private static void addTable(Path table, Map<String, GazetteerEntry> byId) throws IOException {
        Set<String> own = new HashSet<>();
        try (BufferedReader reader = Files.newBufferedReader(table)) {
            for (GazetteerEntry entry : PlaceTable.read(table.getFileName().toString(), reader)) {
                if (!own.add(entry.id())) {
                    throw new IllegalArgumentException(table + ": a second place with the id " + entry.id());
                }
                byId.merge(entry.id(), entry, GazetteerBuilder::complete);
            }
        }
    }

    /** The hand-made one of two entries of a place, or else the first, with what only the other says. */
    private static GazetteerEntry complete(GazetteerEntry first, GazetteerEntry second) {
        boolean swap = second.isHandMade() && !first.isHandMade();
        GazetteerEntry own = swap ? second : first;
        GazetteerEntry other = swap ? first : second;
        Set<String> names = new LinkedHashSet<>(own.names());
        names.add(other.name());
        names.addAll(other.names());
        names.remove(own.name());
        return new GazetteerEntry(
                own.id(),
                own.name(),
                own.kind(),
                own.at() == null ? other.at() : own.at(),
                own.country() == null ? other.country() : own.country(),
                own.code().isEmpty() ? other.code() : own.code(),
                own.parent(),
                other.population(),
                own.from(),
                own.to(),
                own.source(),
                other.updated(),
                List.copyOf(names),
                own.dated());
    }

    private static void write(List<GazetteerEntry> entries, Path folder) throws IOException {
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter index = new IndexWriter(directory, ReproducibleIndex.config())) {
            GazetteerWriter writer = new GazetteerWriter(index);
            for (GazetteerEntry entry : entries) {
                writer.add(entry);
            }
            index.commit();
        }
        Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    }
}
