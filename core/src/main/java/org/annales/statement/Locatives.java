package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.PlaceMention;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;

/** “… in Shusha”, “near Badme”: the locatives of a trigger's clause. */
final class Locatives {

    static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "around",
            "outside",
            "inside",
            "within",
            "across",
            "throughout",
            "along",
            "over",
            "off",
            "above",
            "on");

    private static final Set<String> WITHIN = Set.of("in", "inside", "within", "across", "throughout");

    private final Sentence sentence;
    private final Grammar grammar;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final CodeBook codeBook;
    private final String text;
    private Set<Integer> triggers = Set.of();

    Locatives(
            Sentence sentence,
            Grammar grammar,
            Fillers fillers,
            MentionIndex mentions,
            CodeBook codeBook,
            String text) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.fillers = fillers;
        this.mentions = mentions;
        this.codeBook = codeBook;
        this.text = text;
    }

    /** Tells which words of the sentence are triggers: a place that hangs on one of them is its own. */
    void among(Set<Integer> all) {
        triggers = all;
    }

    /**
     * The places of a trigger's clause.
     *
     * @param ofOthers false: those that say where it happened; true: those that say where somebody is who has a part in it
     *     (“commanders in X organized”), which is worth less
     */
    List<Location> of(int trigger, boolean ofOthers) {
        List<Location> found = new ArrayList<>();
        for (PlaceMention place : mentions.placesIn(sentence.span())) {
            int token = sentence.tokenAt(place.span().end() - 1);
            int prep = token < 0 ? -1 : preposition(token);
            if (prep >= 0
                    && isOwn(prep, trigger, LocationLists.isState(place.place()))
                    && isOfOthers(prep, trigger) == ofOthers) {
                found.add(Location.of(place, text, "sentence"));
            }
        }
        return found;
    }

    /** The locative preposition a place stands behind, or -1. */
    private int preposition(int token) {
        int first = token;
        while (sentence.token(first).rel() == Rel.CONJUNCT
                || sentence.token(first).rel() == Rel.APPOSITION
                || isBeforePlace(first)) {
            first = sentence.token(first).head();
        }
        int prep = sentence.token(first).rel() == Rel.PREP_OBJECT
                ? sentence.token(first).head()
                : -1;
        return prep >= 0 && PREPOSITIONS.contains(sentence.token(prep).lower()) ? prep : -1;
    }

    /** “in the [Fuzuli] area”, but not “on the [Karabakh] conflict” */
    private boolean isBeforePlace(int token) {
        int head = sentence.token(token).head();
        return sentence.token(token).rel() == Rel.COMPOUND
                && (triggers.contains(head)
                        || !codeBook.isIn("event-noun", sentence.token(head).lemma()));
    }

    private boolean isOwn(int prep, int trigger, boolean state) {
        int clause = grammar.clauseOf(trigger);
        int hangsOn = sentence.token(prep).head();
        if (state && (!WITHIN.contains(sentence.token(prep).lower()) || hangsOn != clause && hangsOn != trigger)) {
            return false;
        }
        if (isOfAnother(hangsOn, trigger)) {
            return false; // where another happening took place
        }
        int placeClause = grammar.clauseOf(prep);
        return placeClause == clause || clause >= 0 && placeClause >= 0 && sentence.isBelow(clause, placeClause);
    }

    /** “talks ended due to [atrocities] by police in X”: a noun that is a trigger of its own stands between. */
    private boolean isOfAnother(int hangsOn, int trigger) {
        for (int at = hangsOn;
                at >= 0 && at != trigger && isInPhrase(at);
                at = sentence.token(at).head()) {
            if (triggers.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInPhrase(int token) {
        Rel rel = sentence.token(token).rel();
        return sentence.token(token).pos().isNoun() || rel == Rel.PREP || rel == Rel.AGENT;
    }

    private boolean isOfOthers(int prep, int trigger) {
        int hangsOn = sentence.token(prep).head();
        return hangsOn >= 0
                && !sentence.isBelow(hangsOn, trigger)
                && sentence.token(hangsOn).pos().isNoun()
                && fillers.isActor(hangsOn);
    }
}
