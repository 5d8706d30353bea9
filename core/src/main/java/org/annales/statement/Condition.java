package org.annales.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * A test on what fills a slot of a trigger: “the object is a place”.
 *
 * @param wanted classes or lemmas; at least one filler must have one of them
 * @param unwanted classes or lemmas that no filler may have
 * @param orEmpty whether an empty slot will do as well
 */
record Condition(String slot, List<String> wanted, List<String> unwanted, boolean orEmpty) {

    /** Is a token of a class or lemma? */
    @FunctionalInterface
    interface ClassTest {
        boolean is(int token, String wanted);
    }

    /** Parses words such as {@code place}, {@code !person} (no filler may be one) and {@code !any} (or empty). */
    static Condition parse(String slot, List<String> words) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        for (String word : words) {
            if (!word.startsWith("!")) {
                wanted.add(word);
            } else if (!word.equals("!any")) {
                unwanted.add(word.substring(1));
            }
        }
        boolean orEmpty = words.contains("!any") || wanted.isEmpty();
        return new Condition(slot, List.copyOf(wanted), List.copyOf(unwanted), orEmpty);
    }

    boolean test(List<Integer> fillers, ClassTest classes) {
        if (fillers.isEmpty()) {
            return orEmpty;
        }
        for (int filler : fillers) {
            for (String bad : unwanted) {
                if (classes.is(filler, bad)) {
                    return false;
                }
            }
        }
        if (wanted.isEmpty()) {
            // A slot that must be empty (only “!any”) is not.
            return !unwanted.isEmpty();
        }
        for (int filler : fillers) {
            for (String good : wanted) {
                if (classes.is(filler, good)) {
                    return true;
                }
            }
        }
        return false;
    }
}
