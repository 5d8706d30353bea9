package org.annales.statement;

import java.util.List;
import java.util.Locale;
import org.annales.model.Actor;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.place.Nationalities;
import org.jspecify.annotations.Nullable;

/** The state in which an office is taken or left, a government formed or brought down. */
final class Polities {

    private final Sentence sentence;
    private final Slots slots;
    private final Grammar grammar;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final CodeBook codeBook;
    private final String text;
    private final Nationalities nationalities = Nationalities.packaged();

    Polities(
            Sentence sentence,
            Slots slots,
            Grammar grammar,
            Fillers fillers,
            MentionIndex mentions,
            CodeBook codeBook,
            String text) {
        this.sentence = sentence;
        this.slots = slots;
        this.grammar = grammar;
        this.fillers = fillers;
        this.mentions = mentions;
        this.codeBook = codeBook;
        this.text = text;
    }

    /** The state of what a trigger happens to, or nothing. */
    List<Location> read(Trigger trigger, List<Participant> targets) {
        Location found = switch (trigger.rule().type().placing().stateOf()) {
            case NOBODY -> null;
            case OFFICE -> ofOffice(trigger, targets);
            case ORGAN -> ofSlots(trigger, "target", true);
        };
        return found == null ? List.of() : List.of(found);
    }

    private @Nullable Location ofOffice(Trigger trigger, List<Participant> targets) {
        Location found = ofSlots(trigger, "office", false);
        found = found == null ? ofSlots(trigger, "target", false) : found;
        return found == null ? ofSides(targets) : found;
    }

    private @Nullable Location ofSlots(Trigger trigger, String role, boolean organs) {
        for (String slot : trigger.rule().slots(role)) {
            for (int token : slots.fill(trigger.token(), slot)) {
                int content = fillers.content(token);
                boolean organ =
                        codeBook.isIn("body", sentence.token(content).lemma()) && fillers.place(content) == null;
                Location state = organ || !organs ? ofPhrase(content) : null;
                if (state != null) {
                    return state;
                }
            }
        }
        return null;
    }

    /** “[Ethiopian] Prime Minister X”, “the parliament of [Georgia]”, “[Iraq]'s government” */
    private @Nullable Location ofPhrase(int head) {
        for (int owner : grammar.objectsOf(head, "of")) {
            PlaceMention place = fillers.place(owner);
            if (place != null && LocationLists.isState(place.place())) {
                return location(place);
            }
        }
        for (int c : sentence.childList(head, Rel.POSSESSOR, Rel.COMPOUND, Rel.MODIFIER, Rel.APPOSITION)) {
            PlaceMention place = fillers.place(c);
            if (place != null
                    && (LocationLists.isState(place.place())
                            || sentence.token(c).rel() == Rel.POSSESSOR)) {
                return location(place);
            }
            Location state = ofNationality(c);
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private @Nullable Location ofNationality(int word) {
        Location state = ofNationality(sentence.token(word).lower());
        return state == null
                ? null
                : new Location(
                        new Span(
                                sentence.token(word).begin(),
                                sentence.token(word).end()),
                        sentence.token(word).form(),
                        state.place(),
                        "polity");
    }

    private @Nullable Location ofNationality(String word) {
        String country = nationalities.countryOf(word);
        PlaceMention state = country == null ? null : mentions.state(country);
        return state == null ? null : location(state);
    }

    /** The one state whose people all of them are. */
    private @Nullable Location ofSides(List<Participant> participants) {
        Location found = null;
        for (Participant participant : participants) {
            Actor actor = mentions.actorNamed(participant.name());
            String side = actor == null ? null : actor.side();
            Location state = side == null ? null : ofNationality(side.toLowerCase(Locale.ROOT));
            if (state == null || found != null && !found.place().equals(state.place())) {
                return null;
            }
            found = state;
        }
        return found;
    }

    private Location location(PlaceMention place) {
        return Location.of(place, text, "polity");
    }
}
