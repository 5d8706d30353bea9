package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.ActorMention;
import org.annales.model.PlaceMention;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/**
 * Step 3, actors: finds who is named, described or referred to in a document, and who that is. Immutable and
 * thread-safe.
 */
public final class ActorReader {

    private final ActorKnowledge knowledge;

    public ActorReader(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every mention of an actor, in text order; a phrase that means two (“both sides”) has a mention for each. */
    public List<ActorMention> read(ParsedDocument document, List<PlaceMention> places) {
        return index(document, places).mentions();
    }

    /**
     * The actors of a document, to be asked word by word.
     *
     * @param places what step 3 has resolved; may be empty
     */
    public ActorIndex index(ParsedDocument document, List<PlaceMention> places) {
        Uses uses = new Uses();
        DocumentNames names = new DocumentNames(document, places, knowledge);
        MentionFinder finder = new MentionFinder(document, names, uses, knowledge);
        References references = new References(knowledge);
        List<List<Mention>> found = new ArrayList<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            Sentence sentence = document.sentences().get(i);
            List<Mention> mentions = finder.find(i, sentence);
            boolean heading = document.zoneOf(sentence).kind() != ZoneKind.PARAGRAPH
                    && !document.zoneOf(sentence).reading();
            references.resolve(i, sentence, sentence.zone(), heading, mentions);
            found.add(mentions);
        }
        found.forEach(mentions -> mentions.forEach(uses::settle));
        return new ActorIndex(document, found, new Phrases(knowledge.words()), knowledge.words());
    }
}
