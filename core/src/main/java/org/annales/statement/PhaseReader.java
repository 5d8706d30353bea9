package org.annales.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Phase;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which part of a happening its trigger tells, by the words it hangs on (“began to shell”, “an end to the fighting”). */
final class PhaseReader {
    private static final String FILE = "/en/code-book/phases.yml";

    private final Map<String, Phase> verbs = new HashMap<>();
    private final Map<String, Phase> nouns = new HashMap<>();
    private final Map<String, Phase> modifiers = new HashMap<>();

    private final Set<String> itself = new HashSet<>();

    private PhaseReader() {}

    /** With the words that come with the program. */
    static PhaseReader packaged() {
        try (InputStream in = PhaseReader.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            JsonNode file = new YAMLMapper().readTree(in);
            PhaseReader reader = new PhaseReader();
            load(file.path("verbs"), reader.verbs);
            load(file.path("nouns"), reader.nouns);
            load(file.path("modifiers"), reader.modifiers);
            file.path("itself").forEach(word -> reader.itself.add(word.asString()));
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(JsonNode phases, Map<String, Phase> words) {
        for (Map.Entry<String, JsonNode> phase : phases.properties()) {
            Phase value = Phase.valueOf(phase.getKey().toUpperCase(Locale.ROOT));
            phase.getValue().forEach(word -> words.put(word.asString(), value));
        }
    }

    Phase read(Sentence sentence, int trigger) {
        Token word = sentence.token(trigger);
        Phase phase = word.pos().isVerb() ? ofVerb(sentence, trigger) : ofNoun(sentence, trigger);
        phase = phase == null && itself.contains(word.lemma()) ? phaseOf(sentence, trigger) : phase;
        return phase == null ? Phase.WHOLE : phase;
    }

    /** “[began] to shell”, “[continued] shelling”; “kept on shelling”. */
    private @Nullable Phase ofVerb(Sentence sentence, int trigger) {
        int at = trigger;
        while (at >= 0 && sentence.token(at).rel() == Rel.CONJUNCT) {
            at = sentence.token(at).head();
        }
        Token word = sentence.token(at);
        int head = word.head();
        boolean below = word.rel() == Rel.OPEN_COMPLEMENT
                || word.rel() == Rel.CLAUSAL_COMPLEMENT
                || word.rel() == Rel.OBJECT
                || word.rel() == Rel.PREP_COMPLEMENT;
        if (head >= 0 && word.rel() == Rel.PREP_COMPLEMENT) {
            head = sentence.token(head).head();
        }
        return below && head >= 0 && sentence.token(head).pos().isVerb() ? phaseOf(sentence, head) : null;
    }

    private @Nullable Phase phaseOf(Sentence sentence, int verb) {
        String lemma = sentence.token(verb).lemma();
        int particle = sentence.child(verb, Rel.VERB_PARTICLE);
        Phase phrase = particle < 0
                ? null
                : verbs.get(lemma + " " + sentence.token(particle).lower());
        return phrase == null ? verbs.get(lemma) : phrase;
    }

    private @Nullable Phase ofNoun(Sentence sentence, int trigger) {
        for (int modifier : sentence.childList(trigger, Rel.MODIFIER)) {
            Phase phase = modifiers.get(sentence.token(modifier).lower());
            if (phase != null) {
                return phase;
            }
        }
        int at = trigger;
        while (at >= 0 && sentence.token(at).rel() == Rel.CONJUNCT) {
            at = sentence.token(at).head();
        }
        Token word = sentence.token(at);
        int head = word.head();
        if (head < 0) {
            return ofFollowingVerb(sentence, at);
        }
        boolean argument = word.rel() == Rel.OBJECT || word.rel().isSubject();
        if (argument && sentence.token(head).pos().isVerb()) {
            return phaseOf(sentence, head);
        }
        int above = word.rel() == Rel.PREP_OBJECT ? sentence.token(head).head() : -1;
        return above < 0 ? null : nouns.get(sentence.token(above).lemma());
    }

    /** “clashes [continued] around X”, which is sometimes taken for “clashes that are continued”. */
    private @Nullable Phase ofFollowingVerb(Sentence sentence, int noun) {
        for (int clause : sentence.childList(noun, Rel.REDUCED_CLAUSE)) {
            if (clause == noun + 1 && sentence.child(clause, Rel.AGENT) < 0) {
                return phaseOf(sentence, clause);
            }
        }
        return null;
    }
}
