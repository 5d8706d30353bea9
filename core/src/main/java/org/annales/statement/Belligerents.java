package org.annales.statement;

import java.util.List;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.annales.model.Stance;
import org.annales.model.Voice;

/** Tells a party's claim about the other side from a neutral third party's report, as the code book asks. */
final class Belligerents {

    private Belligerents() {}

    /** Does a party to the conflict, and nobody neutral, say this of somebody on another side? */
    static boolean isClaimAboutOther(List<Voice> voices, List<Participant> agents, MentionIndex mentions) {
        String speaker = null;
        for (Voice voice : voices) {
            if (voice.stance() == Stance.DENIES || voice.stance() == Stance.DISPUTES) {
                continue;
            }
            Actor actor = mentions.actorNamed(voice.name());
            if (actor == null || actor.sector().observes() || actor.side() == null) {
                return false;
            }
            speaker = actor.side();
        }
        return speaker != null && isOther(speaker, agents, mentions);
    }

    private static boolean isOther(String speaker, List<Participant> agents, MentionIndex mentions) {
        for (Participant agent : agents) {
            Actor actor = mentions.actorNamed(agent.name());
            boolean sided = actor != null && actor.side() != null && actor.sector() != Sector.UNKNOWN;
            if (sided && actor != null && !speaker.equals(actor.side())) {
                return true;
            }
        }
        return false;
    }
}
