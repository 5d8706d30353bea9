package org.annales.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.attribution.DocumentVoices;
import org.annales.model.Location;
import org.annales.model.Mentions;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;

/** Reads the statements of a document. Thread-safe; everything it knows is in the code book. */
public final class StatementReader {

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "those", "its", "their", "such");

    private final CodeBook codeBook;
    private final TriggerFinder triggers;

    public StatementReader(CodeBook codeBook) {
        this.codeBook = codeBook;
        this.triggers = new TriggerFinder(codeBook);
    }

    /**
     * The statements in text order.
     *
     * @param actors tells for every word of the document which actor it stands for
     * @param voices tells who says what stands at a word
     */
    public List<Statement> read(ParsedDocument document, Mentions mentions, ActorIndex actors, DocumentVoices voices) {
        MentionIndex index = new MentionIndex(mentions);
        Narrative narrative = new Narrative();
        Continuation continuation = new Continuation();
        SubjectMatter subject = new SubjectMatter(document.sentences(), codeBook);
        List<Statement> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            SentenceReader reader =
                    new SentenceReader(document, sentence, index, actors, voices, narrative, continuation, subject);
            if (document.zoneOf(sentence).kind() == ZoneKind.HEADING) {
                reader.beginSection();
            } else if (document.zoneOf(sentence).reading()) {
                reader.read(found);
            }
        }
        return found;
    }

    /** One sentence with all that is needed to read it. */
    private final class SentenceReader {
        private final ParsedDocument document;
        private final Sentence sentence;
        private final MentionIndex mentions;
        private final DocumentVoices voices;
        private final Narrative narrative;
        private final Continuation continuation;
        private final SubjectMatter subject;
        private final Grammar grammar;
        private final Slots slots;
        private final ParticipantReader participants;
        private final LocationReader locations;
        private final TimingReader timings;
        private final RealityReader realities;

        SentenceReader(
                ParsedDocument document,
                Sentence sentence,
                MentionIndex mentions,
                ActorIndex actors,
                DocumentVoices voices,
                Narrative narrative,
                Continuation continuation,
                SubjectMatter subject) {
            this.subject = subject;
            this.document = document;
            this.sentence = sentence;
            this.mentions = mentions;
            this.voices = voices;
            this.narrative = narrative;
            this.continuation = continuation;
            grammar = new Grammar(sentence);
            Fillers fillers = new Fillers(sentence, mentions, actors, codeBook);
            slots = new Slots(sentence, grammar, fillers, codeBook);
            String text = document.document().text().value();
            participants = new ParticipantReader(sentence, slots, fillers, mentions, actors, codeBook, text);
            locations = new LocationReader(sentence, slots, grammar, fillers, mentions, codeBook, narrative, text);
            timings = new TimingReader(sentence, grammar, mentions);
            realities = new RealityReader(sentence, grammar, codeBook);
        }

        void beginSection() {
            Timing time = timings.ofHeading();
            narrative.beginSection(time, locations.settlements("heading"));
        }

        void read(List<Statement> found) {
            if (narrative.enter(sentence)) {
                continuation.nextParagraph();
            }
            continuation.nextSentence();
            List<Statement> own = new ArrayList<>();
            for (Trigger trigger : triggers.find(sentence, slots, grammar, subject)) {
                Statement statement = statement(trigger);
                own.add(statement);
                continuation.add(statement);
            }
            found.addAll(own);
            narrative.moveTo(timings.ofMainClause());
            narrative.moveTo(locations.scene(own));
        }

        private Statement statement(Trigger trigger) {
            Set<Integer> used = new HashSet<>();
            List<Participant> agents = agents(trigger, used);
            List<Participant> targets = participants.read(trigger, "target", used);
            List<Voice> said = voices.tellersOf(sentence, trigger.token());
            Reality reality = reality(trigger, agents, said);
            if (said.isEmpty() && reality == Reality.PROPOSED) {
                said = voices.askersOf(sentence, trigger.token());
            }
            TypeDefinition type = trigger.rule().type();
            return new Statement(
                    StableId.of(document.document().textHash(), type.name(), trigger.span()),
                    document.document().id(),
                    type.name(),
                    trigger.span(),
                    sentence.span(),
                    agents,
                    targets,
                    places(trigger),
                    time(trigger),
                    participants.otherRoles(trigger),
                    Phase.WHOLE,
                    reality,
                    said,
                    codeBook.score(trigger.rule(), !agents.isEmpty() || !targets.isEmpty()),
                    trigger.rule().id());
        }

        private List<Participant> agents(Trigger trigger, Set<Integer> used) {
            List<Participant> named = participants.read(trigger, "agent", used);
            return named.isEmpty()
                    ? continuation.agents(trigger.rule().type().name(), isDefinite(trigger.token()))
                    : named;
        }

        /** “the bombardment”, “this offensive”: a happening the reader knows of already. */
        private boolean isDefinite(int token) {
            int determiner = sentence.child(token, Rel.DETERMINER, Rel.POSSESSOR);
            return determiner >= 0
                    && DEFINITE.contains(sentence.token(determiner).lower());
        }

        private Reality reality(Trigger trigger, List<Participant> agents, List<Voice> said) {
            String type = trigger.rule().type().name();
            Reality read = realities.read(trigger.token(), type);
            return read == Reality.ACTUAL && Belligerents.isClaimAboutOther(said, agents, mentions)
                    ? Reality.ALLEGED
                    : read;
        }

        private Timing time(Trigger trigger) {
            Timing own = timings.read(trigger.token());
            return own != null ? own : narrative.time();
        }

        private List<Location> places(Trigger trigger) {
            List<Location> own = locations.read(trigger);
            boolean inherits = trigger.rule().type().placeFrom() == TypeDefinition.PlaceSource.NARRATIVE;
            return own.isEmpty() && inherits ? narrative.places() : own;
        }
    }
}
