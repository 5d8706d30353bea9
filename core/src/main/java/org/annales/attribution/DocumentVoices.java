package org.annales.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The voices of one document. Immutable. */
public final class DocumentVoices {

    /** How many sentences back a quotation or pronoun looks for whoever spoke. */
    private static final int REACH = 4;

    private final List<Sentence> sentences;
    private final SpeakerResolver speakers;
    private final Map<Sentence, Integer> order = new HashMap<>();
    private final List<List<Saying>> sayings = new ArrayList<>();
    /** For each sentence the names of its speakers, resolved. */
    private final List<Map<Integer, String>> resolved = new ArrayList<>();
    /** Whether a quotation is still open where a sentence begins. */
    private final boolean[] quoted;

    DocumentVoices(
            ParsedDocument document, PhraseNamer namer, SayingReader reader, SpeakerNames names, ReportingWords words) {
        this.sentences = document.sentences();
        this.speakers = new SpeakerResolver(sentences, sayings, resolved, namer, names, words);
        this.quoted = new boolean[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            order.put(sentence, i);
            sayings.add(reader.read(sentence));
            resolved.add(speakers.resolve(i));
            boolean sameZone = i + 1 < sentences.size() && sentences.get(i + 1).zone() == sentence.zone();
            quoted[i + 1] = sameZone && isQuoted(i, sentence.size());
        }
    }

    /** The sayings of a sentence of this document, innermost first, demands and threats among them. */
    public List<Saying> sayingsOf(Sentence sentence) {
        Integer index = order.get(sentence);
        return index == null ? List.of() : sayings.get(index);
    }

    /** The name of a speaker (a token of {@link Saying#speakers}), or null where it cannot be told. */
    public @Nullable String nameOf(Sentence sentence, int speaker) {
        Integer index = order.get(sentence);
        return index == null ? null : resolved.get(index).get(speaker);
    }

    /** The name of whoever the phrase at any token of the document stands for, or null where it cannot be told. */
    public @Nullable String nameAt(Sentence sentence, int token) {
        Integer index = order.get(sentence);
        return index == null ? null : speakers.name(index, token);
    }

    /** Who claims (or contests) what stands at a token: the first is the innermost claimant. Empty where the text does. */
    public List<Voice> voicesOf(Sentence sentence, int token) {
        Integer index = order.get(sentence);
        if (index == null) {
            return List.of();
        }
        List<Voice> own = Voices.of(sayings.get(index), token, resolved.get(index)::get);
        if (!own.isEmpty() || !isQuoted(index, token) || !isSpeech(index)) {
            return own;
        }
        String speaker = quotedSpeaker(index);
        return speaker == null ? List.of() : List.of(new Voice(speaker, Stance.ASSERTS, null));
    }

    /**
     * Who tells of the happening a word stands for: as {@link #voicesOf}, but for what a saying takes for granted
     * (“accused them of looting after the fall of X”: nobody says that X fell).
     */
    public List<Voice> tellersOf(Sentence sentence, int token) {
        return isTakenForGranted(sentence, token) ? List.of() : voicesOf(sentence, token);
    }

    /** Is what stands at a token only said, and nobody told who says it: “some claimed that …”? */
    public boolean isHearsay(Sentence sentence, int token) {
        Integer index = order.get(sentence);
        return index != null
                && sayings.get(index).stream()
                        .anyMatch(saying -> saying.sort().isClaim()
                                && saying.covers(token)
                                && !saying.speakers().isEmpty()
                                && saying.speakers().stream().noneMatch(resolved.get(index)::containsKey));
    }

    /** Who asks for what stands at a token, or proposes it; empty where nobody is named. */
    public List<Voice> askersOf(Sentence sentence, int token) {
        Integer index = order.get(sentence);
        if (index == null) {
            return List.of();
        }
        List<Voice> found = new ArrayList<>();
        for (Saying saying : sayings.get(index)) {
            if (found.isEmpty() && saying.sort() == SayingSort.DEMAND && saying.covers(token)) {
                for (int speaker : saying.speakers()) {
                    String name = resolved.get(index).get(speaker);
                    if (name != null) {
                        found.add(new Voice(name, Stance.ASSERTS, null));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** A happening that is only the occasion, the time or the mark of something else. */
    private static boolean isTakenForGranted(Sentence sentence, int token) {
        Token word = sentence.token(token);
        if (word.rel() == Rel.MODIFIER || word.rel() == Rel.COMPOUND) {
            return true;
        }
        int preposition = word.rel() == Rel.PREP_OBJECT ? word.head() : -1;
        int determiner = sentence.child(token, Rel.DETERMINER, Rel.POSSESSOR);
        boolean known = determiner >= 0
                && (sentence.token(determiner).rel() == Rel.POSSESSOR
                        || sentence.token(determiner).lower().equals("the"));
        if (preposition < 0 || !word.pos().isNoun() || !known) {
            return false;
        }
        return switch (sentence.token(preposition).lower()) {
            case "in", "during", "after", "since", "before", "following", "until", "despite" -> true;
            case "for" -> isBlamedFor(sentence, preposition);
            default -> false;
        };
    }

    private static boolean isBlamedFor(Sentence sentence, int preposition) {
        int above = sentence.token(preposition).head();
        return above >= 0 && sentence.token(above).lemma().equals("blame");
    }

    private boolean isQuoted(int index, int token) {
        boolean open = quoted[index];
        Sentence sentence = sentences.get(index);
        for (int i = 0; i < token; i++) {
            String form = sentence.token(i).form();
            open = switch (form) {
                case "\"" -> !open;
                case "“", "``", "«" -> true;
                case "”", "''", "»" -> false;
                default -> open;
            };
        }
        return open;
    }

    /** Is the sentence's quotation somebody's speech: carried over from the one before, or opened at its beginning? */
    private boolean isSpeech(int index) {
        return quoted[index] || isQuoted(index, Math.min(2, sentences.get(index).size()));
    }

    /** Whoever spoke in the sentences before, or in the one behind. */
    private @Nullable String quotedSpeaker(int index) {
        for (int i = index - 1; i >= 0 && i >= index - REACH && isNear(i, index); i--) {
            String name = speakers.lastSpeaker(i);
            if (name != null) {
                return name;
            }
        }
        boolean more = index + 1 < sentences.size()
                && sentences.get(index + 1).zone() == sentences.get(index).zone();
        return more && quoted[index + 1] ? speakers.lastSpeaker(index + 1) : null;
    }

    private boolean isNear(int before, int index) {
        return sentences.get(index).zone() - sentences.get(before).zone() <= 1;
    }
}
