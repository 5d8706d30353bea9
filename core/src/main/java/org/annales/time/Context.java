package org.annales.time;

import java.util.List;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph, as the conditions of rules see it.
 *
 * @param text the document's text
 * @param sentences the paragraph's
 * @param news whether the document is told from its publication date
 */
record Context(Atoms atoms, String text, List<Sentence> sentences, Lexicon lexicon, boolean news) {

    /** The parser's token an atom lies in, or null. */
    @Nullable
    Token token(int atom) {
        Sentence sentence = sentence(atom);
        int index = sentence == null ? -1 : sentence.tokenAt(atoms.start(atom));
        return sentence == null || index < 0 ? null : sentence.token(index);
    }

    /** The sentence an atom lies in, or null. */
    @Nullable
    Sentence sentence(int atom) {
        if (atom < 0 || atom >= atoms.size()) {
            return null;
        }
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= atoms.start(atom)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** Is the atom one of a class of words.yml? */
    boolean is(int atom, String kind) {
        return atoms.is(atom, lexicon.getKind(kind));
    }

    /** The atom's words in the text; empty outside the paragraph. */
    String word(int atom) {
        return atom < 0 || atom >= atoms.size() ? "" : text.substring(atoms.start(atom), atoms.end(atom));
    }
}
