package org.annales.attribution;

import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Names whoever a phrase stands for; the actor step supplies one that resolves pronouns and short names. */
@FunctionalInterface
public interface PhraseNamer {

    /** Knows nobody: names are then read from the words alone. */
    PhraseNamer NONE = (sentence, token) -> null;

    /**
     * The shortest full name of whoever the phrase stands for, or null where it is not known.
     *
     * @param token head of the phrase
     */
    @Nullable
    String nameOf(Sentence sentence, int token);
}
