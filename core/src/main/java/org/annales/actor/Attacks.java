package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Who “the attacking forces”, “the invaders” and “the defenders” are: those who did or suffered the attack told last. */
final class Attacks {

    /** Sentences back to which such a description reaches. */
    private static final int REACH = 5;

    private final Discourse discourse;
    private final Set<String> attacking;
    private final Set<String> attackers;
    private final Set<String> defenders;

    Attacks(Discourse discourse, Words words) {
        this.discourse = discourse;
        this.attacking = words.list("attacking");
        this.attackers = words.list("attacker");
        this.defenders = words.list("defender");
    }

    /** Does a definite description name its actor by the attack alone? */
    boolean isParticipant(Sentence sentence, Mention mention, String lemma) {
        if (!mention.definite || mention.noun == null) {
            return false;
        }
        if (attackers.contains(lemma) || defenders.contains(lemma)) {
            return isBare(sentence, mention, -1);
        }
        int participle = attacking(sentence, mention);
        return participle >= 0 && isArmed(mention.noun.sector()) && isBare(sentence, mention, participle);
    }

    /** Gives the description its actor, where an attack was told just before. */
    void resolve(Sentence sentence, Mention mention, String lemma) {
        boolean defender = defenders.contains(lemma);
        for (Discourse.Attack attack : discourse.attacks()) {
            if (mention.sentence - attack.sentence() > REACH) {
                return;
            }
            Mention one = defender ? attack.attacked() : attack.attacker();
            if (one != null && one.isActor() && isArmed(one.actors.getFirst().sector())) {
                mention.take(one);
                return;
            }
            if (one != null && one.isActor() && hasForces(one.actors.getFirst())) {
                forces(sentence, mention, one);
                return;
            }
        }
    }

    /** The attacking forces of a state are its forces. */
    private void forces(Sentence sentence, Mention mention, Mention whose) {
        Actor state = whose.actors.getFirst();
        Token noun = sentence.token(mention.head);
        mention.antecedent = whose;
        if (attacking(sentence, mention) < 0) {
            mention.take(whose);
            return;
        }
        String name = state.side() + " " + noun.form();
        Sector sector = mention.noun == null ? Sector.MILITARY : mention.noun.sector();
        mention.is(ActorKnowledge.actor(name, sector, state.side()), name);
    }

    private int attacking(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            if (child < mention.head && attacking.contains(sentence.token(child).lower())) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isBare(Sentence sentence, Mention mention, int participle) {
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            boolean says = child < mention.head
                    ? child != participle && token.pos() != Pos.DETERMINER && token.pos() != Pos.PUNCTUATION
                    : token.lower().equals("of") || token.rel() == Rel.RELATIVE_CLAUSE;
            if (says) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArmed(Sector sector) {
        return List.of(Sector.MILITARY, Sector.REBELS, Sector.PARAMILITARY, Sector.POLICE)
                .contains(sector);
    }

    private static boolean hasForces(Actor actor) {
        return actor.side() != null && (actor.sector() == Sector.STATE || actor.sector() == Sector.PEOPLE);
    }
}
