package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.annales.actor.StateSides;
import org.annales.model.Holding;
import org.annales.model.Lifespan;
import org.annales.model.When;
import org.annales.model.WhenNone;

/**
 * Ends holdings whose end nobody tells with the life of whoever held: a state that is dissolved holds no town any more, not
 * even those that it took itself; who held them then, nobody says.
 */
public final class Dissolutions {
    private Dissolutions() {}

    /** The same holdings in the same order. */
    public static List<Holding> of(List<Holding> holdings, List<Lifespan> lives) {
        return lives.stream().noneMatch(life -> life.to() != WhenNone.OPEN)
                ? holdings
                : holdings.stream().map(holding -> ended(holding, lives)).toList();
    }

    /** The names of the bodies whose lives bear on what holders of these names held. */
    public static List<String> bodies(Collection<String> holders) {
        return holders.stream()
                .flatMap(holder -> Stream.concat(Stream.of(holder), StateSides.findState(holder).stream()))
                .distinct()
                .toList();
    }

    /** When whoever goes by the holder's name ended; the last time, where it was founded anew. */
    public static Optional<Lifespan> endOf(String holder, List<Lifespan> lives) {
        List<String> keys = bodies(List.of(holder)).stream().map(LifeStep::key).toList();
        return lives.stream()
                .filter(life -> keys.contains(LifeStep.key(life.name())))
                .reduce((earlier, later) -> later)
                .filter(life -> life.to() != WhenNone.OPEN);
    }

    private static Holding ended(Holding holding, List<Lifespan> lives) {
        if (holding.to() != WhenNone.OPEN || holding.from() == WhenNone.OPEN) {
            return holding;
        }
        LocalDate known = holding.from().latest();
        LocalDate word = holding.lastWord();
        return endOf(holding.holder(), lives)
                .filter(life -> !known.isAfter(life.to().latest()))
                .filter(life -> word == null || !word.isAfter(life.to().latest()))
                .map(life -> until(holding, word == null || word.isBefore(known) ? known : word, life))
                .orElse(holding);
    }

    /** Some day from the last word about the place to the end of its holder. */
    private static Holding until(Holding holding, LocalDate known, Lifespan life) {
        List<String> sources = new ArrayList<>(holding.statements());
        life.statements().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        When to = known.isBefore(life.to().earliest())
                ? When.between(When.of(known), When.of(life.to().latest()))
                : life.to();
        return holding.until(to, sources);
    }
}
