package org.annales.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The persons of one document: full names, and what their parts stand for. */
final class Persons {

    /** A person under its fullest name. */
    static final class Person {
        final List<String> words;
        private final Actor unsided;

        @Nullable
        String side;

        Gender gender = Gender.UNKNOWN;
        int uses;
        /** How often the name stands where a place does (“in X”). */
        int asPlace;

        Person(List<String> words) {
            this.words = words;
            this.unsided = ActorKnowledge.actor(String.join(" ", words), Sector.PERSON, null);
        }

        Actor actor() {
            return side == null ? unsided : new Actor(unsided.id(), unsided.name(), Sector.PERSON, side);
        }

        /** Takes over what is known of the same person under another name. */
        void learn(Person other) {
            gender = gender == Gender.UNKNOWN ? other.gender : gender;
            side = side == null ? other.side : side;
            uses += other.uses;
            asPlace += other.asPlace;
        }

        /** Is the name most often that of a place, and nothing says that it is a person's? */
        boolean isPlace() {
            return asPlace * 2 > uses && gender == Gender.UNKNOWN && side == null;
        }

        String name() {
            return unsided.name();
        }
    }

    private final ActorKnowledge knowledge;
    private final NameWords nameWords;
    private final Set<String> particles;
    private final Set<String> inside;
    private final Set<String> insideOf;
    private final PersonSides sides;
    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();

    Persons(NameWords nameWords, ActorKnowledge knowledge) {
        this.nameWords = nameWords;
        this.knowledge = knowledge;
        this.inside = knowledge.words().list("inside");
        this.insideOf = knowledge.words().list("inside-of");
        this.sides = new PersonSides(knowledge);
        this.particles = knowledge.words().list("particle");
    }

    /** Takes the tokens of one name down. */
    void collect(Sentence sentence, int from, int to) {
        int[] range = nameWords.nameIn(sentence, from, to);
        if (range == null) {
            return;
        }
        List<String> words = words(sentence, range[0], range[1]);
        if (knowledge.names().find(String.join(" ", words)) != null) {
            return;
        }
        Person person = byName.computeIfAbsent(key(words), k -> new Person(words));
        person.uses++;
        if (isInside(sentence, range[0], range[1])) {
            person.asPlace++;
        }
        if (person.gender == Gender.UNKNOWN) {
            person.gender = gender(sentence, range[0], words);
        }
        if (person.side == null) {
            person.side = sides.find(sentence, range[0], range[1]);
        }
    }

    private boolean isInside(Sentence sentence, int first, int last) {
        Token head = sentence.token(NameReader.headOf(sentence, first, last));
        if (head.rel() != Rel.PREP_OBJECT || head.head() < 0) {
            return false;
        }
        Token before = sentence.token(head.head());
        boolean of = before.lower().equals("of") && before.head() >= 0;
        return of ? insideOf.contains(sentence.token(before.head()).lower()) : inside.contains(before.lower());
    }

    private Gender gender(Sentence sentence, int first, List<String> words) {
        for (int i = Math.max(0, first - 2); i < first; i++) {
            Gender title = knowledge.genderOfTitle(sentence.token(i).lower().replace(".", ""));
            if (title != Gender.UNKNOWN) {
                return title;
            }
        }
        return words.size() > 1 ? knowledge.genderOfGivenName(words.getFirst()) : Gender.UNKNOWN;
    }

    private static List<String> words(Sentence sentence, int first, int last) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first && sentence.token(i - 1).end() != sentence.token(i).begin()) {
                if (words.contains(word.toString().replace(".", ""))) {
                    break;
                }
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(sentence.token(i).form());
        }
        if (!words.contains(word.toString())) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** Joins spellings and parts of one name, once all names are known. */
    void settle() {
        List<Person> full = byName.values().stream()
                .filter(p -> p.words.size() > 1)
                .sorted(Comparator.comparing(p -> particles.contains(Folding.lower(p.words.getFirst()))))
                .toList();
        for (Person person : full) {
            Person same = sameAs(person);
            if (same == null) {
                for (String word : person.words) {
                    byWord.computeIfAbsent(spelling(word), w -> new ArrayList<>(1))
                            .add(person);
                }
            } else {
                same.learn(person);
                byName.put(key(person.words), same);
            }
        }
        for (Person person : List.copyOf(byName.values())) {
            if (person.words.size() == 1) {
                Person named = find(person.words);
                if (named != null && named != person) {
                    named.learn(person);
                } else {
                    byWord.computeIfAbsent(spelling(person.words.getFirst()), w -> new ArrayList<>(1))
                            .add(person);
                }
            }
        }
    }

    private @Nullable Person sameAs(Person person) {
        String last = spelling(person.words.getLast());
        String known = NameWords.isNumeral(person.words.getLast()) ? spelling(person.words.getFirst()) : last;
        for (Person other : byWord.getOrDefault(known, List.of())) {
            String a = spelling(other.words.getFirst());
            String b = spelling(person.words.getFirst());
            boolean initial = a.length() == 1 || b.length() == 1 ? a.charAt(0) == b.charAt(0) : a.equals(b);
            if (initial && spelling(other.words.getLast()).equals(last) || isLongerForm(other, person)) {
                return other;
            }
        }
        return null;
    }

    /**
     * Is one name the other without its first names (“de Gaulle”, “Ben Bella”: what begins with a particle is no first
     * name) or without the number of a ruler?
     */
    private boolean isLongerForm(Person one, Person other) {
        List<String> shorter = one.words.size() < other.words.size() ? one.words : other.words;
        List<String> longer = shorter == one.words ? other.words : one.words;
        int more = longer.size() - shorter.size();
        if (more == 0) {
            return false;
        }
        boolean numbered = more == 1 && NameWords.isNumeral(longer.getLast()) && startsWith(longer, shorter, 0);
        return numbered || particles.contains(Folding.lower(shorter.getFirst())) && startsWith(longer, shorter, more);
    }

    private static boolean startsWith(List<String> longer, List<String> shorter, int offset) {
        for (int i = 0; i < shorter.size(); i++) {
            if (!spelling(longer.get(offset + i)).equals(spelling(shorter.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The person whom a name of the text means; of several the one used most, null for nobody known. */
    @Nullable
    Person find(List<String> words) {
        Person exact = byName.get(key(words));
        if (exact != null && exact.words.size() > 1) {
            return exact;
        }
        Person best = null;
        for (Person person : byWord.getOrDefault(spelling(words.getLast()), List.of())) {
            boolean last = spelling(person.words.getLast()).equals(spelling(words.getLast()));
            if (best == null || last && !isLast(best, words.getLast()) || last && person.uses > best.uses) {
                best = person;
            }
        }
        return best == null ? exact : best;
    }

    private static boolean isLast(Person person, String word) {
        return spelling(person.words.getLast()).equals(spelling(word));
    }

    /** The person with exactly this full name, or null. */
    @Nullable
    Person findFull(Sentence sentence, int first, int last) {
        return first == last ? null : byName.get(key(words(sentence, first, last)));
    }

    @Nullable
    Person find(Sentence sentence, int first, int last) {
        return find(words(sentence, first, last));
    }

    private static String key(List<String> words) {
        String last = words.getLast();
        return NameWords.isNumeral(last)
                ? spelling(String.join(" ", words.subList(0, words.size() - 1))) + " " + last
                : spelling(String.join(" ", words));
    }

    /** Under which spellings of one name meet: Ter-Petrosyan and Ter-Petrosian, Mutalibov and Mutallibov. */
    static String spelling(String name) {
        String lower = Folding.lower(name).replace(".", "").replace("'", "");
        StringBuilder kept = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char one = c == 'y' || c == 'j' ? 'i' : c == 'w' ? 'v' : c == 'q' ? 'k' : c;
            if (kept.isEmpty() || kept.charAt(kept.length() - 1) != one) {
                kept.append(one);
            }
        }
        return kept.toString()
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("dzh", "i")
                .replace("ou", "u");
    }
}
