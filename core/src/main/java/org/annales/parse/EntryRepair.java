package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends what the engine makes of the short style of chronologies and lists: in “4 May 1940: Liberation of the port” the word
 * after the colon is no name, and in “Harbour taken by marines” and “The Resolute: hit by two bombs” something was taken and
 * hit, which takes the place of a subject.
 */
final class EntryRepair {
    private static final Set<String> AFTER_NOUNS = Set.of("of", "in", "at", "by", "near", "between", "against", "on");

    private EntryRepair() {}

    static List<Token> repair(List<Token> tokens) {
        List<Token> repaired = new ArrayList<>(tokens);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).lower().equals(":")) {
                makeNoun(repaired, i);
                makeSubject(repaired, i);
            }
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            makePassive(repaired, i);
        }
        return repaired;
    }

    /** A date and a colon begin an entry, whose first word has its capital from that. */
    private static void makeNoun(List<Token> tokens, int colon) {
        Token first = tokens.get(colon + 1);
        boolean dated = tokens.subList(0, colon).stream().anyMatch(token -> Months.NAMES.contains(token.lower()))
                || tokens.get(colon - 1).pos() == Pos.NUMBER;
        if (dated
                && first.pos() == Pos.PROPER_NOUN
                && colon + 2 < tokens.size()
                && AFTER_NOUNS.contains(tokens.get(colon + 2).lower())) {
            tokens.set(colon + 1, first.withPos(Pos.NOUN).withEntity(EntityType.NONE, false));
        }
    }

    /** “The Resolute: hit by …”: what stands before the colon. */
    private static void makeSubject(List<Token> tokens, int colon) {
        Token verb = tokens.get(colon + 1);
        Token name = tokens.get(colon - 1);
        if (isParticiple(verb) && name.pos().isNoun() && name.head() == colon + 1 && name.rel() == Rel.OTHER) {
            tokens.set(colon - 1, name.withHead(colon + 1, Rel.PASSIVE_SUBJECT));
        }
    }

    /** “Harbour taken by marines”: no auxiliary, but somebody who did it. */
    private static void makePassive(List<Token> tokens, int verb) {
        if (tokens.get(verb).pos() != Pos.VERB_PARTICIPLE) {
            return;
        }
        int subject = -1;
        boolean agent = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == verb) {
                switch (tokens.get(i).rel()) {
                    case AUXILIARY, PASSIVE_AUXILIARY, OBJECT -> {
                        return;
                    }
                    case SUBJECT -> subject = i;
                    case AGENT -> agent = true;
                    default -> {}
                }
            }
        }
        if (agent && subject >= 0) {
            tokens.set(subject, tokens.get(subject).withHead(verb, Rel.PASSIVE_SUBJECT));
        }
    }

    private static boolean isParticiple(Token token) {
        return token.pos() == Pos.VERB_PARTICIPLE || token.pos() == Pos.VERB_PAST;
    }
}
