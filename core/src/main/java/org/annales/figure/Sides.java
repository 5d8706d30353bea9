package org.annales.figure;

import java.util.HashMap;
import java.util.Map;
import org.annales.model.ActorMention;
import org.annales.model.Mentions;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Whose people, forces or things are counted. */
final class Sides {

    /** How many words before a number its verb may stand. */
    private static final int NEAR = 6;

    /** Sides of the actors named in the document, by the offset of their head word. */
    private final Map<Integer, String> sides = new HashMap<>();

    Sides(Mentions mentions) {
        for (ActorMention actor : mentions.actors()) {
            String side = actor.actor().side();
            if (side != null) {
                sides.put(actor.head(), side);
            }
        }
    }

    @Nullable
    String read(Sentence s, Finding f) {
        Counted c = f.counted();
        if (c.noun() >= 0) {
            String known = sides.get(s.token(c.noun()).begin());
            if (known != null && !c.thing().firm()) {
                return known;
            }
            String named = named(s, c);
            if (named != null) {
                return named;
            }
        }
        int owner = owner(s, c);
        return owner < 0 ? null : side(s, owner);
    }

    /** “Azerbaijani civilians”, “18 Eritreans”. */
    private static @Nullable String named(Sentence s, Counted c) {
        for (int i = Math.min(c.amount().to(), c.noun()); i <= c.noun(); i++) {
            Token token = s.token(i);
            if (token.entity() == EntityType.PEOPLE) {
                if (i < c.noun() && s.token(i + 1).entity() == EntityType.PEOPLE) {
                    return token.form() + " " + s.token(i + 1).form();
                }
                boolean plural = token.pos().isNoun()
                        && token.form().endsWith("s")
                        && token.form().length() > 4;
                return plural ? token.form().substring(0, token.form().length() - 1) : token.form();
            }
        }
        return null;
    }

    /** Who loses, suffers or has: “the Italians lost 800 killed”, “12 of its soldiers”, “Baku's 10,000”. */
    private static int owner(Sentence s, Counted c) {
        int possessor = s.child(c.node(), Rel.POSSESSOR);
        if (possessor < 0 && c.noun() >= 0) {
            possessor = s.child(c.noun(), Rel.POSSESSOR);
        }
        if (possessor >= 0 && s.token(possessor).pos() != Pos.POSSESSIVE_PRONOUN) {
            return possessor;
        }
        int gapped = gapped(s, c.amount().from());
        if (gapped >= 0) {
            return gapped;
        }
        int verb = loser(s, c);
        boolean own = verb >= 0
                && switch (s.token(verb).lemma()) {
                    case "lose",
                            "suffer",
                            "sustain",
                            "have",
                            "field",
                            "possess",
                            "number",
                            "comprise",
                            "consist",
                            "boast",
                            "be",
                            "total",
                            "amount",
                            "stand",
                            "reach" -> true;
                    default -> possessor >= 0;
                };
        int subject = own ? s.child(verb, Rel.SUBJECT) : -1;
        return subject == c.node() ? -1 : subject;
    }

    /** In “the Ethiopians 8,000” the people right before the number. */
    private static int gapped(Sentence s, int from) {
        Token before = from == 0 ? null : s.token(from - 1);
        boolean named = before != null
                && before.entity() == EntityType.PEOPLE
                && before.pos().isNoun()
                && before.lower().endsWith("s")
                && before.rel() != Rel.PREP_OBJECT;
        return named ? from - 1 : -1;
    }

    /** The verb of having or losing whose clause the number stands in: the nearest before it, whatever the parser made of “800 killed”. */
    private static int loser(Sentence s, Counted c) {
        int verb = Clause.verbOf(s, c.node());
        for (int i = c.amount().from() - 1; i >= Math.max(0, c.amount().from() - NEAR); i--) {
            Token token = s.token(i);
            if (token.pos().isVerb()) {
                return token.lemma().equals("lose") && s.child(i, Rel.SUBJECT) >= 0 ? i : verb;
            }
        }
        return verb;
    }

    private @Nullable String side(Sentence s, int token) {
        String known = sides.get(s.token(token).begin());
        if (known != null) {
            return known;
        }
        Token owner = s.token(token);
        for (int child : s.children(token)) {
            if (s.token(child).entity() == EntityType.PEOPLE) {
                return s.token(child).form();
            }
        }
        return owner.entity() == EntityType.PEOPLE || owner.entity() == EntityType.PLACE ? owner.form() : null;
    }
}
