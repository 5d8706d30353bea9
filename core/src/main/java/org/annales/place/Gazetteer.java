package org.annales.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.annales.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The names of places: the packaged gazetteer and, on top of it, the user's own.
 *
 * <p>Thread-safe; look-ups are cached for as long as it is open.
 */
public final class Gazetteer implements AutoCloseable {

    /** System property that names the folder of the packaged index; without it, it is sought beside the classes. */
    public static final String PROPERTY = "annales.gazetteer";

    private static final int CACHE = 60_000;

    private final List<GazetteerIndex> indexes;
    private final Map<String, List<GazetteerEntry>> cache = new ConcurrentHashMap<>();

    private Gazetteer(List<GazetteerIndex> indexes) {
        this.indexes = indexes;
    }

    /**
     * The packaged gazetteer alone.
     *
     * @throws UncheckedIOException where its index cannot be opened
     */
    public static Gazetteer open() {
        return open(null);
    }

    /**
     * The packaged gazetteer and the user's on top of it.
     *
     * @param user folder of the user's index; ignored where it does not exist yet
     * @throws UncheckedIOException where an index cannot be opened
     */
    public static Gazetteer open(@Nullable Path user) {
        List<GazetteerIndex> indexes = new ArrayList<>();
        try {
            if (user != null && Files.isDirectory(user)) {
                indexes.add(GazetteerIndex.open(user));
            }
            indexes.add(GazetteerIndex.open(packaged()));
            return new Gazetteer(List.copyOf(indexes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the gazetteer: " + e.getMessage(), e);
        }
    }

    /** Where the packaged index is: the system property's folder, or {@code gazetteer} beside the folder of these classes or their jar. */
    static Path packaged() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        try {
            Path classes = Path.of(Gazetteer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolveSibling("gazetteer").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where the classes are", e);
        }
    }

    /** Every place that has the name in any spelling or language, best known first; empty where none has. */
    public List<Place> candidates(String name) {
        return list(name).stream().map(GazetteerEntry::place).toList();
    }

    /** As {@link #candidates}, with all that is known of each but its other names. */
    public List<GazetteerEntry> list(String name) {
        return listFolded(PlaceNames.fold(name));
    }

    /** The place with an id, with its other names. */
    public Optional<GazetteerEntry> find(String id) {
        return merge(IndexFields.ID, id, true).stream().findFirst();
    }

    List<GazetteerEntry> listFolded(String key) {
        if (key.isEmpty()) {
            return List.of();
        }
        List<GazetteerEntry> known = cache.get(key);
        if (known == null) {
            known = merge(IndexFields.KEY, key, false);
            if (cache.size() > CACHE) {
                cache.clear();
            }
            cache.put(key, known);
        }
        return known;
    }

    /** Places whose name sounds like this one, however it is transliterated. */
    List<GazetteerEntry> listBySound(String key) {
        String sound = PlaceNames.sound(key);
        if (sound.isEmpty()) {
            return List.of();
        }
        return cache.computeIfAbsent("\0" + sound, _ -> merge(IndexFields.SOUND, sound, false));
    }

    private List<GazetteerEntry> merge(String field, String value, boolean withNames) {
        Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
        for (GazetteerIndex index : indexes) {
            for (GazetteerEntry e : withNames ? index.listWithNames(field, value) : index.list(field, value)) {
                byId.merge(e.id(), e, Gazetteer::newer);
            }
        }
        List<GazetteerEntry> found = new ArrayList<>(byId.values());
        found.sort(Comparator.comparingDouble(GazetteerEntry::prominence)
                .reversed()
                .thenComparing(GazetteerEntry::id));
        return List.copyOf(found);
    }

    /** Of two entries of one place a human hand's goes first, else the newer one's, else the user's. */
    private static GazetteerEntry newer(GazetteerEntry users, GazetteerEntry packaged) {
        if (users.isHandMade() || packaged.isHandMade()) {
            return users.isHandMade() ? users : packaged;
        }
        return users.updated().compareTo(packaged.updated()) >= 0 ? users : packaged;
    }

    /** How many places are known. */
    public int size() {
        return indexes.stream().mapToInt(GazetteerIndex::size).sum();
    }

    @Override
    public void close() {
        for (GazetteerIndex index : indexes) {
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
