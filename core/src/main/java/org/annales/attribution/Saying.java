package org.annales.attribution;

import java.util.BitSet;
import java.util.List;
import org.annales.model.Stance;

/**
 * One reporting verb, noun or “according to” of a sentence.
 *
 * @param trigger the token that reports
 * @param speakers head tokens of those who say it, in text order; empty for “it is said”
 * @param via head token of the one through whom it is told (“The Times quoted a spokesman as saying”), or -1
 * @param scope the tokens of what is said
 */
public record Saying(int trigger, SayingSort sort, Stance stance, List<Integer> speakers, int via, BitSet scope) {

    public Saying {
        speakers = List.copyOf(speakers);
        scope = (BitSet) scope.clone();
    }

    /** Is a token part of what is said? */
    public boolean covers(int token) {
        return scope.get(token);
    }

    /** The tokens of what is said; a copy. */
    @Override
    public BitSet scope() {
        return (BitSet) scope.clone();
    }
}
