package org.annales.attestation;

import java.util.List;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.PlaceKind;
import org.annales.model.Statement;

/** Which places a telling of a fall is about, and who lost them. */
final class Fallen {
    private static final Set<String> GARRISON = AttestationWords.packaged().list("taking.garrisons");

    /** Where its own words say that it was. */
    static final Set<String> OWN = Set.of("object", "argument", "sentence", "named");

    /** Characters behind which the story is another. */
    static final int NEAR = 1500;

    private static final Set<String> FORCE = Set.of("attack", "bombard", "blockade");

    private Fallen() {}

    /** Towns and the like that its own words name; a garrison surrenders where its place was attacked last. */
    static List<Location> taken(Statement statement, List<Statement> before) {
        List<Location> own = statement.places().stream()
                .filter(place -> isTown(place)
                        || losers(statement).isEmpty()
                                && isNamed(place)
                                && place.how().equals("object"))
                .filter(Fallen::isItsOwn)
                .toList();
        boolean garrison =
                statement.targets().stream().anyMatch(who -> GARRISON.stream().anyMatch(who.text()::endsWith));
        return own.isEmpty() && garrison ? attackedLast(statement, before) : own;
    }

    private static List<Location> attackedLast(Statement fall, List<Statement> before) {
        List<Location> here = fall.places().stream()
                .filter(Fallen::isTown)
                .filter(place -> place.how().equals("shared"))
                .toList();
        if (here.size() == 1) {
            return here;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            List<Location> places = one.places().stream()
                    .filter(Fallen::isTown)
                    .filter(place -> OWN.contains(place.how()))
                    .toList();
            if (FORCE.contains(one.type()) && !places.isEmpty()) {
                return places.size() == 1 ? places : List.of();
            }
        }
        return List.of();
    }

    static boolean isItsOwn(Location place) {
        return place.how().equals("object") || place.how().equals("argument");
    }

    static boolean isTown(Location place) {
        PlaceKind kind = place.place().kind();
        return (kind.isPoint() || kind == PlaceKind.DISTRICT) && isNamed(place);
    }

    /** “the city” is as good as its name where it is known which is meant. */
    private static boolean isNamed(Location place) {
        return place.place().at() != null || Character.isUpperCase(place.text().codePointAt(0));
    }

    static String name(Location place) {
        boolean named = Character.isUpperCase(place.text().codePointAt(0));
        return named ? place.text() : place.place().name();
    }

    /** Who lost the place, or gave it up, as far as that is told. */
    static List<Participant> losers(Statement fall) {
        return fall.type().equals("withdraw") ? fall.agents() : fall.targets();
    }

    static boolean isAt(Statement statement, Location place) {
        return statement.places().stream()
                .anyMatch(there -> there.place().id().equals(place.place().id()));
    }
}
