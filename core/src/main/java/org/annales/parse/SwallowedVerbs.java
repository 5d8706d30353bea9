package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives back a verb that the parser took for a participle before its own object: “ambushed convoys and [burned] schools” is no “burned
 * schools” that were ambushed. Only for verbs whose participle seldom describes a noun; “killed soldiers and wounded civilians” may be either.
 */
final class SwallowedVerbs {

    private static final Set<String> VERBS = Set.of(
            "burn",
            "loot",
            "shell",
            "bomb",
            "kill",
            "execute",
            "attack",
            "raid",
            "seize",
            "massacre",
            "deport",
            "torch",
            "ransack",
            "rape",
            "torture",
            "kidnap",
            "abduct",
            "hang",
            "mine",
            "sack",
            "plunder",
            "pillage",
            "murder",
            "behead",
            "storm",
            "ambush",
            "occupy",
            "blockade",
            "besiege",
            "close",
            "free",
            "release",
            "disarm",
            "expel",
            "evict",
            "dissolve",
            "ban",
            "impose",
            "shoot",
            "sink",
            "retake",
            "recapture",
            "overrun",
            "demand",
            "reject",
            "declare",
            "sign",
            "proclaim",
            "dismiss",
            "arrest",
            "detain",
            "desecrate");

    private final List<Token> tokens;

    private SwallowedVerbs(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    static List<Token> restore(List<Token> tokens) {
        SwallowedVerbs graph = new SwallowedVerbs(tokens);
        for (int i = 2; i + 1 < tokens.size(); i++) {
            int verb = graph.verbBefore(i);
            if (verb >= 0) {
                graph.giveBack(i, verb);
            }
        }
        return graph.tokens;
    }

    /** The verb that the participle is to stand beside, or -1. */
    private int verbBefore(int participle) {
        Token token = tokens.get(participle);
        boolean swallowed = token.rel() == Rel.MODIFIER
                && (token.pos() == Pos.VERB_PARTICIPLE || token.pos() == Pos.VERB_GERUND)
                && VERBS.contains(token.lemma())
                && tokens.get(participle - 1).pos() == Pos.CONJUNCTION
                && token.head() > participle;
        if (!swallowed) {
            return -1;
        }
        Token object = tokens.get(token.head());
        int first = object.rel() == Rel.CONJUNCT ? object.head() : -1;
        while (first >= 0 && tokens.get(first).rel() == Rel.CONJUNCT) {
            first = tokens.get(first).head();
        }
        int verb = first >= 0 && first < participle && tokens.get(first).rel() == Rel.OBJECT
                ? tokens.get(first).head()
                : -1;
        Pos wanted = token.pos() == Pos.VERB_GERUND ? Pos.VERB_GERUND : Pos.VERB_PAST;
        return verb >= 0 && verb < first && tokens.get(verb).pos() == wanted ? verb : -1;
    }

    private void giveBack(int participle, int verb) {
        int object = tokens.get(participle).head();
        tokens.set(object, tokens.get(object).withHead(participle, Rel.OBJECT));
        tokens.set(
                participle,
                tokens.get(participle)
                        .withHead(verb, Rel.CONJUNCT)
                        .withPos(tokens.get(verb).pos()));
    }
}
