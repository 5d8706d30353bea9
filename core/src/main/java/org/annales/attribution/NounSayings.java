package org.annales.attribution;

import java.util.BitSet;
import java.util.List;
import org.annales.attribution.ReportingWords.Word;
import org.annales.parse.EntityType;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Sayings carried by a noun: “the army's claim that …”, “an estimate by the Red Cross of …”, “Soviet figures were …”. */
final class NounSayings {

    private final ReportingWords words;

    NounSayings(ReportingWords words) {
        this.words = words;
    }

    @Nullable
    Saying read(Sentence s, int noun) {
        Word word = words.findNoun(s.token(noun).lemma());
        if (word == null) {
            return null;
        }
        List<Integer> speakers = speakers(s, noun);
        if (speakers.isEmpty()) {
            return null;
        }
        BitSet scope = content(s, noun, word.sort() == SayingSort.DEMAND);
        return scope.isEmpty() ? null : new Saying(noun, word.sort(), word.stance(), speakers, -1, scope);
    }

    private List<Integer> speakers(Sentence s, int noun) {
        int owner = s.child(noun, Rel.POSSESSOR);
        if (owner >= 0 && !isCounted(s, noun, owner)) {
            return s.conjuncts(owner);
        }
        for (int prep : s.children(noun)) {
            boolean names =
                    s.token(prep).lower().equals("by") || s.token(prep).lower().equals("from");
            int of = names && s.token(prep).rel() == Rel.PREP ? s.child(prep, Rel.PREP_OBJECT) : -1;
            if (of >= 0
                    && (s.token(of).entity().isName()
                            || words.isSpeaker(s.token(of).lemma()))) {
                return s.conjuncts(of);
            }
        }
        int verb = s.token(noun).rel() == Rel.OBJECT ? s.token(noun).head() : -1;
        if (verb >= 0 && words.isMaking(s.token(verb).lemma())) {
            return Subjects.of(s, verb);
        }
        int adjective = s.child(noun, Rel.MODIFIER, Rel.COMPOUND);
        boolean body = adjective >= 0
                && (s.token(adjective).entity() == EntityType.PEOPLE
                        || s.token(adjective).entity() == EntityType.ORGANISATION
                        || s.token(adjective).lower().equals("official"));
        return body && words.isWork(s.token(noun).lemma()) ? List.of(noun) : List.of();
    }

    /** In “Russia's death toll” and “its losses” the owner is who is counted, not who counts. */
    private boolean isCounted(Sentence s, int noun, int owner) {
        return words.isCounting(s.token(noun).lemma())
                && !words.isWork(s.token(noun).lemma())
                && !s.token(owner).entity().isName();
    }

    private static BitSet content(Sentence s, int noun, boolean demand) {
        BitSet scope = new BitSet(s.size());
        for (int child : s.children(noun)) {
            Token token = s.token(child);
            boolean clause = token.rel() == Rel.REDUCED_CLAUSE || token.rel() == Rel.CLAUSAL_COMPLEMENT;
            boolean demanded = demand
                    && (token.rel() == Rel.REDUCED_CLAUSE || token.lower().equals("for"));
            if (child > noun
                    && ((clause && Clauses.isMarked(s, child, "that"))
                            || demanded
                            || token.lower().equals("of"))) {
                scope.or(Clauses.subtree(s, child));
            }
        }
        Token token = s.token(noun);
        if (token.rel() == Rel.SUBJECT
                && token.head() >= 0
                && ranges(s.token(token.head()).lemma())) {
            BitSet clause = Clauses.subtree(s, token.head());
            clause.andNot(Clauses.subtree(s, noun));
            scope.or(clause);
        }
        return scope;
    }

    private static boolean ranges(String lemma) {
        return switch (lemma) {
            case "be", "range", "vary", "stand", "exceed", "reach", "differ", "amount", "total", "run" -> true;
            default -> false;
        };
    }
}
