package org.annales;

import org.annales.actor.ActorKnowledge;
import org.annales.actor.ActorReader;
import org.annales.attestation.AttestationReader;
import org.annales.attribution.Attribution;
import org.annales.figure.FigureReader;
import org.annales.place.Gazetteer;
import org.annales.place.PlaceReader;
import org.annales.statement.CodeBook;
import org.annales.statement.FigureLinks;
import org.annales.statement.StatementReader;
import org.annales.time.TimeKnowledge;
import org.annales.time.TimeReader;
import org.annales.view.ViewReader;

/**
 * Everything steps 3 and 4 know, loaded once and shared by all threads.
 *
 * @param hash names this state of the knowledge; part of what identifies a reading
 */
public record Knowledge(
        String hash,
        TimeReader times,
        PlaceReader places,
        ActorReader actors,
        Attribution attribution,
        FigureReader figures,
        StatementReader statements,
        FigureLinks links,
        AttestationReader attestations,
        ViewReader views) {

    /** The knowledge that comes with the program, with the places of a gazetteer. */
    public static Knowledge packaged(Gazetteer gazetteer) {
        Attribution attribution = Attribution.load();
        return new Knowledge(
                packagedHash(),
                new TimeReader(TimeKnowledge.english()),
                new PlaceReader(gazetteer),
                new ActorReader(ActorKnowledge.load()),
                attribution,
                FigureReader.load(attribution),
                new StatementReader(CodeBook.packaged()),
                FigureLinks.packaged(),
                AttestationReader.packaged(),
                ViewReader.packaged());
    }

    /** The hash that {@link #packaged} will have, without loading it. */
    public static String packagedHash() {
        return KnowledgeHash.packaged();
    }
}
