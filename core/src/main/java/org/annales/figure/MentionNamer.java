package org.annales.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.attribution.PhraseNamer;
import org.annales.model.ActorMention;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Names speakers by the actors that were found at their head words. */
final class MentionNamer implements PhraseNamer {

    private final Map<Integer, String> names = new HashMap<>();

    MentionNamer(List<ActorMention> actors) {
        actors.forEach(actor -> names.put(actor.head(), actor.actor().name()));
    }

    @Override
    public @Nullable String nameOf(Sentence sentence, int token) {
        return names.get(sentence.token(token).begin());
    }
}
