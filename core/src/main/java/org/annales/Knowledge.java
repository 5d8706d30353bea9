package org.annales;

import org.annales.actor.ActorKnowledge;
import org.annales.actor.ActorReader;
import org.annales.attribution.Attribution;
import org.annales.place.Gazetteer;
import org.annales.place.PlaceReader;
import org.annales.statement.CodeBook;
import org.annales.statement.StatementReader;
import org.annales.time.TimeKnowledge;
import org.annales.time.TimeReader;

/**
 * Everything steps 3 and 4 know, loaded once and shared by all threads.
 *
 * @param hash names this state of the knowledge; part of what identifies a reading
 */
public record Knowledge(
        String hash, TimeReader times, PlaceReader places, ActorReader actors, StatementReader statements) {

    /** The knowledge that comes with the program, with the places of a gazetteer. */
    public static Knowledge packaged(Gazetteer gazetteer) {
        return new Knowledge(
                packagedHash(),
                new TimeReader(TimeKnowledge.english()),
                new PlaceReader(gazetteer),
                new ActorReader(ActorKnowledge.load()),
                new StatementReader(CodeBook.packaged(), Attribution.load()));
    }

    /** The hash that {@link #packaged} will have, without loading it. */
    public static String packagedHash() {
        return KnowledgeHash.packaged();
    }
}
