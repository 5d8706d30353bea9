package org.annales.state;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two names of what is in force (“the Lomé Accord”, “the ceasefire”) may be of one thing. */
final class ForceNames {
    private static final String AT = "at ";

    private static final Set<String> COMMON =
            Set.of("the", "peace", "joint", "declaration", "of", "final", "second", "first");

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}’'-]*\\s+){0,5}(?:Treaty|Accords?|Agreement|Pact|Communiqué|Communique|Protocol|Armistice|Convention|Memorandum|Truce)"
                    + "(?:\\s+of(?:\\s+\\p{Lu}[\\p{L}’'-]+){1,4})?");

    private ForceNames() {}

    /** What is closed off stands among the parties to a blockade. */
    static String place(String id) {
        return AT + id;
    }

    static boolean isPlace(String party) {
        return party.startsWith(AT);
    }

    /** “the Zheleznovodsk Communiqué”, “the Treaty of X”: a name in a sentence for something of a kind; empty where it has none. */
    static String in(String sentence, String kind) {
        Matcher named = NAME.matcher(sentence);
        while (named.find()) {
            if (kind.equals(StateWords.ENGLISH.forceIn(named.group()))
                    && named.group().indexOf(' ') > 0) {
                return named.group()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("^The ", "")
                        .strip();
            }
        }
        return "";
    }

    /** The words of a name that are its own: “Lomé” of “the Lomé Peace Accord”; none of a mere kind with its parties. */
    static Set<String> proper(String name) {
        Set<String> found = new TreeSet<>();
        if (name.indexOf('(') >= 0) {
            return found;
        }
        for (String word : name.split("[^\\p{L}\\p{N}-]+", -1)) {
            boolean capital = !word.isEmpty()
                    && (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0)));
            String lower = word.toLowerCase(Locale.ROOT);
            if (capital && !StateWords.ENGLISH.inForce().containsKey(lower) && !COMMON.contains(lower)) {
                found.add(lower);
            }
        }
        return found;
    }

    /** Have both one word of their own in common? */
    static boolean share(String one, String other) {
        Set<String> own = proper(one);
        return proper(other).stream().anyMatch(own::contains);
    }

    /** Have both a name of their own, and not the same? */
    static boolean differ(String one, String other) {
        return !proper(one).isEmpty() && !proper(other).isEmpty() && !share(one, other);
    }

    /** A name of its own, else the one that was there: “the Treaty of X”, rather than “treaty (A, B)”. */
    static String better(String known, String name) {
        if (name.indexOf('(') >= 0) {
            return known;
        }
        boolean named = known.indexOf('(') >= 0 || capitals(name) > capitals(known);
        return named ? name : known;
    }

    private static long capitals(String name) {
        return name.chars().filter(Character::isUpperCase).count();
    }

    /** May what is told of one kind be told of another? A ceasefire is an agreement, a siege a blockade. */
    static boolean mayBe(String kind, String told) {
        return kind.equals(told)
                || isAgreed(kind) && (told.isEmpty() || isAgreed(told))
                || isClosed(kind) && isClosed(told);
    }

    private static boolean isAgreed(String kind) {
        return StateWords.ENGLISH.agreements().contains(kind);
    }

    private static boolean isClosed(String kind) {
        return StateWords.ENGLISH.closures().contains(kind);
    }
}
