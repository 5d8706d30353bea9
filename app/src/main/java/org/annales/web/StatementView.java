package org.annales.web;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Voice;
import org.annales.store.TimelineRow;
import org.annales.web.Segments.Mark;
import org.annales.web.Segments.Part;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its words and how it was come by.
 *
 * @param sentence in parts, marked trigger, agent, target, place, time and by role
 * @param timeHow how its date was resolved: governed, clause, sentence, inherited, heading or none
 * @param timeWords the words its date comes from, where they stand in the sentence
 */
record StatementView(
        String id,
        String type,
        Family family,
        Source document,
        List<Part> sentence,
        TimeView time,
        String timeHow,
        @Nullable String timeWords,
        String phase,
        String reality,
        List<Named> agents,
        List<Named> targets,
        List<At> places,
        List<Named> roles,
        List<VoiceView> voices,
        double score,
        String rule) {

    StatementView {
        sentence = List.copyOf(sentence);
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        roles = List.copyOf(roles);
        voices = List.copyOf(voices);
    }

    /** A document as a source. */
    record Source(String id, String title) {}

    /**
     * Who or what fills a role.
     *
     * @param text the words at that spot
     * @param name what they stand for; for an optional role the role's name
     * @param id the actor's, where it is one
     */
    record Named(String text, String name, @Nullable String id) {}

    /** Where it happened, and how the place was resolved. */
    record At(
            String text,
            String name,
            String id,
            String how,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** Who is said to say it. */
    record VoiceView(String name, String stance, @Nullable String via) {
        static List<VoiceView> of(List<Voice> voices) {
            return voices.stream()
                    .map(voice -> new VoiceView(voice.name(), Codes.of(voice.stance()), voice.via()))
                    .toList();
        }
    }

    static StatementView of(TimelineRow row, Snapshot snapshot) {
        Statement s = row.statement();
        Span anchor = s.time().anchor();
        int start = s.evidence().start();
        boolean inside = anchor != null
                && s.evidence().contains(anchor)
                && anchor.end() - start <= row.evidence().length();
        return new StatementView(
                s.id(),
                s.type(),
                Family.of(s.type()),
                new Source(s.document(), snapshot.title(s.document())),
                Segments.ofSentence(row.evidence(), start, marks(s)),
                TimeView.of(s.time().when()),
                s.time().how(),
                anchor != null && inside ? anchor.shift(-start).of(row.evidence()) : null,
                Codes.of(s.phase()),
                Codes.of(s.reality()),
                named(s.agents()),
                named(s.targets()),
                s.places().stream().map(StatementView::at).toList(),
                s.roles().stream()
                        .map(role -> new Named(role.text(), role.name(), null))
                        .toList(),
                VoiceView.of(s.voices()),
                s.score(),
                s.rule());
    }

    private static List<Named> named(List<Participant> participants) {
        return participants.stream()
                .map(who -> new Named(who.text(), who.name(), who.actor()))
                .toList();
    }

    private static At at(Location location) {
        Coordinates at = location.place().at();
        return new At(
                location.text(),
                location.place().name(),
                location.place().id(),
                location.how(),
                at == null ? null : (Double) at.latitude(),
                at == null ? null : (Double) at.longitude());
    }

    private static List<Mark> marks(Statement s) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(s.trigger(), "trigger"));
        s.agents().forEach(who -> marks.add(new Mark(who.span(), "agent")));
        s.targets().forEach(who -> marks.add(new Mark(who.span(), "target")));
        s.places().forEach(where -> marks.add(new Mark(where.span(), "place")));
        for (Role role : s.roles()) {
            marks.add(new Mark(role.span(), "role"));
        }
        Span anchor = s.time().anchor();
        if (anchor != null) {
            marks.add(new Mark(anchor, "time"));
        }
        return marks;
    }
}
