package org.annales.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.attribution.Attribution;
import org.annales.attribution.DocumentVoices;
import org.annales.attribution.PhraseNamer;
import org.annales.model.ActorMention;
import org.annales.model.Location;
import org.annales.model.Mentions;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.PlaceMention;
import org.annales.model.Reality;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/** Reads the statements of a document. Thread-safe; everything it knows is in the code book. */
public final class StatementReader {

    private final CodeBook codeBook;
    private final Attribution attribution;
    private final TriggerFinder triggers;

    public StatementReader(CodeBook codeBook, Attribution attribution) {
        this.codeBook = codeBook;
        this.attribution = attribution;
        this.triggers = new TriggerFinder(codeBook);
    }

    /**
     * The statements in text order.
     *
     * @param actors tells for every word of the document which actor it stands for
     */
    public List<Statement> read(ParsedDocument document, Mentions mentions, ActorIndex actors) {
        MentionIndex index = new MentionIndex(mentions);
        DocumentVoices voices = attribution.in(document, namer(actors));
        Narrative narrative = new Narrative();
        List<Statement> found = new ArrayList<>();
        int section = 0;
        for (Sentence sentence : document.sentences()) {
            if (document.zoneOf(sentence).kind() == ZoneKind.HEADING) {
                section++;
            }
            if (document.zoneOf(sentence).reading()) {
                narrative.enter(sentence, section);
                new SentenceReader(document, sentence, index, actors, voices, narrative).read(found);
            }
        }
        return found;
    }

    /** Names whoever an actor mention stands for. */
    private static PhraseNamer namer(ActorIndex actors) {
        return (sentence, token) ->
                actors.find(sentence, token).map(ActorMention::name).orElse(null);
    }

    /** One sentence with all that is needed to read it. */
    private final class SentenceReader {
        private final ParsedDocument document;
        private final Sentence sentence;
        private final MentionIndex mentions;
        private final DocumentVoices voices;
        private final Narrative narrative;
        private final Grammar grammar;
        private final Slots slots;
        private final ParticipantReader participants;
        private final TimingReader timings;
        private final RealityReader realities;

        SentenceReader(
                ParsedDocument document,
                Sentence sentence,
                MentionIndex mentions,
                ActorIndex actors,
                DocumentVoices voices,
                Narrative narrative) {
            this.document = document;
            this.sentence = sentence;
            this.mentions = mentions;
            this.voices = voices;
            this.narrative = narrative;
            grammar = new Grammar(sentence);
            Fillers fillers = new Fillers(sentence, mentions, actors, codeBook);
            slots = new Slots(sentence, grammar, fillers, codeBook);
            String text = document.document().text().value();
            participants = new ParticipantReader(sentence, slots, fillers, mentions, actors, codeBook, text);
            timings = new TimingReader(sentence, grammar, mentions);
            realities = new RealityReader(sentence, grammar, codeBook);
        }

        void read(List<Statement> found) {
            for (Trigger trigger : triggers.find(sentence, slots, grammar)) {
                found.add(statement(trigger));
            }
            moveNarrative();
        }

        private Statement statement(Trigger trigger) {
            Set<Integer> used = new HashSet<>();
            List<Participant> agents = participants.read(trigger, "agent", used);
            List<Participant> targets = participants.read(trigger, "target", used);
            List<Voice> said = voices.voicesOf(sentence, trigger.token());
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
                    reality(trigger, agents, said),
                    said,
                    trigger.rule().score(),
                    trigger.rule().id());
        }

        private Reality reality(Trigger trigger, List<Participant> agents, List<Voice> said) {
            Reality read = realities.read(trigger.token());
            return read == Reality.ACTUAL && Belligerents.isClaimAboutOther(said, agents, mentions)
                    ? Reality.ALLEGED
                    : read;
        }

        private Timing time(Trigger trigger) {
            Timing own = timings.read(trigger.token());
            return own != null ? own : narrative.time();
        }

        private List<Location> places(Trigger trigger) {
            List<Location> own = participants.places(trigger);
            TypeDefinition.PlaceSource source = trigger.rule().type().placeFrom();
            if (!own.isEmpty() || source == TypeDefinition.PlaceSource.NONE) {
                return own;
            }
            List<Location> inSentence = placesOfSentence();
            if (!inSentence.isEmpty() || source == TypeDefinition.PlaceSource.SENTENCE) {
                return inSentence.size() > 1 ? inSentence.subList(0, 1) : inSentence;
            }
            return narrative.places();
        }

        /** Towns and the like the sentence names outside names of states. */
        private List<Location> placesOfSentence() {
            List<Location> found = new ArrayList<>();
            for (PlaceMention place : mentions.placesIn(sentence.span())) {
                if (!place.place().kind().isState()) {
                    found.add(new Location(place.span(), document.text(place.span()), place.place(), "sentence"));
                }
            }
            return found;
        }

        private void moveNarrative() {
            if (!timings.times().isEmpty()) {
                TimeMention last = timings.times().getFirst();
                narrative.moveTo(new Timing(last.when(), last.extent(), "sentence", last.span()));
            }
            narrative.moveTo(placesOfSentence());
        }
    }
}
