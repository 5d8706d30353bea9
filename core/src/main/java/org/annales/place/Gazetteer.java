package org.annales.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Of more places of one name only the best known count. */
    private static final int MOST = 400;

    private static final int SIMILAR = 20;
    private static final int LONG_NAME = 7;

    private static final Comparator<GazetteerEntry> BEST_KNOWN_FIRST =
            Comparator.comparingDouble(GazetteerEntry::prominence).reversed().thenComparing(GazetteerEntry::id);

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
     * @param user folder of the user's index, as {@link UserGazetteer} writes it; ignored where there is none yet
     * @throws UncheckedIOException where an index cannot be opened
     */
    public static Gazetteer open(@Nullable Path user) {
        List<GazetteerIndex> indexes = new ArrayList<>();
        try {
            if (user != null && Files.isDirectory(user) && GazetteerIndex.exists(user)) {
                indexes.add(GazetteerIndex.open(user));
            }
            indexes.add(GazetteerIndex.open(packaged()));
            return new Gazetteer(List.copyOf(indexes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the gazetteer: " + e.getMessage(), e);
        }
    }

    /** Where the packaged index is: the system property's folder, or {@code gazetteer} beside or above the folder of these classes' jar. */
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
            Path beside = classes.resolveSibling("gazetteer");
            return Files.isDirectory(beside)
                    ? beside
                    : classes.resolveSibling("../gazetteer").normalize();
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
        String key = PlaceNames.fold(name);
        List<GazetteerEntry> found = listFolded(key);
        return found.isEmpty() && Transliteration.isNeeded(key)
                ? listFolded(PlaceNames.fold(Transliteration.toLatin(name)))
                : found;
    }

    /**
     * What a person who looks for a name may mean, each with its other names: the places that have it or, where none has, those whose
     * name sounds like it or differs in a letter or two.
     */
    public List<GazetteerEntry> search(String name) {
        List<GazetteerEntry> found = list(name);
        if (found.isEmpty()) {
            found = listSimilar(PlaceNames.fold(Transliteration.isNeeded(name) ? Transliteration.toLatin(name) : name));
        }
        return found.stream().map(e -> find(e.id()).orElse(e)).toList();
    }

    private List<GazetteerEntry> listSimilar(String key) {
        Map<String, GazetteerEntry> found = new LinkedHashMap<>();
        listBySound(key).forEach(e -> found.putIfAbsent(e.id(), e));
        if (found.isEmpty() && key.length() > 2) {
            Set<String> keys = new LinkedHashSet<>();
            indexes.forEach(i -> keys.addAll(i.listSimilarKeys(key, key.length() < LONG_NAME ? 1 : 2)));
            keys.forEach(k -> listFolded(k).forEach(e -> found.putIfAbsent(e.id(), e)));
        }
        return found.values().stream().sorted(BEST_KNOWN_FIRST).limit(SIMILAR).toList();
    }

    /** The place with an id, with its other names. */
    public Optional<GazetteerEntry> find(String id) {
        return merge(IndexFields.ID, id, true).stream().findFirst();
    }

    /** The day of the last change of the place with an id, empty where it is not known. */
    String updated(String id) {
        String newest = "";
        for (GazetteerIndex index : indexes) {
            for (GazetteerEntry entry : index.list(IndexFields.ID, id, false, _ -> {})) {
                newest = entry.updated().compareTo(newest) > 0 ? entry.updated() : newest;
            }
        }
        return newest;
    }

    boolean has(String id) {
        return indexes.stream().anyMatch(i -> i.has(id));
    }

    List<GazetteerEntry> listFolded(String key) {
        return key.isEmpty() ? List.of() : cached(key, IndexFields.KEY, key);
    }

    /** Places whose name sounds like this one, however it is transliterated. */
    List<GazetteerEntry> listBySound(String key) {
        String sound = PlaceNames.sound(key);
        return sound.isEmpty() ? List.of() : cached('\0' + sound, IndexFields.SOUND, sound);
    }

    private List<GazetteerEntry> cached(String as, String field, String value) {
        List<GazetteerEntry> known = cache.get(as);
        if (known == null) {
            known = merge(field, value, false);
            if (cache.size() > CACHE) {
                cache.clear();
            }
            cache.put(as, known);
        }
        return known;
    }

    private List<GazetteerEntry> merge(String field, String value, boolean withNames) {
        Map<String, GazetteerEntry> byId = new LinkedHashMap<>();
        Set<String> bearers = new LinkedHashSet<>();
        for (GazetteerIndex index : indexes) {
            for (GazetteerEntry e : index.list(field, value, withNames, bearers::add)) {
                byId.merge(e.id(), e, Gazetteer::newer);
            }
        }
        if (indexes.size() > 1 && !field.equals(IndexFields.ID)) {
            bearers.addAll(byId.keySet());
        }
        for (String id : bearers) {
            for (GazetteerIndex index : indexes) {
                index.list(IndexFields.ID, id, withNames, _ -> {})
                        .forEach(e -> byId.merge(e.id(), e, Gazetteer::newer));
            }
        }
        return byId.values().stream().sorted(BEST_KNOWN_FIRST).limit(MOST).toList();
    }

    /** Of two entries of one place a human hand's counts, else the newer one's, else the user's. */
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
