package org.annales.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names the speakers of a document: a pronoun or a relative by whom it stands for, and never by itself. */
final class SpeakerResolver {

    /** How many sentences back a pronoun may reach. */
    private static final int REACH = 4;

    /** Words that count or point without saying who: “some said”, “others claimed”. */
    private static final Set<String> NOBODY = Set.of(
            "some",
            "other",
            "others",
            "many",
            "most",
            "few",
            "several",
            "both",
            "all",
            "one",
            "another",
            "none",
            "any",
            "each",
            "either",
            "neither",
            "those",
            "these",
            "this",
            "that",
            "such",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "anyone",
            "nobody",
            "former",
            "latter",
            "which",
            "who",
            "whom",
            "what",
            "there");

    private final List<Sentence> sentences;
    private final List<List<Saying>> sayings;
    private final List<Map<Integer, String>> resolved;
    private final PhraseNamer namer;
    private final SpeakerNames names;
    private final ReportingWords words;

    /**
     * @param sayings of each sentence, filled up to the sentence that is asked about
     * @param resolved the names of each sentence's speakers, filled up to the sentence before it
     */
    SpeakerResolver(
            List<Sentence> sentences,
            List<List<Saying>> sayings,
            List<Map<Integer, String>> resolved,
            PhraseNamer namer,
            SpeakerNames names,
            ReportingWords words) {
        this.sentences = sentences;
        this.sayings = sayings;
        this.resolved = resolved;
        this.namer = namer;
        this.names = names;
        this.words = words;
    }

    /** The names of a sentence's speakers by their tokens; without those that cannot be told. */
    Map<Integer, String> resolve(int index) {
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

    /** Whoever the phrase at a token stands for, or null where it cannot be told. */
    @Nullable
    String name(int index, int speaker) {
        Sentence sentence = sentences.get(index);
        int identified = names.identify(sentence, behindRelative(sentence, speaker));
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
        return before != null ? before : isNobody(sentence, identified) ? null : names.phrase(sentence, identified);
    }

    /** “[some] said”, “[many] of them claimed”: a word that is no name and describes nobody. */
    private static boolean isNobody(Sentence sentence, int token) {
        Token word = sentence.token(token);
        return !word.entity().isName() && word.pos() != Pos.PROPER_NOUN && NOBODY.contains(word.lower());
    }

    /** “witnesses, [who] said …”: the noun that the clause hangs on. */
    private static int behindRelative(Sentence sentence, int token) {
        Token word = sentence.token(token);
        boolean relative = word.pos() == Pos.WH_WORD || word.lower().equals("that") && word.pos() != Pos.NOUN;
        int clause = relative ? word.head() : -1;
        boolean hangs = clause >= 0
                && sentence.token(clause).rel() == Rel.RELATIVE_CLAUSE
                && sentence.token(clause).head() >= 0;
        return hangs ? sentence.token(clause).head() : token;
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

    /** Who makes the first claim of a sentence that is somebody's, or null. */
    @Nullable
    String lastSpeaker(int index) {
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

    private boolean isNear(int before, int index) {
        return sentences.get(index).zone() - sentences.get(before).zone() <= 1;
    }
}
