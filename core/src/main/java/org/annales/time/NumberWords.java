package org.annales.time;

import java.util.Arrays;

/** Joins numbers in words (“twenty-four”, “two hundred and six”, “twenty-first”) into one atom each. */
final class NumberWords {

    private static final int LIMIT = 1_000_000;

    private final int word;
    private final int ordinalWord;
    private final int dash;
    private final int and;
    private final Numbers numbers;

    NumberWords(Lexicon lexicon, Numbers numbers) {
        this.word = lexicon.kind("NUMBERWORD");
        this.ordinalWord = lexicon.kind("ORDINALWORD");
        this.dash = lexicon.kind("DASH");
        this.and = lexicon.literal("and");
        this.numbers = numbers;
    }

    Atoms join(Atoms atoms) {
        Atoms joined = new Atoms(atoms.size());
        int at = 0;
        while (at < atoms.size()) {
            Reading reading = new Reading(atoms, at);
            int end = reading.end;
            if (end == at) {
                joined.add(atoms.start(at), atoms.end(at), atoms.senses(at), atoms.isQuoted(at));
                end++;
            } else {
                Sense[] senses = end == at + 1 ? atoms.senses(at) : new Sense[0];
                joined.add(atoms.start(at), atoms.end(end - 1), with(senses, reading.senses()), atoms.isQuoted(at));
            }
            at = end;
        }
        return joined;
    }

    private static Sense[] with(Sense[] senses, Sense[] more) {
        Sense[] all = Arrays.copyOf(senses, senses.length + more.length);
        System.arraycopy(more, 0, all, senses.length, more.length);
        return all;
    }

    /** The longest number in words that begins at an atom. */
    private final class Reading {

        private final Atoms atoms;
        private int end;
        private int total;
        /** The part below the last thousand; -1 before the first word. */
        private int group = -1;

        private boolean ordinal;

        Reading(Atoms atoms, int start) {
            this.atoms = atoms;
            this.end = start;
            int at = start;
            while (!ordinal && take(at)) {
                end = at + 1;
                at = end + (isLink(end) ? 1 : 0);
            }
        }

        private boolean isLink(int at) {
            return (atoms.is(at, dash) && atoms.isGlued(at)) || (group % 100 == 0 && atoms.is(at, and));
        }

        private boolean take(int at) {
            Sense cardinal = atoms.sense(at, word);
            Sense last = cardinal == null ? atoms.sense(at, ordinalWord) : cardinal;
            if (last == null || !extend(last.number())) {
                return false;
            }
            ordinal = cardinal == null;
            return true;
        }

        private boolean extend(int number) {
            if (group < 0) {
                group = number;
            } else if (number == 100 && 0 < group && group < 100) {
                group *= 100;
            } else if (number >= 1000 && group > 0 && total == 0) {
                total = Math.min(LIMIT, group * Math.min(number, LIMIT / 1000));
                group = 0;
            } else if ((number < 10 && 20 <= group % 100 && group % 10 == 0)
                    || (number < 100 && group % 100 == 0 && group + total > 0)) {
                group += number;
            } else {
                return false;
            }
            return true;
        }

        private Sense[] senses() {
            int value = total + group;
            return ordinal ? numbers.ordinalWord(value) : numbers.cardinal(value);
        }
    }
}
