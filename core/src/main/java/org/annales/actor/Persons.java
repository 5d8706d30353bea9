package org.annales.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The persons of one document: full names, and what their parts stand for. */
final class Persons {

    /** A person under its fullest name. */
    static final class Person {
        final List<String> words;
        Actor actor;
        Gender gender = Gender.UNKNOWN;
        int uses;

        Person(List<String> words) {
            this.words = words;
            this.actor = ActorKnowledge.actor(String.join(" ", words), Sector.PERSON, null);
        }

        String name() {
            return actor.name();
        }
    }

    private final ActorKnowledge knowledge;
    private final Set<String> trimmed;
    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, List<Person>> byWord = new HashMap<>();

    Persons(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.trimmed = knowledge.words().list("name-trim");
    }

    /** Takes the tokens of one name down. */
    void collect(Sentence sentence, int from, int to) {
        int[] range = nameIn(sentence, from, to);
        if (range == null) {
            return;
        }
        List<String> words = words(sentence, range[0], range[1]);
        if (knowledge.names().find(String.join(" ", words)) != null) {
            return;
        }
        Person person = byName.computeIfAbsent(key(words), k -> new Person(words));
        person.uses++;
        if (person.gender == Gender.UNKNOWN) {
            person.gender = gender(sentence, range[0], words);
        }
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

    /** The name proper without titles before it and endings behind it: first and last token; null where nothing is left. */
    int @Nullable [] nameIn(Sentence sentence, int from, int to) {
        int first = from;
        int last = to;
        while (first < last
                && (isTitle(sentence.token(first))
                        || trimmed.contains(sentence.token(first).lower()))) {
            first++;
        }
        while (last > first && !isNameWord(sentence.token(last))) {
            last--;
        }
        return isNameWord(sentence.token(last)) && !isTitle(sentence.token(first)) ? new int[] {first, last} : null;
    }

    /** The last token of a name with the number of a ruler behind it (“Haile Selassie [I]”). */
    static int withNumeral(Sentence sentence, int last) {
        boolean number = last + 1 < sentence.size()
                && sentence.token(last + 1).form().length() < 5
                && sentence.token(last + 1).form().chars().allMatch(c -> "IVX".indexOf(c) >= 0)
                && sentence.token(last).isCapitalised();
        return number ? last + 1 : last;
    }

    private boolean isTitle(Token token) {
        return knowledge.isTitle(token.lower().replace(".", "")) || token.pos() == Pos.DETERMINER;
    }

    private static boolean isNameWord(Token token) {
        return token.isCapitalised() && Character.isLetter(token.form().charAt(0));
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
        List<Person> full =
                byName.values().stream().filter(p -> p.words.size() > 1).toList();
        for (Person person : full) {
            Person same = sameAs(person);
            if (same == null) {
                for (String word : person.words) {
                    byWord.computeIfAbsent(spelling(word), w -> new ArrayList<>(1))
                            .add(person);
                }
            } else {
                same.uses += person.uses;
                if (same.gender == Gender.UNKNOWN) {
                    same.gender = person.gender;
                }
                byName.put(key(person.words), same);
            }
        }
        for (Person person : List.copyOf(byName.values())) {
            if (person.words.size() == 1 && !byWord.containsKey(spelling(person.words.getFirst()))) {
                byWord.computeIfAbsent(spelling(person.words.getFirst()), w -> new ArrayList<>(1))
                        .add(person);
            }
        }
    }

    private @Nullable Person sameAs(Person person) {
        String last = spelling(person.words.getLast());
        for (Person other : byWord.getOrDefault(last, List.of())) {
            String a = spelling(other.words.getFirst());
            String b = spelling(person.words.getFirst());
            boolean initial = a.length() == 1 || b.length() == 1 ? a.charAt(0) == b.charAt(0) : a.equals(b);
            if (initial && spelling(other.words.getLast()).equals(last)) {
                return other;
            }
        }
        return null;
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
        return spelling(String.join(" ", words));
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
