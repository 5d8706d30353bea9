package org.annales.merge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.annales.model.DocumentReading;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.Statement;

/**
 * Where a deed of violence was, as another source would call it: “the market of Arka”, “in the Old Square in Arka” are in Arka.
 * Who holds a place is told of it alone, so that nothing else is moved so.
 */
final class Scenes {
    /** What stands between a place without a position and the name of what it lies in. */
    private static final Pattern LIES_IN =
            Pattern.compile("\\s*(?:[\\p{L}-]+\\s+)?(?:of|in|,)\\s+(?:the\\s+(?:city|town|village)\\s+of\\s+)?");

    /** Characters between them. */
    private static final int GAP = 40;

    private final DocumentReading reading;

    Scenes(DocumentReading reading) {
        this.reading = reading;
    }

    /** The statement, there. */
    Statement settle(Statement statement) {
        if (!Families.isViolent(statement.type())) {
            return statement;
        }
        List<Location> places = statement.places().isEmpty()
                ? ofItsSentence(statement)
                : statement.places().stream()
                        .map(location -> surroundings(location).orElse(location))
                        .toList();
        return places.equals(statement.places()) ? statement : there(statement, places);
    }

    private static Statement there(Statement statement, List<Location> places) {
        return new Statement(
                statement.id(),
                statement.document(),
                statement.type(),
                statement.trigger(),
                statement.evidence(),
                statement.agents(),
                statement.targets(),
                places,
                statement.time(),
                statement.roles(),
                statement.phase(),
                statement.reality(),
                statement.voices(),
                statement.score(),
                statement.rule());
    }

    /** “A second raid levelled the town”: a deed is where its sentence tells of its outcome. */
    private List<Location> ofItsSentence(Statement statement) {
        return reading.statements().stream()
                .filter(other -> other.evidence().equals(statement.evidence())
                        && Families.isViolent(other.type())
                        && !Families.areOneKind(other.type(), statement.type()))
                .map(Statement::places)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Location> surroundings(Location location) {
        if (location.place().at() != null) {
            return Optional.empty();
        }
        return reading.mentions().places().stream()
                .filter(mention -> mention.place().at() != null && lies(location, mention))
                .map(mention -> new Location(location.span(), location.text(), mention.place(), location.how()))
                .findFirst();
    }

    private boolean lies(Location location, PlaceMention mention) {
        int begin = location.span().end();
        int end = mention.span().start();
        boolean inside =
                location.span().contains(mention.span()) && !location.span().equals(mention.span());
        return inside
                || begin < end
                        && end - begin < GAP
                        && LIES_IN.matcher(reading.document().text().of(new Span(begin, end)))
                                .matches();
    }

    /** How blocks of violence name a place: a part by the whole it belongs to. */
    static String whole(Place place, String named) {
        int slash = place.id().startsWith("name:") ? -1 : named.indexOf('/');
        return slash < 0 ? named : named.substring(0, slash);
    }
}
