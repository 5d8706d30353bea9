package org.annales.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** The words around a name that tell whether it is a place's, from {@code en/place/}. Immutable. */
final class Cues {

    /** What a word says of the name beside it; see the head of {@code cues.tsv}. */
    enum Sort {
        HEAD,
        LOCATIVE,
        WEAK,
        TITLE,
        FOLLOW,
        NEVER,
        QUALIFIER,
        BEFORE,
        EVENT,
        FOUGHT,
        HAPPENING,
        MINOR,
        ANOTHER,
        BETWEEN,
        OF,
        CLUB,
        VESSEL,
        SPORT,
        PLAY,
        GENERIC,
        FATE,
        PRIZE,
        FALLING,
        MOTION
    }

    private final Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);
    private final Map<String, PlaceKind> heads = new HashMap<>();
    private final Map<String, PlaceKind> headsBefore = new HashMap<>();
    private final Set<String> connectors;
    private final Set<String> notPlaces;
    private final Nationalities nationalities = Nationalities.packaged();

    private Cues() {
        for (String line : lines("cues.tsv")) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("word")) {
                continue;
            }
            Sort sort = Sort.valueOf(fields[1].toUpperCase(Locale.ROOT));
            words.computeIfAbsent(sort, _ -> new HashSet<>()).add(fields[0]);
            if (sort == Sort.HEAD) {
                heads.put(fields[0], PlaceKind.valueOf(fields[2]));
            } else if (sort == Sort.BEFORE) {
                headsBefore.put(fields[0], PlaceKind.valueOf(fields[2]));
            }
        }
        connectors = Set.copyOf(lines("connectors.txt"));
        notPlaces = Set.copyOf(lines("not-places.txt"));
    }

    static Cues load() {
        return new Cues();
    }

    static List<String> lines(String file) {
        try (InputStream in = Cues.class.getResourceAsStream("/en/place/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing knowledge: en/place/" + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(Sort sort, String lower) {
        return words.getOrDefault(sort, Set.of()).contains(lower);
    }

    /** The kind of place a common noun names (“village”), or null. */
    @Nullable
    PlaceKind head(String lower) {
        return heads.get(lower);
    }

    /** Does the folded name mean something else than a place where nothing beside it speaks for a place? */
    boolean isOtherwise(String key) {
        return notPlaces.contains(key);
    }

    /** The country (ISO code) of a nationality word in lower case, or null. */
    @Nullable
    String countryOf(String lower) {
        return nationalities.countryOf(lower);
    }

    /** “northern”, “mid-”, “greater”, “Syrian”: words before a name that are no part of it. */
    boolean isQualifier(String lower) {
        return is(Sort.QUALIFIER, lower) || nationalities.countryOf(lower) != null;
    }

    /** The kind that a word before a name gives it (“Lake”), or null. */
    @Nullable
    PlaceKind headBefore(String lower) {
        return headsBefore.get(lower);
    }

    boolean isConnector(String form) {
        return connectors.contains(form);
    }
}
