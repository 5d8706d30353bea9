package org.annales.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annales.merge.Blocks;
import org.annales.model.Attestation;
import org.annales.model.Place;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;

/**
 * Which part of the state a block of events bears on. A state block is worked out from the event blocks that share its
 * place, person or year, and from what is attested about them.
 */
public final class StateBlocks {
    private static final Map<String, List<String>> TYPES = Map.of(
            "holding", List.of("capture", "withdraw"),
            "life", List.of("dissolve", "found", "rename"),
            "tenure", List.of("appoint", "remove"),
            "force", List.of("agree", "blockade", "breach", "capture", "declare", "decree", "unblock"));

    private StateBlocks() {}

    /** The state blocks that an event block bears on: a capture on who holds the place, and on its siege. */
    public static List<String> of(String eventBlock) {
        int bar = eventBlock.indexOf('|');
        String type = eventBlock.substring(0, bar);
        return TYPES.entrySet().stream()
                .filter(state -> state.getValue().contains(type))
                .map(state -> state.getKey() + eventBlock.substring(bar))
                .sorted()
                .toList();
    }

    /** The event blocks that a state block is worked out from. */
    public static List<String> eventBlocks(String stateBlock) {
        int bar = stateBlock.indexOf('|');
        return TYPES.getOrDefault(stateBlock.substring(0, bar), List.of()).stream()
                .map(type -> type + stateBlock.substring(bar))
                .toList();
    }

    /**
     * The state block of an attestation, where it bears on one.
     *
     * @param place how blocks name the place it speaks of, or the empty text
     */
    public static Optional<String> of(Attestation attestation, String place) {
        return switch (attestation.kind()) {
            case "status" ->
                isDeath(attestation)
                        ? Optional.of(tenure(attestation))
                        : isResumed(attestation)
                                ? dated("force", attestation)
                                : LifeReader.isOfLife(attestation)
                                        ? dated("life", attestation)
                                        : place.isEmpty() || !isContest(attestation)
                                                ? Optional.empty()
                                                : Optional.of(holding(place));
            case "in-force" -> dated("force", attestation);
            case "holds" -> place.isEmpty() ? Optional.empty() : Optional.of(holding(place));
            case "office" -> Optional.of(tenure(attestation));
            default -> Optional.empty();
        };
    }

    private static String tenure(Attestation attestation) {
        return "tenure|person|" + Blocks.person(attestation.subject());
    }

    /** Does it say that a person died? */
    static boolean isDeath(Attestation attestation) {
        return attestation.kind().equals("status") && attestation.object().equals("dead");
    }

    private static Optional<String> dated(String state, Attestation attestation) {
        When when = attestation.time();
        When from = when instanceof WhenInterval(When begin, When end) ? begin instanceof WhenNone ? end : begin : when;
        return from.isKnown() && !from.isOpen() ? Optional.of(state + "|" + Blocks.time(from)) : Optional.empty();
    }

    /** “Fighting resumed”: no ceasefire holds any more. */
    static boolean isResumed(Attestation attestation) {
        return attestation.kind().equals("status") && attestation.object().equals("resumed");
    }

    /** The words of an attestation that name the place it is about. */
    public static String placeOf(Attestation attestation) {
        return attestation.kind().equals("status") ? attestation.subject() : attestation.object();
    }

    /** Does it say that more than one party is in a place or fights for it? */
    static boolean isContest(Attestation attestation) {
        return attestation.kind().equals("status")
                && StateWords.ENGLISH.contested().contains(attestation.object());
    }

    /** The state block of who holds a place, as blocks name it. */
    public static String holding(String place) {
        return "holding|place|" + place;
    }

    /**
     * Can it be said of a place who held it? Words for several places (“the Kurdish-majority districts”) have holders where
     * they name somebody or something that tells which are meant; of “the villages” nobody can say.
     */
    public static boolean canBeHeld(Place place) {
        if (!Blocks.isDescribed(place)) {
            return true;
        }
        String name = place.name();
        return name.chars().anyMatch(Character::isUpperCase)
                && StateWords.ENGLISH.groups().contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Is it about who holds a place? */
    public static boolean isHolding(String stateBlock) {
        return stateBlock.startsWith("holding|");
    }

    /** Is it about one place? */
    public static boolean isOfPlace(String stateBlock) {
        return stateBlock.contains("|place|");
    }

    /** Is it about how long bodies existed? */
    public static boolean isLife(String stateBlock) {
        return stateBlock.startsWith("life|");
    }

    /** Is it about who holds an office? */
    public static boolean isTenure(String stateBlock) {
        return stateBlock.startsWith("tenure|");
    }

    /** The place a state block is about, as blocks name it. */
    public static String place(String stateBlock) {
        return stateBlock.substring(stateBlock.indexOf('|', stateBlock.indexOf('|') + 1) + 1);
    }
}
