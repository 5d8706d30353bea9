package org.annales.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.attribution.DocumentVoices;
import org.annales.attribution.Saying;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.View;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.statement.Grammar;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody thinks and what is no happening: “X called it a matter of life and death”, “critics say that coverage was
 * one-sided”. Thread-safe.
 */
public final class ViewReader {
    private static final String ASSESSMENT = "assessment";

    private final ViewWords words;

    private ViewReader(ViewWords words) {
        this.words = words;
    }

    /** With the words that come with the program. */
    public static ViewReader packaged() {
        return new ViewReader(ViewWords.packaged());
    }

    /**
     * The views in text order.
     *
     * @param statements of the same document: what tells of a happening is no view
     */
    public List<View> read(
            ParsedDocument document, ActorIndex actors, DocumentVoices voices, List<Statement> statements) {
        Set<Integer> triggers = new HashSet<>();
        statements.forEach(statement -> triggers.add(statement.trigger().start()));
        List<View> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (document.zoneOf(sentence).reading()) {
                new SentenceReader(document, sentence, actors, voices, triggers, found).read();
            }
        }
        return found;
    }

    /** One sentence with all that is needed to read it. */
    private final class SentenceReader {
        private final ParsedDocument document;
        private final Sentence sentence;
        private final ActorIndex actors;
        private final DocumentVoices voices;
        private final Set<Integer> triggers;
        private final Grammar grammar;
        private final List<View> found;
        private final BitSet taken = new BitSet();

        SentenceReader(
                ParsedDocument document,
                Sentence sentence,
                ActorIndex actors,
                DocumentVoices voices,
                Set<Integer> triggers,
                List<View> found) {
            this.document = document;
            this.sentence = sentence;
            this.actors = actors;
            this.voices = voices;
            this.triggers = triggers;
            this.grammar = new Grammar(sentence);
            this.found = found;
        }

        void read() {
            for (int i = 0; i < sentence.size(); i++) {
                Token word = sentence.token(i);
                if (word.pos().isVerb() && words.assessing().contains(word.lemma())) {
                    readAssessment(i);
                }
            }
            for (Saying saying : voices.sayingsOf(sentence)) {
                if (saying.sort().isClaim() && !saying.speakers().isEmpty()) {
                    readSaying(saying);
                }
            }
            for (int i = 0; i < sentence.size(); i++) {
                Token word = sentence.token(i);
                if (word.pos().isVerb() && words.saying().contains(word.lemma())) {
                    readClause(i);
                }
            }
        }

        /** “X called [it] [a matter of life and death]”, “was regarded [as a turning point] by X”. */
        private void readAssessment(int verb) {
            int predicate = predicate(verb);
            if (predicate < 0) {
                return;
            }
            List<Integer> objects = grammar.deepObjects(verb).stream()
                    .filter(object -> object != predicate)
                    .toList();
            List<Integer> speakers = grammar.deepSubjects(verb);
            if (objects.isEmpty() && !grammar.isPassive(verb)
                    || sentence.token(verb).rel() == Rel.MODIFIER) {
                return;
            }
            BitSet said = below(predicate);
            String voice = speakers.stream()
                    .map(this::voice)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(null);
            String topic = topic(said);
            boolean person = topic == null && !isThing(predicate);
            if (voice != null && !person) {
                add(voice, topic == null ? ASSESSMENT : topic, said, "assessed");
            }
        }

        /** “called X [president]” names and does not judge. */
        private boolean isThing(int predicate) {
            Token word = sentence.token(predicate);
            boolean adjective = word.pos() == Pos.ADJECTIVE;
            boolean article = sentence.childList(predicate, Rel.DETERMINER).stream()
                    .anyMatch(determiner -> sentence.token(determiner).lower().startsWith("a"));
            return adjective || article && !word.entity().isName();
        }

        private int predicate(int verb) {
            int predicate = sentence.child(verb, Rel.OBJECT_PREDICATE);
            if (predicate >= 0) {
                return predicate;
            }
            List<Integer> prepositions = new ArrayList<>(sentence.childList(verb, Rel.PREP, Rel.ADVERBIAL_CLAUSE));
            sentence.childList(verb, Rel.OBJECT)
                    .forEach(object -> prepositions.addAll(sentence.childList(object, Rel.PREP)));
            for (int preposition : prepositions) {
                String lower = sentence.token(preposition).lower();
                if (lower.equals("as")
                        || lower.equals("to") && sentence.token(verb).lemma().matches("liken|compare")) {
                    return sentence.child(preposition, Rel.PREP_OBJECT, Rel.PREP_COMPLEMENT, Rel.MODIFIER);
                }
            }
            int complement = sentence.child(verb, Rel.OPEN_COMPLEMENT, Rel.CLAUSAL_COMPLEMENT);
            boolean verbless =
                    complement >= 0 && !sentence.token(complement).pos().isVerb();
            return verbless ? complement : -1;
        }

        private void readSaying(Saying saying) {
            BitSet said = saying.scope();
            String topic = topic(said);
            String voice = voices.nameOf(sentence, saying.speakers().getFirst());
            if (topic != null && voice != null && !tells(said)) {
                add(voice, topic, said, "said");
            }
        }

        private void readClause(int verb) {
            int clause = sentence.child(verb, Rel.CLAUSAL_COMPLEMENT);
            if (clause < 0) {
                return;
            }
            BitSet said = below(clause);
            String topic = topic(said);
            String voice = grammar.deepSubjects(verb).stream()
                    .map(this::voice)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(null);
            if (topic != null && voice != null && !tells(said)) {
                add(voice, topic, said, "clause");
            }
        }

        private @Nullable String voice(int token) {
            Token word = sentence.token(token);
            boolean known = actors.find(sentence, token).isPresent()
                    || word.entity().isName()
                    || word.pos().isPronoun();
            boolean crowd =
                    words.voices().contains(word.lemma()) || words.voices().contains(word.lower());
            return known || crowd ? voices.nameAt(sentence, token) : null;
        }

        /** Is the first verb of what is said a happening? */
        private boolean tells(BitSet said) {
            for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
                Token word = sentence.token(i);
                boolean main =
                        word.pos().isVerb() && word.rel() != Rel.AUXILIARY && word.rel() != Rel.PASSIVE_AUXILIARY;
                if (main) {
                    return triggers.contains(word.begin()) && !word.lemma().equals("be");
                }
            }
            return false;
        }

        /** The topic most of its words speak of; of equals the one named first. Null where none does. */
        private @Nullable String topic(BitSet said) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
                Token word = sentence.token(i);
                String topic = words.topicOf(word.lemma());
                topic = topic == null ? words.topicOf(word.lower()) : topic;
                if (topic != null) {
                    counts.merge(topic, 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .max(Comparator.comparingInt(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        private BitSet below(int head) {
            BitSet below = new BitSet();
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.isBelow(i, head)) {
                    below.set(i);
                }
            }
            return below;
        }

        private void add(String voice, String topic, BitSet said, String rule) {
            if (said.isEmpty() || said.intersects(taken)) {
                return;
            }
            taken.or(said);
            Span quote = quote(said);
            found.add(new View(
                    StableId.of(document.document().textHash(), "view", voice, quote.start()),
                    document.document().id(),
                    voice,
                    topic,
                    quote,
                    sentence.span(),
                    "view/" + rule));
        }

        /** The words said, without the “that” and the marks at their ends. */
        private Span quote(BitSet said) {
            int first = said.nextSetBit(0);
            int last = said.length() - 1;
            while (first < last && isEdge(sentence.token(first))) {
                first++;
            }
            while (last > first && isMark(sentence.token(last))) {
                last--;
            }
            return new Span(sentence.token(first).begin(), sentence.token(last).end());
        }

        private static boolean isEdge(Token token) {
            return token.lower().equals("that") || isMark(token);
        }

        private static boolean isMark(Token token) {
            return token.form().chars().noneMatch(Character::isLetterOrDigit);
        }
    }
}
