package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.annales.model.Location;
import org.annales.parse.Sentence;

/** Where a trigger's happening took place, as its own sentence says: by its grammar, else by a locative of its clause. */
final class LocationReader {

    private static final List<String> JOURNEYS = List.of("journey", "site-of");

    private final Slots slots;
    private final Fillers fillers;
    private final DescribedLocations described;
    private final LocationLists lists;
    private final Locatives locatives;

    LocationReader(
            Sentence sentence,
            Slots slots,
            Grammar grammar,
            Fillers fillers,
            MentionIndex mentions,
            CodeBook codeBook,
            Narrative narrative,
            String text) {
        this.slots = slots;
        this.fillers = fillers;
        described = new DescribedLocations(sentence, grammar, fillers, mentions, codeBook, narrative, text);
        lists = new LocationLists(sentence.span(), mentions, codeBook, text);
        locatives = new Locatives(sentence, grammar, fillers, mentions, codeBook, text);
    }

    /** Tells which words of the sentence are triggers: a place that hangs on one of them is its own. */
    void among(List<Trigger> all) {
        locatives.among(all.stream().map(Trigger::token).collect(Collectors.toSet()));
    }

    /** The places of a trigger, narrowest first where both a town and its country are named. */
    List<Location> read(Trigger trigger) {
        TypeDefinition type = trigger.rule().type();
        List<Location> found = bySlots(trigger, trigger.rule().slots("place"), true, false);
        if (found.isEmpty()) {
            found = bySlots(trigger, type.otherwise("place"), true, false).stream()
                    .filter(l -> isNamed(l) || l.text().startsWith("line "))
                    .toList();
        }
        Placing.Source source = type.placing().from();
        if (found.isEmpty() && source != Placing.Source.NONE) {
            found = bySlots(trigger, JOURNEYS, true, false);
        }
        if (found.isEmpty() && source != Placing.Source.NONE) {
            found = homes(trigger);
        }
        if (found.isEmpty() && source == Placing.Source.NARRATIVE) {
            found = bySlots(trigger, trigger.rule().slots("target"), false, false).stream()
                    .filter(LocationReader::isNamed)
                    .toList();
        }
        if (found.isEmpty() && source != Placing.Source.NONE) {
            found = locatives.of(trigger.token(), false);
        }
        return lists.narrowest(lists.withListed(found));
    }

    /** “Armenians [living in Baku] fled”, “the population [of Kigali]”: where those are whom it happens to. */
    private List<Location> homes(Trigger trigger) {
        List<Location> found = new ArrayList<>();
        for (String slot : trigger.rule().slots("target")) {
            for (int target : slots.fill(trigger.token(), slot)) {
                for (int home : slots.homes(fillers.content(target))) {
                    Location location = described.at(home, "argument", false);
                    if (location != null && isNamed(location)) {
                        found.add(location);
                    }
                }
            }
        }
        return found;
    }

    /** Where those are who have a part in it (“commanders in X organized”), where nothing says better. */
    List<Location> ofPeople(Trigger trigger) {
        return trigger.rule().type().placing().from() == Placing.Source.NONE
                ? List.of()
                : lists.narrowest(lists.withListed(locatives.of(trigger.token(), true)));
    }

    /** “the town”, “villages”, where nothing tells which: the words that fill the place's slots. */
    List<Location> undescribed(Trigger trigger) {
        return bySlots(trigger, trigger.rule().slots("place"), false, true);
    }

    private List<Location> bySlots(Trigger trigger, List<String> names, boolean statesToo, boolean bare) {
        List<Location> found = new ArrayList<>();
        for (String slot : names) {
            String how = slot.equals("object") ? "object" : "argument";
            for (int token : slots.fill(trigger.token(), slot)) {
                for (int content : fillers.contents(token)) {
                    Location location = slot.equals("named-for")
                            ? described.within(content, how)
                            : described.at(content, how, bare);
                    boolean wanted = location != null
                            && (statesToo && !slot.equals("between") || !LocationLists.isState(location.place()))
                            && found.stream().noneMatch(l -> l.span().equals(location.span()));
                    if (wanted && location != null) {
                        found.add(location);
                    }
                }
            }
        }
        return found;
    }

    /** Are there no places, or only states? */
    static boolean isWide(List<Location> places) {
        return places.stream().allMatch(l -> LocationLists.isState(l.place()));
    }

    /** Is it a place that goes by a name, and not only the words of a description? */
    static boolean isNamed(Location location) {
        return !location.place().id().equals("name:" + location.text());
    }
}
