package org.annales.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Whose man somebody is, by the office the text gives him: “[Turkey]'s prime minister X”, “X, the president of [Chad]”. */
final class PersonSides {

    /** Words between whose and the name (“[Azerbaijan]'s then defence minister X”). */
    private static final int BETWEEN = 5;

    private static final Set<Sector> SIDED =
            EnumSet.of(Sector.PEOPLE, Sector.STATE, Sector.REBELS, Sector.MILITARY, Sector.PARAMILITARY, Sector.PARTY);

    private final ActorKnowledge knowledge;

    PersonSides(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The side of the person named by the tokens; null where the words around do not say. */
    @Nullable
    String find(Sentence sentence, int first, int last) {
        String before = before(sentence, first);
        return before != null ? before : behind(sentence, last);
    }

    private @Nullable String before(Sentence sentence, int first) {
        int at = first - 1;
        if (at > 1 && sentence.token(at).form().equals(",")) {
            return ofWhom(sentence, at - 1);
        }
        boolean office = false;
        for (; at >= 0 && first - at <= BETWEEN; at--) {
            Token token = sentence.token(at);
            String side = office ? side(sentence, at) : null;
            if (side != null) {
                return side;
            }
            boolean possessive = token.pos() == Pos.POSSESSIVE;
            office |= isOffice(token);
            if (!possessive && !office || token.pos().isVerb() || token.pos() == Pos.PREPOSITION || isStop(token)) {
                return null;
            }
        }
        return null;
    }

    /** “the president of [Colombia], X”: the token before the comma. */
    private @Nullable String ofWhom(Sentence sentence, int end) {
        int of = end - 1;
        while (of > 0 && end - of < 4 && !sentence.token(of).lower().equals("of")) {
            of--;
        }
        boolean office = of > 0 && sentence.token(of).lower().equals("of") && isOffice(sentence.token(of - 1));
        return office ? side(sentence, end) : null;
    }

    /** “X, [Chadian] president”, “X, the president of [Chad],”. */
    private @Nullable String behind(Sentence sentence, int last) {
        if (last + 2 >= sentence.size() || !sentence.token(last + 1).form().equals(",")) {
            return null;
        }
        String side = null;
        for (int i = last + 2; i < sentence.size() && i - last <= BETWEEN + 2; i++) {
            Token token = sentence.token(i);
            if (isOffice(token)) {
                boolean of =
                        i + 2 < sentence.size() && sentence.token(i + 1).lower().equals("of");
                int name = of && sentence.token(i + 2).pos() == Pos.DETERMINER ? i + 3 : i + 2;
                return side != null || !of || name >= sentence.size() ? side : side(sentence, name);
            }
            if (token.pos().isVerb() || isStop(token) || token.pos() == Pos.CONJUNCTION) {
                return null;
            }
            side = side == null ? side(sentence, i) : side;
        }
        return null;
    }

    private static boolean isStop(Token token) {
        return token.pos() == Pos.PUNCTUATION && !token.form().equals("-");
    }

    private boolean isOffice(Token token) {
        HeadNoun noun = knowledge.noun(token.lower());
        boolean rank = noun != null
                && noun.shape() == HeadNoun.Shape.PERSONS
                && (noun.sector() == Sector.GOVERNMENT
                        || noun.sector() == Sector.MILITARY
                        || noun.sector() == Sector.LEGISLATURE);
        return rank || knowledge.isTitle(token.lower().replace(".", ""));
    }

    /** The side that a name or adjective stands for; null for other words. */
    @Nullable
    String side(Sentence sentence, int index) {
        NameTable.Entry entry = knowledge.names().find(sentence.token(index).form());
        List<KnownName> names = entry == null ? List.of() : entry.names();
        if (names.isEmpty() || names.getFirst().form() == KnownName.Form.SEAT) {
            return null;
        }
        Actor actor = names.getFirst().known().actor();
        return SIDED.contains(actor.sector()) ? actor.side() : null;
    }
}
