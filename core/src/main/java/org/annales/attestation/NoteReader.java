package org.annales.attestation;

import java.util.List;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads who holds the place that an entry of a list is about and does not name again: “Held by X since 3 March 2022.” */
final class NoteReader {
    private static final int REACH = 6;
    private static final Set<String> SKIPPED = Set.of(
            "the", "a", "full", "de", "facto", "effective", "complete", "firm", "partial", "continued", "mostly");

    private final AttestationWords words;

    NoteReader(AttestationWords words) {
        this.words = words;
    }

    /** @param place what the entry is about */
    void read(Passage passage, PlaceMention place) {
        Sentence sentence = passage.sentence();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            String word = sentence.token(i).lower();
            String holder = null;
            if (words.is("holds.participles", word)
                    && sentence.token(i + 1).lower().equals("by")) {
                boolean begun = words.is("holds.lasting", sentence.token(i).lemma());
                holder = begun ? null : holderFrom(passage, i + 2);
            } else if (Set.of("under", "in").contains(word)) {
                holder = holderWithin(passage, i + 1);
            }
            if (holder != null
                    && !holder.equals(passage.words(place.span()))
                    && sentence.childList(i, Rel.PASSIVE_SUBJECT).isEmpty()) {
                String name = place.named()
                        ? passage.words(place.span())
                        : place.place().name();
                passage.add(
                        "holds",
                        holder.endsWith(".") ? holder.substring(0, holder.length() - 1) : holder,
                        name,
                        passage.time(i),
                        passage.span(i),
                        "note");
            }
        }
    }

    /** The first that could hold something in the words behind “by” or “of”. */
    private static @Nullable String holderFrom(Passage passage, int from) {
        int end = Math.min(passage.sentence().size(), from + REACH);
        for (int i = from; i < end; i++) {
            String holder = passage.holder(i);
            if (holder != null) {
                return holder;
            }
            if (passage.mentions().timeAt(passage.token(i)) != null
                    || ".,;".contains(passage.token(i).form())) {
                return null;
            }
        }
        return null;
    }

    /** “under [Russian] control”, “in the hands of [X]”. */
    private @Nullable String holderWithin(Passage passage, int from) {
        int end = Math.min(passage.sentence().size(), from + REACH);
        String before = null;
        for (int i = from; i < end; i++) {
            if (words.is("holds.nouns", passage.token(i).lemma())) {
                boolean theirs = passage.token(from - 1).lower().equals("in")
                        && !passage.token(i).lemma().equals("hand"); // “in control of X”: X is held
                boolean of = !theirs
                        && i + 1 < end
                        && List.of("of", "by").contains(passage.token(i + 1).lower());
                return before != null ? before : of ? holderFrom(passage, i + 2) : null;
            }
            String word = passage.token(i).lower();
            before = before == null ? holderAt(passage, i, word) : before;
            if (before == null && !SKIPPED.contains(word)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable String holderAt(Passage passage, int index, String word) {
        return words.is("holds.holders", word) ? word : passage.holder(index);
    }
}
