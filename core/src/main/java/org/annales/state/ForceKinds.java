package org.annales.state;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/** What statements say is in force: of which kind, under which name and whose. */
final class ForceKinds {
    private static final StateWords WORDS = StateWords.ENGLISH;
    private static final int LONGEST_NAME = 8;

    private final Told told;

    ForceKinds(Told told) {
        this.told = told;
    }

    /** What was lifted: a blockade unless the sentence names something else. */
    String lifted(List<Statement> statements) {
        String kind = inSentence(statements);
        return kind == null ? "blockade" : kind;
    }

    /** What closes a place off. */
    String closed(List<Statement> statements) {
        for (Statement statement : statements) {
            String kind = WORDS.forceIn(told.quote(statement));
            if (kind != null && !WORDS.agreements().contains(kind)) {
                return kind;
            }
        }
        boolean siege = statements.stream().anyMatch(one -> WORDS.isSiege(told.quote(one)));
        return siege ? "siege" : "blockade";
    }

    /** The kind that a statement's own trigger names; empty where it names none. */
    String kindOf(Statement statement) {
        String kind = WORDS.forceIn(told.quote(statement));
        return kind == null ? "" : kind;
    }

    /** “signed a peace treaty”, “an agreement that ended the war” */
    boolean isPeace(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.type().equals("agree"))
                .map(statement -> told.sentences().getOrDefault(statement.id(), ""))
                .anyMatch(WORDS::isPeace);
    }

    /** What is then in force, by the words of the trigger, then of the roles, then behind the trigger, then right before it. */
    @Nullable
    String kind(List<Statement> statements) {
        for (Statement statement : statements) {
            Predicate<String> kinds = kindsOf(statement.type());
            Span evidence = statement.evidence();
            Span trigger = statement.trigger();
            String kind = WORDS.forceIn(told.quote(statement), kinds);
            for (Role role : statement.roles()) {
                kind = kind == null ? WORDS.forceIn(role.text(), kinds) : kind;
            }
            if (kind == null) {
                kind = WORDS.forceIn(told.words(statement, trigger.end(), evidence.end()), kinds);
            }
            if (kind == null) {
                kind = WORDS.forceAtEnd(told.words(statement, evidence.start(), trigger.start()), kinds);
            }
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** An agreement to lift a blockade puts none in force. */
    private static Predicate<String> kindsOf(String type) {
        return switch (type) {
            case "agree", "breach" -> WORDS.agreements()::contains;
            case "unblock" -> kind -> !WORDS.agreements().contains(kind);
            default -> kind -> !kind.equals("siege") && !kind.equals("blockade");
        };
    }

    /** The same, else by whatever the sentence names. */
    @Nullable
    String inSentence(List<Statement> statements) {
        String kind = kind(statements);
        for (Statement statement : statements) {
            String sentence = told.sentences().getOrDefault(statement.id(), "");
            kind = kind == null ? WORDS.forceIn(sentence, kindsOf(statement.type())) : kind;
        }
        return kind;
    }

    /** Whose it is, and what is closed off. */
    List<String> parties(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement ->
                        Stream.concat(parties(statement), isClosing(statement) ? places(statement) : Stream.empty()))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> parties(Statement statement) {
        return Stream.concat(
                        statement.agents().stream(),
                        isClosing(statement) ? statement.targets().stream() : Stream.empty())
                .map(told.parties()::of)
                .filter(party -> WORDS.isParty(party) || Character.isUpperCase(party.codePointAt(0)));
    }

    /** Does the statement's own sentence say where? */
    static boolean isPlaced(Statement statement) {
        return statement.places().stream()
                .anyMatch(location ->
                        !location.how().equals("inherited") && !location.how().equals("again"));
    }

    /** “The siege was lifted”: where the story stands need not be where. */
    private static Stream<String> places(Statement statement) {
        if (statement.type().equals("unblock") && !isPlaced(statement)) {
            return Stream.empty();
        }
        return statement.places().stream()
                .map(location -> ForceNames.place(location.place().id()));
    }

    private static boolean isClosing(Statement statement) {
        return statement.type().equals("blockade") || statement.type().equals("unblock");
    }

    /** “the city” by its own name. */
    private static String called(Location location) {
        boolean named = location.text().chars().anyMatch(Character::isUpperCase);
        return named ? location.text() : location.place().name();
    }

    /** Its name, else its kind with its parties or places. */
    String name(String kind, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Role role : statement.roles()) {
                String text = role.text().replaceAll("\\s+", " ").replaceFirst("^(year|month|week|day|hour) ", "");
                if (kind.equals(WORDS.forceIn(text)) && text.split(" ", -1).length <= LONGEST_NAME) {
                    return text;
                }
            }
        }
        for (Statement statement : statements) {
            String named = ForceNames.in(told.sentences().getOrDefault(statement.id(), ""), kind);
            if (!named.isEmpty() && WORDS.agreements().contains(kind)) {
                return named;
            }
        }
        Statement first = statements.getFirst();
        List<String> parties = first.agents().stream().map(Participant::name).toList();
        List<String> places = first.places().stream().map(ForceKinds::called).toList();
        List<String> who = ForceNames.mayBe(kind, "blockade") ? places : parties;
        return who.isEmpty() ? kind : kind + " (" + String.join(", ", who) + ")";
    }
}
