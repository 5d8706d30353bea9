package org.annales.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.jspecify.annotations.Nullable;

/** What the program knows of actors before it reads: names, sectors, titles. Immutable and thread-safe once loaded. */
public final class ActorKnowledge {

    private final NameTable names = new NameTable();
    private final Map<String, HeadNoun> nouns = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, Actor> states = new HashMap<>();
    private final Words words;

    private ActorKnowledge() {
        readStates();
        readPeoples();
        readGroups();
        readBodies();
        readNouns();
        readTitles();
        readGivenNames();
        names.sortLongestFirst();
        words = new Words(Tsv.rows("/en/actor/words.tsv"));
    }

    /** Reads the packaged tables: about 40 ms. */
    public static ActorKnowledge load() {
        return new ActorKnowledge();
    }

    NameTable names() {
        return names;
    }

    Words words() {
        return words;
    }

    /** The noun of a phrase's last word or words, or null where it names no actor. */
    @Nullable
    HeadNoun noun(String lemma) {
        return nouns.get(lemma);
    }

    /** Is this a title or office that stands before a name? In lower case, without full stop. */
    boolean isTitle(String lower) {
        return titles.contains(lower);
    }

    /** The state of a side (“Turkish”), or null. */
    @Nullable
    Actor state(String side) {
        return states.get(side);
    }

    Gender genderOfTitle(String lower) {
        return genders.getOrDefault("title:" + lower, Gender.UNKNOWN);
    }

    Gender genderOfGivenName(String name) {
        return genders.getOrDefault(Folding.fold(name), Gender.UNKNOWN);
    }

    private void readStates() {
        for (List<String> row : Tsv.rows("/actors/states.tsv")) {
            String name = row.getFirst();
            List<String> adjectives = Tsv.parts(row, 2);
            List<String> peoples = Tsv.parts(row, 3);
            String side = adjectives.isEmpty() ? null : adjectives.getFirst();
            String people = peoples.isEmpty() ? null : peoples.getFirst();
            KnownActor state = new KnownActor(actor(name, Sector.STATE, side), side, people, years(row));
            if (side != null) {
                states.putIfAbsent(side, state.actor());
            }
            addNames(state, name, Tsv.parts(row, 1));
            adjectives.forEach(a -> names.add(a, new KnownName(state, KnownName.Form.ADJECTIVE)));
            Tsv.parts(row, 4).forEach(s -> names.add(s, new KnownName(state, KnownName.Form.SEAT)));
            if (people != null) {
                KnownActor body = new KnownActor(actor(people, Sector.PEOPLE, side), side, people);
                peoples.forEach(p -> names.add(p, new KnownName(body, KnownName.Form.PEOPLE)));
            }
        }
    }

    private static KnownActor.@Nullable Years years(List<String> row) {
        if (row.size() < 6 || row.get(5).isBlank()) {
            return null;
        }
        String[] ends = row.get(5).strip().split("-", 2);
        return new KnownActor.Years(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    private void readPeoples() {
        for (List<String> row : Tsv.rows("/actors/peoples.tsv")) {
            String name = row.getFirst();
            List<String> adjectives = Tsv.parts(row, 2);
            String side = adjectives.isEmpty() ? name : adjectives.getFirst();
            Sector sector = sector(row.get(3));
            KnownActor people = new KnownActor(actor(name, sector, side), adjectives.isEmpty() ? null : side, name);
            names.add(name, new KnownName(people, KnownName.Form.PEOPLE));
            Tsv.parts(row, 1).forEach(n -> names.add(n, new KnownName(people, KnownName.Form.PEOPLE)));
            adjectives.forEach(a -> names.add(a, new KnownName(people, KnownName.Form.ADJECTIVE)));
        }
    }

    private void readGroups() {
        for (List<String> row : Tsv.rows("/actors/groups.tsv")) {
            String side = row.size() > 3 && !row.get(3).isBlank() ? row.get(3).strip() : null;
            addNames(
                    new KnownActor(actor(row.getFirst(), sector(row.get(2)), side), null, null),
                    row.getFirst(),
                    Tsv.parts(row, 1));
        }
    }

    private void readBodies() {
        for (List<String> row : Tsv.rows("/actors/bodies.tsv")) {
            addNames(
                    new KnownActor(actor(row.getFirst(), sector(row.get(2)), null), null, null),
                    row.getFirst(),
                    Tsv.parts(row, 1));
        }
    }

    private void addNames(KnownActor known, String name, List<String> others) {
        names.add(name, new KnownName(known, form(name)));
        others.forEach(n -> names.add(n, new KnownName(known, form(n))));
    }

    private static KnownName.Form form(String name) {
        boolean capitals = name.length() <= 8
                && name.indexOf(' ') < 0
                && name.chars().filter(Character::isUpperCase).count() >= 2
                && name.chars().noneMatch(Character::isLowerCase);
        return capitals ? KnownName.Form.ABBREVIATION : KnownName.Form.NAME;
    }

    private void readNouns() {
        for (List<String> row : Tsv.rows("/en/actor/heads.tsv")) {
            HeadNoun.Shape shape = HeadNoun.Shape.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            for (String written : Tsv.parts(row, 2)) {
                boolean weak = written.endsWith("?");
                String noun = (weak ? written.substring(0, written.length() - 1) : written).toLowerCase(Locale.ROOT);
                nouns.putIfAbsent(noun, new HeadNoun(noun, sector(row.getFirst()), shape, weak));
            }
        }
    }

    private void readTitles() {
        for (List<String> row : Tsv.rows("/en/actor/titles.tsv")) {
            for (String title : Tsv.parts(row, 1)) {
                String lower = Folding.lower(title).replace(".", "");
                titles.add(lower);
                genders.putIfAbsent("title:" + lower, Gender.of(row.getFirst()));
            }
        }
    }

    private void readGivenNames() {
        for (List<String> row : Tsv.rows("/en/actor/given-names.tsv")) {
            for (String name : Tsv.parts(row, 1)) {
                genders.merge(Folding.fold(name), Gender.of(row.getFirst()), (a, b) -> a == b ? a : Gender.UNKNOWN);
            }
        }
    }

    static Actor actor(String name, Sector sector, @Nullable String side) {
        return new Actor(sector.name().toLowerCase(Locale.ROOT) + ":" + Folding.slug(name), name, sector, side);
    }

    private static Sector sector(String word) {
        return Sector.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
