package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives verbs back the subject that what stands before it has swallowed: the engine reads “On 4 May German forces
 * attacked” as if the forces were part of the date, “On 4 May 1940, the army attacked” as if the army were its
 * apposition, and “marched despite the ban and a coup was staged” as if ban and coup were one list.
 */
final class SwallowedSubjects {

    private static final Set<String> PREPOSITIONS = Set.of("on", "in", "by", "at", "during", "since", "until", "from");

    private final List<Token> tokens;

    private SwallowedSubjects(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    static List<Token> restore(List<Token> tokens) {
        SwallowedSubjects graph = new SwallowedSubjects(tokens);
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).rel() == Rel.PREP
                    && PREPOSITIONS.contains(tokens.get(i).lower())) {
                graph.mend(i);
            }
        }
        for (int i = 3; i < tokens.size(); i++) {
            if (tokens.get(i).rel() == Rel.CONJUNCT && tokens.get(i).pos().isVerb()) {
                graph.takeFromList(i);
            }
        }
        return graph.tokens;
    }

    private void mend(int preposition) {
        int date = lastOfDate(preposition + 1);
        int verb = date < 0 ? -1 : verbBehind(date);
        if (verb < 0 || hasSubject(verb)) {
            return;
        }
        int object = objectOf(preposition);
        if (object > date && object < verb) {
            takeOut(preposition, date, object, verb);
        } else if (object > preposition && object <= date) {
            int apposition = appositionOf(object, date, verb);
            if (apposition >= 0) {
                attach(apposition, verb, subjectOf(verb));
            }
        }
    }

    /** A verb that goes on with an earlier subject has an “and” or a comma before it; one that has none has its own. */
    private void takeFromList(int verb) {
        int first = verb;
        while (first > 0 && tokens.get(first - 1).head() == verb && isVerbal(tokens.get(first - 1))) {
            first--;
        }
        if (first == verb && tokens.get(verb).pos() != Pos.VERB_PAST || hasOwnSubject(verb)) {
            return;
        }
        int noun = first - 1;
        while (noun > 0
                && (tokens.get(noun).rel() == Rel.PREP_OBJECT
                        || tokens.get(noun).rel() == Rel.PREP)) {
            noun = tokens.get(noun).head();
        }
        boolean listed = noun > tokens.get(verb).head()
                && tokens.get(noun).pos().isNoun()
                && tokens.get(noun).rel() == Rel.CONJUNCT
                && tokens.get(noun).head() < noun;
        if (listed) {
            attach(noun, verb, subjectOf(verb));
        }
    }

    private static boolean isVerbal(Token token) {
        return switch (token.rel()) {
            case AUXILIARY, PASSIVE_AUXILIARY, NEGATION, ADVERB -> true;
            default -> false;
        };
    }

    /** Index of the last token of a date that begins here (“4 May 1940”, “May 4”, “May”), or -1. */
    private int lastOfDate(int first) {
        int at = first;
        boolean month = false;
        for (int i = first; i < tokens.size() && i < first + 5; i++) {
            String word = tokens.get(i).lower();
            boolean number = tokens.get(i).pos() == Pos.NUMBER && Character.isDigit(word.charAt(0));
            if (!number && !Months.NAMES.contains(word)) {
                break;
            }
            month |= Months.NAMES.contains(word);
            at = i;
        }
        return month ? at : -1;
    }

    /** The first verb behind the date, if only a noun phrase stands between. */
    private int verbBehind(int date) {
        for (int i = date + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.pos() == Pos.VERB_PAST || token.pos() == Pos.VERB_PRESENT) {
                boolean auxiliary = token.rel() == Rel.AUXILIARY || token.rel() == Rel.PASSIVE_AUXILIARY;
                return auxiliary ? token.head() : token.rel() == Rel.RELATIVE_CLAUSE ? -1 : i;
            }
            if (token.pos().isVerb() && token.rel() != Rel.MODIFIER && token.rel() != Rel.REDUCED_CLAUSE) {
                return -1;
            }
        }
        return -1;
    }

    private boolean hasSubject(int verb) {
        return hasOwnSubject(verb) || tokens.get(verb).rel() == Rel.CONJUNCT;
    }

    private boolean hasOwnSubject(int verb) {
        for (Token token : tokens) {
            boolean of = token.head() == verb
                    || token.head() >= 0
                            && tokens.get(token.head()).head() == verb
                            && (tokens.get(token.head()).rel() == Rel.AUXILIARY
                                    || tokens.get(token.head()).rel() == Rel.PASSIVE_AUXILIARY);
            if (of && token.rel().isSubject()) {
                return true;
            }
        }
        return false;
    }

    private int objectOf(int preposition) {
        for (int i = preposition + 1; i < tokens.size(); i++) {
            if (tokens.get(i).head() == preposition && tokens.get(i).rel() == Rel.PREP_OBJECT) {
                return i;
            }
        }
        return -1;
    }

    private int appositionOf(int date, int lastOfDate, int verb) {
        for (int i = lastOfDate + 1; i < verb; i++) {
            if (tokens.get(i).rel() == Rel.APPOSITION
                    && tokens.get(i).head() >= date
                    && tokens.get(i).head() <= lastOfDate) {
                return i;
            }
        }
        return -1;
    }

    /** The object of the preposition becomes the verb's subject, the date the preposition's object. */
    private void takeOut(int preposition, int date, int object, int verb) {
        for (int i = preposition + 1; i < date; i++) {
            attach(i, date, Rel.MODIFIER);
        }
        for (int i = date + 1; i < object; i++) {
            if (tokens.get(i).head() <= date && tokens.get(i).head() > preposition) {
                attach(i, object, tokens.get(i).rel());
            }
        }
        attach(date, preposition, Rel.PREP_OBJECT);
        attach(object, verb, subjectOf(verb));
        if (tokens.get(preposition).head() > date) {
            attach(preposition, verb, Rel.PREP);
        }
    }

    private Rel subjectOf(int verb) {
        for (Token token : tokens) {
            if (token.head() == verb && token.rel() == Rel.PASSIVE_AUXILIARY) {
                return Rel.PASSIVE_SUBJECT;
            }
        }
        return Rel.SUBJECT;
    }

    private void attach(int index, int head, Rel rel) {
        tokens.set(index, tokens.get(index).withHead(head, rel));
    }
}
