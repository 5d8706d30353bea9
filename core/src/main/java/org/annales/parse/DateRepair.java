package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts a name from the date right behind it: the engine takes “captured by Ruritania 12 March 2022”, as notes and lists write,
 * for one date, and the name for a word of it.
 */
final class DateRepair {
    /** What else a date may begin with. */
    private static final Set<String> OTHER_BEGINNINGS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "early", "late",
            "mid");

    private static final Set<String> PREPOSITIONS = Set.of("by", "to", "of");

    private DateRepair() {}

    static List<Token> repair(List<Token> tokens) {
        List<Token> repaired = new ArrayList<>(tokens);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token preposition = tokens.get(i);
            boolean by = preposition.rel() == Rel.AGENT || preposition.rel() == Rel.PREP;
            if (by && PREPOSITIONS.contains(preposition.lower())) {
                part(repaired, i);
            }
        }
        return repaired;
    }

    /** “by [Name Name] 12 March”: the name is what “by” governs, and the date hangs on the verb. */
    private static void part(List<Token> tokens, int by) {
        int first = by + 1;
        while (first < tokens.size() && tokens.get(first).pos() == Pos.DETERMINER) {
            first++;
        }
        int last = first - 1;
        while (last + 1 < tokens.size() && isName(tokens.get(last + 1))) {
            last++;
        }
        int date = last + 1;
        if (last < first || !isDate(tokens, date)) {
            return;
        }
        for (int i = first; i <= last; i++) {
            Token word = tokens.get(i);
            boolean dated = word.entity() == EntityType.DATE;
            Token named = dated ? word.withEntity(EntityType.PLACE, i == first) : word;
            tokens.set(i, i == last ? named.withHead(by, Rel.PREP_OBJECT) : named.withHead(last, Rel.COMPOUND));
        }
        for (int i = date; i < tokens.size() && tokens.get(i).entity() == EntityType.DATE; i++) {
            Token word = tokens.get(i);
            boolean outside = word.head() < date || word.rel() == Rel.PREP_OBJECT && word.head() == by;
            if (outside) {
                tokens.set(i, word.withHead(verbAbove(tokens, by), Rel.NOUN_ADVERBIAL));
            }
        }
        if (tokens.get(date).entity() == EntityType.DATE && !tokens.get(date).entityStart()) {
            tokens.set(date, tokens.get(date).withEntity(EntityType.DATE, true));
        }
    }

    /** The verb that “by” hangs on, also through “by the Army of …”. */
    private static int verbAbove(List<Token> tokens, int preposition) {
        int at = tokens.get(preposition).head();
        for (int steps = 0; at >= 0 && steps < 6 && !tokens.get(at).pos().isVerb(); steps++) {
            at = tokens.get(at).head();
        }
        return at < 0 ? tokens.get(preposition).head() : at;
    }

    private static boolean isName(Token token) {
        return token.isCapitalised() && token.pos() == Pos.PROPER_NOUN && !isDateWord(token.lower());
    }

    private static boolean isDate(List<Token> tokens, int index) {
        if (index + 1 >= tokens.size()) {
            return false;
        }
        String first = tokens.get(index).lower();
        String second = tokens.get(index + 1).lower();
        boolean number = Character.isDigit(first.charAt(0));
        return number && isDateWord(second) || isDateWord(first) && Character.isDigit(second.charAt(0));
    }

    private static boolean isDateWord(String lower) {
        return Months.NAMES.contains(lower) || OTHER_BEGINNINGS.contains(lower);
    }
}
