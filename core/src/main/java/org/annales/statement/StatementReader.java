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
import org.annales.model.Reality;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.place.ListEntries;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a document. Thread-safe; everything it knows is in the code book. */
public final class StatementReader {

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "those", "its", "their", "such");

    private final CodeBook codeBook;
    private final TriggerFinder triggers;
    private final ListEntries entries = ListEntries.packaged();
    private final PhaseReader phases = PhaseReader.packaged();
    private final OptionalRoles roles = OptionalRoles.packaged();

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
        Opponents opponents = new Opponents();
        SubjectMatter subject = new SubjectMatter(document.sentences(), codeBook);
        List<Statement> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            SentenceReader reader = new SentenceReader(
                    document, sentence, index, actors, voices, narrative, continuation, opponents, subject);
            ZoneKind kind = document.zoneOf(sentence).kind();
            if (kind == ZoneKind.HEADING) {
                reader.beginSection();
            }
            boolean heads = kind == ZoneKind.HEADING || kind == ZoneKind.TITLE;
            if (heads
                    ? Headlines.isHeadline(document.document(), sentence)
                    : document.zoneOf(sentence).reading()) {
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
        private final Opponents opponents;
        private final SubjectMatter subject;
        private final Grammar grammar;
        private final Slots slots;
        private final Fillers fillers;
        private final ParticipantReader participants;
        private final LocationReader locations;
        private final StoryLocations story;
        private final SharedLocations scenes;
        private final Polities polities;
        private final TimingReader timings;
        private final RealityReader realities;
        private final Set<Span> others = new HashSet<>();

        SentenceReader(
                ParsedDocument document,
                Sentence sentence,
                MentionIndex mentions,
                ActorIndex actors,
                DocumentVoices voices,
                Narrative narrative,
                Continuation continuation,
                Opponents opponents,
                SubjectMatter subject) {
            this.subject = subject;
            this.document = document;
            this.sentence = sentence;
            this.mentions = mentions;
            this.voices = voices;
            this.narrative = narrative;
            this.continuation = continuation;
            this.opponents = opponents;
            grammar = new Grammar(sentence);
            fillers = new Fillers(sentence, mentions, actors, codeBook);
            slots = new Slots(sentence, grammar, fillers, codeBook);
            String text = document.document().text().value();
            participants = new ParticipantReader(sentence, slots, fillers, mentions, actors, codeBook, text);
            locations = new LocationReader(sentence, slots, grammar, fillers, mentions, codeBook, narrative, text);
            scenes = new SharedLocations(sentence, grammar);
            polities = new Polities(sentence, slots, grammar, fillers, mentions, codeBook, text);
            story = new StoryLocations(sentence, mentions, narrative, codeBook, text);
            timings = new TimingReader(sentence, grammar, mentions);
            realities = new RealityReader(sentence, grammar, codeBook);
        }

        void beginSection() {
            Timing time = timings.ofHeading();
            narrative.beginSection(time, story.settlements("heading"));
            continuation.nextSection();
        }

        void read(List<Statement> found) {
            if (narrative.enter(sentence)) {
                continuation.nextParagraph();
                beginEntry();
            }
            continuation.nextSentence();
            List<Trigger> all = triggers.find(sentence, slots, grammar, subject);
            locations.among(all);
            participants.among(all);
            List<List<Location>> places = all.stream().map(locations::read).toList();
            List<Statement> own = new ArrayList<>();
            others.clear();
            places.forEach(list -> list.forEach(l -> others.add(l.span())));
            for (int i = 0; i < all.size(); i++) {
                Statement statement = statement(all.get(i), places.get(i), scenes.shared(all, places, i));
                own.add(statement);
                continuation.add(statement);
                opponents.add(statement, mentions);
            }
            found.addAll(own);
            narrative.moveTo(timings.ofMainClause());
            narrative.moveTo(story.scene(own));
        }

        /** What an item names, it and the items below it tell about. */
        private void beginEntry() {
            Zone zone = document.zoneOf(sentence);
            int level = zone.kind() == ZoneKind.LIST ? zone.level() : 0;
            if (entries.isNamedItem(document, sentence)) {
                narrative.beginItem(level, story.settlements("heading"));
            } else if (entries.nameEnd(document, sentence) >= 0) {
                narrative.beginEntry(story.settlements("heading"));
            } else {
                narrative.goOnBelow(level);
            }
        }

        private Statement statement(Trigger trigger, List<Location> ownPlaces, List<Location> shared) {
            TypeDefinition type = trigger.rule().type();
            Set<Integer> used = new HashSet<>();
            List<Participant> agents = participants.read(trigger, "agent", used);
            List<Participant> targets = participants.read(trigger, "target", used);
            List<Voice> said = voices.tellersOf(sentence, trigger.token());
            Reality reality = reality(trigger, agents, said);
            if (said.isEmpty() && reality == Reality.PROPOSED) {
                said = voices.askersOf(sentence, trigger.token());
            }
            Statement before = before(trigger, ownPlaces);
            Timing when = time(trigger);
            List<Participant> doers = agents.isEmpty() ? earlierAgents(type, before, targets) : agents;
            return new Statement(
                    StableId.of(document.document().textHash(), type.name(), trigger.span()),
                    document.document().id(),
                    type.name(),
                    trigger.span(),
                    sentence.span(),
                    doers,
                    targets.isEmpty() && type.againstOpponents() ? opponents.of(doers, mentions) : targets,
                    places(trigger, when, located(trigger, ownPlaces, targets), shared, before),
                    when,
                    roles.read(
                            trigger,
                            participants.otherRoles(trigger),
                            sentence,
                            slots,
                            fillers,
                            document.document().text().value()),
                    phases.read(sentence, trigger.token()),
                    reality,
                    said,
                    codeBook.score(trigger.rule(), !agents.isEmpty() || !targets.isEmpty()),
                    trigger.rule().id());
        }

        /** Where the text has told of the same happening before, or null. */
        private @Nullable Statement before(Trigger trigger, List<Location> ownPlaces) {
            String type = trigger.rule().type().name();
            if (sentence.token(trigger.token()).pos().isVerb()) {
                return isOfKnownAgreement(trigger) ? continuation.known(type) : null;
            }
            Statement there = continuation.sameAt(type, ownPlaces);
            boolean free = ownPlaces.isEmpty() || !SharedLocations.inherits(trigger);
            return there == null && free && isDefinite(trigger.token()) ? continuation.known(type) : there;
        }

        /** “[The agreement] was signed by both”, told of before */
        private boolean isOfKnownAgreement(Trigger trigger) {
            String nouns = trigger.rule().type().retoldBy();
            return !nouns.isEmpty()
                    && slots.fill(trigger.token(), "object").stream()
                            .anyMatch(noun ->
                                    codeBook.isIn(nouns, sentence.token(noun).lower()) && isDefinite(noun));
        }

        /** Nobody attacks themselves: who is hit here is not who struck before. */
        private List<Participant> earlierAgents(
                TypeDefinition type, @Nullable Statement before, List<Participant> targets) {
            List<Participant> earlier =
                    before != null && !before.agents().isEmpty() ? before.agents() : continuation.agents(type.name());
            return earlier.stream()
                    .filter(agent ->
                            targets.stream().noneMatch(target -> target.name().equals(agent.name())))
                    .toList();
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
            if (read == Reality.ACTUAL && said.isEmpty() && voices.isHearsay(sentence, trigger.token())) {
                return Reality.ALLEGED;
            }
            return read == Reality.ACTUAL && Belligerents.isClaimAboutOther(said, agents, mentions)
                    ? Reality.ALLEGED
                    : read;
        }

        private Timing time(Trigger trigger) {
            Timing own = timings.read(trigger.token());
            return own != null ? own : narrative.time();
        }

        /** Its own places, else the state whose office or organ it is about. */
        private List<Location> located(Trigger trigger, List<Location> own, List<Participant> targets) {
            return own.isEmpty() ? polities.read(trigger, targets) : own;
        }

        private List<Location> places(
                Trigger trigger, Timing when, List<Location> own, List<Location> shared, @Nullable Statement before) {
            if (!own.isEmpty()) {
                return own;
            }
            List<Location> known = before == null ? List.of() : again(before);
            List<Location> elsewhere = known.isEmpty() ? shared : known;
            if (!SharedLocations.inherits(trigger)) {
                return trigger.rule().type().retoldBy().isEmpty() ? shared : elsewhere;
            }
            List<Location> loose = elsewhere.isEmpty() ? locations.ofPeople(trigger) : elsewhere;
            List<Location> told = loose.isEmpty() ? story.take(when.how().equals("inherited"), others) : loose;
            return told.isEmpty() ? locations.undescribed(trigger) : told;
        }

        private static List<Location> again(Statement before) {
            if (before.places().size() > Narrative.MOST) {
                return List.of();
            }
            return before.places().stream()
                    .filter(LocationReader::isNamed)
                    .map(p -> new Location(p.span(), p.text(), p.place(), "again"))
                    .toList();
        }
    }
}
