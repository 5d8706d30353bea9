package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/** Places named side by side: what stands in one list is one role, and a region behind its town adds nothing. */
final class LocationLists {

    /** What joins the members of a list; the group is the word for their kind (“as well as the [towns] of”). */
    private static final Pattern LIST = Pattern.compile(
            "(?: ([a-z]+))?(?:,? (?:and|or|as well as)|,? (?:including|e\\.g\\.,?|such as)|,)(?: in| of| from)? (?:the )?(?!(?:while|when|where|whereas|but|after|before|as|then|who|which) )(?:(?:[a-z-]+ ){0,2}?([a-z]+)(?: of(?: the)?)? )?");

    private static final Set<String> CONTAINED = Set.of(", ", ", in ", " in ", " (");

    private final Span sentence;
    private final MentionIndex mentions;
    private final CodeBook codeBook;
    private final String text;

    LocationLists(Span sentence, MentionIndex mentions, CodeBook codeBook, String text) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.codeBook = codeBook;
        this.text = text;
    }

    /** “A, B and C”, “the district, including the towns of A and B”: however it was parsed. */
    List<Location> withListed(List<Location> found) {
        List<Location> all = new ArrayList<>();
        for (Location one : found) {
            if (all.stream().anyMatch(l -> l.span().equals(one.span()))) {
                continue;
            }
            PlaceMention first = otherEnd(one);
            if (first != null && all.stream().noneMatch(l -> l.span().equals(first.span()))) {
                all.add(Location.of(first, text, one.how()));
            }
            all.add(one);
            int end = one.span().end();
            for (PlaceMention next : mentions.placesIn(sentence)) {
                boolean listed = next.span().start() >= end && isList(between(end, next.span()));
                if (listed && isState(next.place()) == isState(one.place())) {
                    all.add(Location.of(next, text, one.how()));
                    end = next.span().end();
                }
            }
        }
        return all;
    }

    /** “between A and [B]”: A too. */
    private @Nullable PlaceMention otherEnd(Location one) {
        for (PlaceMention first : mentions.placesIn(sentence)) {
            if (first.span().end() < one.span().start()
                    && between(first.span().end(), one.span()).equals(" and ")
                    && text.substring(sentence.start(), first.span().start()).endsWith("between ")
                    && isState(first.place()) == isState(one.place())) {
                return first;
            }
        }
        return null;
    }

    private String between(int end, Span next) {
        return text.substring(end, next.start()).replaceAll("\\s+", " ");
    }

    private boolean isList(String between) {
        Matcher list = LIST.matcher(between);
        if (!list.matches()) {
            return false;
        }
        String kind = list.group(2);
        String behind = list.group(1); // “the Fuzuli [district], including …”
        if (behind != null && !codeBook.isIn("place-noun", behind)) {
            return false;
        }
        return kind == null || codeBook.isIn("place-noun", kind) || codeBook.isIn("place-noun", singular(kind));
    }

    private static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** “in Shusha, Azerbaijan”: the country of a town adds nothing; in “Armenia, Shusha and Hadrut” it is a place of its own. */
    List<Location> narrowest(List<Location> found) {
        boolean hasNarrow = found.stream().anyMatch(l -> !isState(l.place()));
        List<Location> kept = new ArrayList<>();
        for (Location one : found) {
            boolean around = found.stream().anyMatch(other -> isAround(one, other) || isEndOf(one, other));
            boolean idle = hasNarrow && isState(one.place()) && found.stream().noneMatch(o -> isListedWith(one, o));
            if (!around && !idle) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** “the road between A and B”, of which A is an end */
    private static boolean isEndOf(Location one, Location line) {
        return line.span().start() < one.span().start()
                && one.span().end() <= line.span().end();
    }

    /** “[inner], one”: the district or state that a place before it lies in. */
    private boolean isAround(Location one, Location inner) {
        return inner.span().end() < one.span().start()
                && width(one.place()) > width(inner.place())
                && width(one.place()) >= width(PlaceKind.REGION)
                && CONTAINED.contains(between(inner.span().end(), one.span()))
                && (isState(one.place())
                        || one.place().country() == null
                        || inner.place().country() == null
                        || Objects.equals(one.place().country(), inner.place().country()));
    }

    private boolean isListedWith(Location one, Location other) {
        boolean before = other.span().end() <= one.span().start();
        Location left = before ? other : one;
        Location right = before ? one : other;
        return !left.equals(right)
                && left.span().end() <= right.span().start()
                && isList(between(left.span().end(), right.span()));
    }

    private static int width(Place place) {
        return width(place.kind());
    }

    private static int width(PlaceKind kind) {
        return switch (kind) {
            case CONTINENT -> 4;
            case COUNTRY, STATE, HISTORICAL, DE_FACTO -> 3;
            case REGION -> 2;
            case DISTRICT -> 1;
            default -> 0;
        };
    }

    /** A state or a continent: too wide to be where something happened when a town is told too. */
    static boolean isState(Place place) {
        return place.kind().isState() || place.kind() == PlaceKind.CONTINENT;
    }
}
