package org.annales.attestation;

import java.util.List;
import org.annales.model.ActorMention;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads that a text speaks of a state or force in the present (“which maintains an army of its own”, “the self-declared Republic
 * of X controls …”): when it was written, says the text, that still existed.
 */
final class ExistenceReader {
    private final AttestationWords words;

    ExistenceReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what hangs on a verb. */
    void read(Passage passage, int verb) {
        Token word = passage.token(verb);
        if (word.pos() != Pos.VERB_PRESENT
                || !words.is("status.existing", word.lemma())
                || word.rel() == Rel.AUXILIARY
                || word.rel() == Rel.PASSIVE_AUXILIARY
                || !passage.isTold(verb)
                || !isNow(passage, verb)) {
            return;
        }
        for (int subject : passage.grammar().deepSubjects(verb)) {
            String body = body(passage, subject);
            if (body != null) {
                passage.add("status", body, "existing", Lasting.UNKNOWN, passage.span(subject), "present");
            }
        }
    }

    /** The name of a state or force, or null. */
    private @Nullable String body(Passage passage, int subject) {
        Token word = passage.token(subject);
        if (word.pos().isPronoun()) {
            return null;
        }
        ActorMention mention =
                passage.actors().find(passage.sentence(), subject).orElse(null);
        boolean lasts = mention != null
                && (mention.actor().sector() == Sector.STATE || mention.actor().sector() == Sector.REBELS);
        if (mention != null && lasts) {
            return mention.actor().name();
        }
        boolean polity = word.isCapitalised() && words.is("holds.polities", word.lemma());
        return polity ? passage.words(passage.withLinks(subject)) : null;
    }

    /** “In 1992 the republic controls”: told of the past in the present tense; “X says that …” tells of something else. */
    private static boolean isNow(Passage passage, int verb) {
        List<Integer> clauses = passage.sentence().childList(verb, Rel.CLAUSAL_COMPLEMENT);
        return clauses.isEmpty() && !passage.ownTime(verb).when().isKnown();
    }
}
