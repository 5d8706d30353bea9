package org.annales.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.annales.model.ActorMention;
import org.annales.model.DocumentReading;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/**
 * The tellings of one document, where a noun that points back (“the attack”, “these killings”) tells of what the text has
 * told of last that such a noun can mean. It then was where and when that was.
 */
public final class Retellings {
    /** So far back a noun points, in characters. */
    private static final int REACH = 1_500;

    /** So far back a noun points to what another word tells, in characters. */
    private static final int NEARBY = 600;

    /** What a title tells stands within so many characters. */
    private static final int LEAD = 600;

    /** How a place or time is known that the sentence itself gives. */
    private static final Set<String> OWN_PLACE = Set.of("argument", "object", "sentence");

    private static final Set<String> OWN_TIME = Set.of("governed", "clause");

    /** Beginnings of nouns that any deed of violence can be called by. */
    private static final Set<String> ANY_VIOLENCE = Set.of("attac", "strik", "raid", "ambus", "incid", "blast");

    /** Beginnings of nouns for what comes from the air or from guns. */
    private static final Set<String> BOMBARDMENTS =
            Set.of("shell", "bomb", "bomba", "strik", "airst", "air", "aeria", "barra", "missi", "rocke", "explo");

    /** Beginnings of nouns for what was agreed. */
    private static final Set<String> AGREEMENTS =
            Set.of("agree", "deal", "accor", "pact", "treat", "cease", "truce", "armis", "sign");

    /** What a noun is of: where that is no known place, nobody knows whether it was told before. */
    private static final Pattern OF_SOMETHING = Pattern.compile("^\\s+(?:of|over|on|against|towards?)\\b");

    /** Beginnings of nouns for longer doings, which only the same word takes up. */
    private static final Set<String> CAMPAIGNS =
            Set.of("offen", "opera", "campa", "invas", "advan", "battl", "war", "hosti", "fight", "confl", "uprising");

    /** Types of which one at a time is spoken of, so that their nouns take up their verbs. */
    private static final Set<String> ONE_AT_A_TIME =
            Set.of("capture", "blockade", "unblock", "displace", "withdraw", "coup", "vote", "deploy", "protest");

    /** From a noun to the verb of a clause that tells what happened in it. */
    private static final Pattern UNFOLDING = Pattern.compile("[^;:]*, (?:when|in which|during which) [^;:]*");

    private final DocumentReading reading;
    private final Parties parties;
    private final Map<String, Telling> tellings = new LinkedHashMap<>();
    private final Map<String, List<String>> blocks = new HashMap<>();
    private final List<Statement> before = new ArrayList<>();

    /** A statement's telling and the blocks it belongs to. */
    public record Filed(Telling telling, List<String> blocks) {
        public Filed {
            blocks = List.copyOf(blocks);
        }
    }

    private Retellings(DocumentReading reading) {
        this.reading = reading;
        this.parties = new Parties(
                reading.mentions().actors().stream().map(ActorMention::actor).toList());
    }

    /** The tellings of all statements of a document, by the statement's id. */
    public static Map<String, Filed> of(DocumentReading reading) {
        Retellings retellings = new Retellings(reading);
        retellings.read();
        Map<String, Filed> filed = new LinkedHashMap<>();
        retellings.tellings.forEach((id, telling) ->
                filed.put(id, new Filed(telling, retellings.blocks.getOrDefault(id, List.of()))));
        return filed;
    }

    private void read() {
        Scenes scenes = new Scenes(reading);
        List<Statement> ordered = reading.statements().stream()
                .map(scenes::settle)
                .sorted((one, other) -> one.trigger().compareTo(other.trigger()))
                .toList();
        List<Statement> titles = ordered.stream().filter(this::isTitle).toList();
        for (Statement statement : ordered) {
            if (titles.contains(statement)) {
                continue;
            }
            Telling telling = telling(statement);
            Statement told = telling.definite() ? lastTold(statement, telling) : unfolded(statement, telling);
            if (told == null) {
                tellings.put(statement.id(), telling);
                blocks.put(statement.id(), Blocks.of(statement));
            } else {
                file(statement, telling, told);
            }
            before.add(statement);
        }
        titles.forEach(this::fileTitle);
    }

    /** A title tells in short what the text begins with. */
    private void fileTitle(Statement title) {
        Telling telling = telling(title);
        tellings.put(title.id(), telling);
        blocks.put(title.id(), Blocks.of(title));
        if (title.time().when().isKnown()) {
            return;
        }
        before.stream()
                .filter(told ->
                        told.trigger().start() - title.trigger().start() < LEAD && canMean(title, telling, told))
                .findFirst()
                .ifPresent(told -> file(title, telling, told));
    }

    private void file(Statement statement, Telling telling, Statement told) {
        tellings.put(statement.id(), telling.retelling(tellingOf(told)));
        blocks.put(statement.id(), blocks.getOrDefault(told.id(), List.of()));
    }

    private Telling telling(Statement statement) {
        return Telling.of(statement, reading.document().text().of(statement.evidence()), reading.document());
    }

    /** In the title, or in a first line that is no sentence. */
    private boolean isTitle(Statement statement) {
        Zone first = reading.document().zones().getFirst();
        boolean inFirst = first.span().contains(statement.trigger());
        return inFirst
                && reading.document().zones().size() > 1
                && (first.kind() == ZoneKind.TITLE
                        || !reading.document().text().of(first.span()).strip().endsWith("."));
    }

    /** What a noun takes up: the last of what can be meant, rather a deed for a deed than what came of one. */
    private @Nullable Statement lastTold(Statement noun, Telling telling) {
        Statement last = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement told = before.get(i);
            if (noun.trigger().start() - told.trigger().start() > REACH) {
                return last;
            }
            if (canMean(noun, telling, told)) {
                if (Families.areOneKind(noun.type(), told.type())) {
                    return told;
                }
                last = last == null ? told : last;
            }
        }
        return last;
    }

    /** “an air raid in May, when two bombs [hit] the market”: what the clause tells is the raid. */
    private @Nullable Statement unfolded(Statement statement, Telling telling) {
        if (telling.nominal() || !Families.isViolent(statement.type())) {
            return null;
        }
        return before.reversed().stream()
                .takeWhile(noun -> noun.evidence().equals(statement.evidence()))
                .filter(noun -> tellingOf(noun).nominal()
                        && Families.isViolent(noun.type())
                        && tellingOf(noun).group() == telling.group()
                        && UNFOLDING
                                .matcher(reading.document()
                                        .text()
                                        .of(new Span(
                                                noun.trigger().end(),
                                                Math.max(
                                                        noun.trigger().end(),
                                                        statement.trigger().start()))))
                                .matches())
                .findFirst()
                .orElse(null);
    }

    private boolean canMean(Statement noun, Telling telling, Statement told) {
        Telling other = tellingOf(told);
        return !told.evidence().equals(noun.evidence())
                && Families.of(noun.type()).equals(Families.of(told.type()))
                && telling.group() == other.group()
                && (telling.many() == other.many() || !other.nominal())
                && (isTitle(noun) || canBeCalled(telling, other))
                && canBeThen(noun, other)
                && canBeThere(noun, other)
                && canBeBy(telling, other);
    }

    /** Can what was told by other words be called by this noun? */
    private boolean canBeCalled(Telling noun, Telling told) {
        if (noun.word().equals(told.word())) {
            return true;
        }
        if (CAMPAIGNS.contains(noun.word()) || CAMPAIGNS.contains(told.word())) {
            return false;
        }
        return switch (noun.type()) {
            case "kill" -> told.type().equals("kill") && isOfMany(told);
            case "destroy" -> told.type().equals("destroy");
            case "attack" -> ANY_VIOLENCE.contains(noun.word()) && isDeedNearby(noun, told);
            case "bombard" -> BOMBARDMENTS.contains(noun.word()) && isDeedNearby(noun, told);
            case "agree" -> AGREEMENTS.contains(noun.word());
            default -> ONE_AT_A_TIME.contains(noun.type());
        };
    }

    /** A massacre is not what befell one person. */
    private boolean isOfMany(Telling told) {
        return blocks.getOrDefault(told.id(), List.of()).stream().noneMatch(Blocks::isOfTarget);
    }

    /** What is told by a verb, not long before. */
    private static boolean isDeedNearby(Telling noun, Telling told) {
        return noun.type().equals(told.type())
                || !told.nominal() && noun.trigger().start() - told.trigger().start() < NEARBY;
    }

    /** Is its own time, where it has one, that of what was told? */
    private static boolean canBeThen(Statement noun, Telling told) {
        When own = noun.time().when();
        if (!OWN_TIME.contains(noun.time().how())
                || !own.isKnown()
                || !told.when().isKnown()) {
            return true;
        }
        return !own.latest().isBefore(told.when().earliest())
                && !own.earliest().isAfter(told.when().latest());
    }

    /** Is its own place, where it has one, that of what was told? */
    private boolean canBeThere(Statement noun, Telling told) {
        List<String> own = noun.places().stream()
                .filter(location -> OWN_PLACE.contains(location.how()))
                .map(Location::place)
                .map(Place::id)
                .toList();
        return own.isEmpty() ? !isOfSomething(noun) : own.stream().anyMatch(told.places()::contains);
    }

    private boolean isOfSomething(Statement noun) {
        Span rest = new Span(
                noun.trigger().end(),
                Math.max(noun.trigger().end(), noun.evidence().end()));
        return OF_SOMETHING.matcher(reading.document().text().of(rest)).find();
    }

    /** Are its own parties, where it names some, those of what was told? */
    private boolean canBeBy(Telling noun, Telling told) {
        return Agreement.ofParties(new Cluster(Member.of(noun, parties)), new Cluster(Member.of(told, parties)))
                != Agreement.DIFFERENT;
    }

    private Telling tellingOf(Statement statement) {
        return Objects.requireNonNull(tellings.get(statement.id()), statement.id());
    }
}
