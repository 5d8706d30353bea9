package org.annales.statement;

import java.util.List;
import java.util.Set;
import org.annales.model.Location;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** “The village was taken and its people expelled”, “an offensive to take X”: one sentence, one scene. */
final class SharedLocations {

    /** What stands behind these happened at another time, and so perhaps elsewhere. */
    private static final Set<String> OTHER_TIME = Set.of(
            "after", "before", "following", "since", "until", "despite", "besides", "against", "including", "like");

    private final Sentence sentence;
    private final Grammar grammar;

    SharedLocations(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
    }

    /** The places of a trigger, or those of the nearest other one in whose scene it stands. */
    List<Location> shared(List<Trigger> all, List<List<Location>> places, int index) {
        if (!places.get(index).isEmpty()) {
            return places.get(index);
        }
        List<Location> best = List.of();
        int nearest = Integer.MAX_VALUE;
        int trigger = all.get(index).token();
        for (int i = 0; i < all.size(); i++) {
            int other = all.get(i).token();
            int distance = Math.abs(other - trigger);
            boolean wide = LocationReader.isWide(places.get(i)) && !sentence.isBelow(trigger, other);
            boolean scenic =
                    mayLend(all.get(i), all.get(index)) && !places.get(i).isEmpty() && !wide;
            if (scenic
                    && distance < nearest
                    && reaches(other, trigger, i < index)
                    && (!inherits(all.get(index)) || isTogether(trigger, other))) {
                nearest = distance;
                best = places.get(i);
            }
        }
        return best.stream()
                .filter(SharedLocations::isKnown)
                .map(p -> new Location(p.span(), p.text(), p.place(), "shared"))
                .toList();
    }

    /** One act of force lends its scene to another, a protest to its demands, the signing to what is agreed. */
    private static boolean mayLend(Trigger from, Trigger to) {
        return inherits(to)
                ? inherits(from)
                : to.rule().type().placing().with().contains(from.rule().type().name());
    }

    /** “an Eritrean army base”, but not “numerous buildings”. */
    private static boolean isKnown(Location place) {
        return LocationReader.isNamed(place) || place.text().chars().anyMatch(Character::isUpperCase);
    }

    static boolean inherits(Trigger trigger) {
        return trigger.rule().type().placing().from() == Placing.Source.NARRATIVE;
    }

    private boolean reaches(int other, int trigger, boolean before) {
        return (before || grammar.isInfinitive(other) || isAimOf(trigger, other) || sentence.isBelow(other, trigger))
                && !isApart(other, trigger);
    }

    /** “began a bombardment in the months after the [capture] of X”, “grievances, which included requests to [return] X” */
    private boolean isApart(int other, int trigger) {
        for (int at = other;
                at >= 0 && !sentence.isBelow(trigger, at);
                at = sentence.token(at).head()) {
            Token word = sentence.token(at);
            boolean behind = word.rel() == Rel.PREP_OBJECT
                    && word.pos().isNoun()
                    && word.head() >= 0
                    && OTHER_TIME.contains(sentence.token(word.head()).lower());
            if (behind || word.rel() == Rel.RELATIVE_CLAUSE && word.head() != trigger) {
                return true;
            }
        }
        return false;
    }

    /** “an offensive [aimed at recapturing] X”, “operations [to capture] villages”: what follows says where. */
    private boolean isAimOf(int noun, int verb) {
        Token word = sentence.token(verb);
        return verb > noun
                && (word.rel() == Rel.PREP_OBJECT || word.rel() == Rel.PREP_COMPLEMENT)
                && word.pos().isVerb()
                && grammar.clauseOf(word.head()) == grammar.clauseOf(noun);
    }

    /** Does one trigger hang in the clause of the other? */
    private boolean isTogether(int one, int other) {
        int clause = grammar.clauseOf(one);
        int otherClause = grammar.clauseOf(other);
        return sentence.isBelow(one, other)
                || sentence.isBelow(other, one)
                || clause == otherClause
                || clause >= 0 && sentence.isBelow(clause, otherClause)
                || otherClause >= 0 && sentence.isBelow(otherClause, clause);
    }
}
