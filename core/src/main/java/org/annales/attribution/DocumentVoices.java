package org.annales.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.annales.parse.EntityType;
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
    private final PhraseNamer namer;
    private final SpeakerNames names;
    private final ReportingWords words;
    private final Map<Sentence, Integer> order = new HashMap<>();
    private final List<List<Saying>> sayings = new ArrayList<>();
    /** For each sentence the names of its speakers, resolved. */
    private final List<Map<Integer, String>> resolved = new ArrayList<>();
    /** Whether a quotation is still open where a sentence begins. */
    private final boolean[] quoted;

    DocumentVoices(
            ParsedDocument document, PhraseNamer namer, SayingReader reader, SpeakerNames names, ReportingWords words) {
        this.sentences = document.sentences();
        this.namer = namer;
        this.names = names;
        this.words = words;
        this.quoted = new boolean[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            order.put(sentence, i);
            sayings.add(reader.read(sentence));
            resolved.add(resolve(i));
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
        return index == null ? null : name(index, token);
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
            String name = lastSpeaker(i);
            if (name != null) {
                return name;
            }
        }
        boolean more = index + 1 < sentences.size()
                && sentences.get(index + 1).zone() == sentences.get(index).zone();
        return more && quoted[index + 1] ? lastSpeaker(index + 1) : null;
    }

    private boolean isNear(int before, int index) {
        return sentences.get(index).zone() - sentences.get(before).zone() <= 1;
    }

    private @Nullable String lastSpeaker(int index) {
        for (Saying saying : sayings.get(index)) {
            for (int speaker : saying.speakers()) {
                String name = resolved.get(index).get(speaker);
                if (name != null && saying.sort().isClaim()) {
                    return name;
                }
            }
        }
        return null;
    }

    private Map<Integer, String> resolve(int index) {
        Map<Integer, String> found = new HashMap<>();
        for (Saying saying : sayings.get(index)) {
            for (int speaker : saying.speakers()) {
                put(found, index, speaker);
            }
            if (saying.via() >= 0) {
                put(found, index, saying.via());
            }
        }
        return found;
    }

    private void put(Map<Integer, String> found, int index, int speaker) {
        String name = name(index, speaker);
        if (name != null) {
            found.put(speaker, name);
        }
    }

    private @Nullable String name(int index, int speaker) {
        Sentence sentence = sentences.get(index);
        int identified = names.identify(sentence, speaker);
        String known = namer.nameOf(sentence, identified);
        if (known != null) {
            return known;
        }
        Token token = sentence.token(identified);
        if (token.pos().isPronoun()) {
            String near = sameSentence(index, speaker, identified);
            return near != null ? near : antecedent(index, token.lower());
        }
        boolean anaphor = identified == speaker && isAnaphor(sentence, speaker);
        String before = anaphor ? antecedent(index, "it") : null;
        return before != null ? before : names.phrase(sentence, identified);
    }

    /** “the group”, “the newspaper”: a definite noun without a name, meaning whoever spoke last. */
    private boolean isAnaphor(Sentence sentence, int token) {
        int[] children = sentence.children(token);
        return words.isAnaphor(sentence.token(token).lemma())
                && !sentence.token(token).entity().isName()
                && children.length == 1
                && sentence.token(children[0]).lower().equals("the");
    }

    /** Whoever's words the pronoun stands in, else a name of the right sort that is a subject before it. */
    private @Nullable String sameSentence(int index, int speaker, int pronoun) {
        for (Saying saying : sayings.get(index)) {
            boolean outer = saying.covers(pronoun)
                    && !saying.speakers().isEmpty()
                    && !saying.speakers().contains(speaker);
            if (outer && saying.sort().isClaim()) {
                return name(index, saying.speakers().getFirst());
            }
        }
        Sentence sentence = sentences.get(index);
        boolean person = isPerson(sentence.token(pronoun).lower());
        for (int i = pronoun - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            boolean fits = token.entity().isName() && (token.entity() == EntityType.PERSON) == person;
            if (fits && token.rel().isSubject()) {
                return names.phrase(sentence, i);
            }
        }
        return null;
    }

    private static boolean isPerson(String pronoun) {
        return pronoun.equals("he") || pronoun.equals("she") || pronoun.equals("his") || pronoun.equals("her");
    }

    /** A simple guess for “he said”, “it added”: whoever of that sort spoke or was named last. */
    private @Nullable String antecedent(int index, String pronoun) {
        boolean person = isPerson(pronoun);
        boolean body =
                pronoun.equals("it") || pronoun.equals("its") || pronoun.equals("they") || pronoun.equals("their");
        for (int i = index - 1; (person || body) && i >= 0 && i >= index - REACH && isNear(i, index); i--) {
            String found = person ? lastPerson(i) : lastSpeaker(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String lastPerson(int index) {
        Sentence sentence = sentences.get(index);
        for (int i = sentence.size() - 1; i >= 0; i--) {
            if (sentence.token(i).entity() == EntityType.PERSON) {
                return names.phrase(sentence, i);
            }
        }
        return null;
    }
}
