package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** The slots that say where: what a trigger, its people or its agreement are placed by. */
final class PlaceSlots {

    private final Sentence sentence;
    private final Grammar grammar;
    private final Fillers fillers;
    private final CodeBook codeBook;

    PlaceSlots(Sentence sentence, Grammar grammar, Fillers fillers, CodeBook codeBook) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.fillers = fillers;
        this.codeBook = codeBook;
    }

    /** “the [Golan] raid”, “[border] clashes”, “the Afar [region] attack” */
    List<Integer> before(int noun) {
        return grammar.modifiers(noun).stream()
                .filter(m -> fillers.is(m, "place")
                        || (codeBook.isIn("line", sentence.token(m).lemma())
                                        || codeBook.isIn(
                                                "territory", sentence.token(m).lemma()))
                                && sentence.token(m).rel() == Rel.COMPOUND)
                .toList();
    }

    /** “[X] became the site of a massacre” */
    List<Integer> sites(int noun) {
        int of = sentence.token(noun).rel() == Rel.PREP_OBJECT
                ? sentence.token(noun).head()
                : -1;
        int site = of < 0 ? -1 : sentence.token(of).head();
        if (site < 0
                || !codeBook.isIn("site", sentence.token(site).lemma())
                || !sentence.token(of).lower().equals("of")) {
            return List.of();
        }
        int verb = sentence.token(site).head();
        boolean predicate = verb >= 0 && sentence.token(site).rel() == Rel.ATTRIBUTE;
        return predicate ? grammar.deepSubjects(verb) : List.of();
    }

    /** “flew to [Geneva] for talks”, “came to [X] to help”: where somebody goes to do it. */
    List<Integer> journeys(int trigger) {
        Token word = sentence.token(trigger);
        int above = word.head();
        if (word.rel() == Rel.PREP_OBJECT && above >= 0) {
            above = sentence.token(above).lower().equals("for")
                    ? sentence.token(above).head()
                    : -1;
        } else if (!grammar.isInfinitive(trigger)) {
            above = -1;
        }
        if (above < 0 || !codeBook.isIn("journey", sentence.token(above).lemma())) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(grammar.objectsOf(above, "to"));
        found.addAll(grammar.objectsOf(above, "in"));
        return found;
    }

    /** Where people live or are: “families living in [X]”, “the civilians of [X]”, “refugees trapped in [X]”. */
    List<Integer> homes(int people) {
        List<Integer> found = new ArrayList<>();
        for (int clause : sentence.childList(people, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE)) {
            if (codeBook.isIn("dwell", sentence.token(clause).lemma())) {
                found.addAll(grammar.objectsOf(clause, "in"));
                found.addAll(grammar.objectsOf(clause, "at"));
            }
        }
        if (codeBook.isIn("refugee", sentence.token(people).lemma())) {
            found.addAll(grammar.objectsOf(people, "of"));
            found.addAll(grammar.objectsOf(people, "in"));
        }
        return found;
    }

    /** “signed the [Lusaka] Protocol”, “the Treaty of [Sèvres]”: the towns an agreement is named after, where it was made. */
    List<Integer> namedFor(int noun) {
        boolean agreement = codeBook.isIn("agreement", sentence.token(noun).lemma())
                && sentence.token(noun).isCapitalised();
        if (!agreement) {
            return List.of();
        }
        List<Integer> named = new ArrayList<>(sentence.childList(noun, Rel.COMPOUND, Rel.MODIFIER));
        named.addAll(grammar.objectsOf(noun, "of"));
        return named.stream().filter(fillers::isTown).toList();
    }
}
