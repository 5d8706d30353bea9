package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.annales.model.When;

/**
 * What a telling takes for granted about a place: who sets out to <em>retake</em> it has lost it, and a garrison that leaves
 * while somebody sets out to take it leaves it to them. The votes name both tellings and say that nobody tells the day.
 */
final class Presumptions {
    /** A garrison that leaves so many days after somebody set out to take the place leaves it to them. */
    private static final int SOON_DAYS = 31;

    private final List<Vote> votes;
    private final List<Attempt> attempts;

    Presumptions(List<Vote> votes, List<Attempt> attempts) {
        this.votes = votes;
        this.attempts = attempts.stream()
                .sorted(Comparator.comparing((Attempt attempt) -> attempt.when().latest())
                        .thenComparing(Attempt::source))
                .toList();
    }

    /**
     * Somebody set out to take the place.
     *
     * @param again had it held the place before?
     * @param source id of the statement
     */
    record Attempt(String party, When when, boolean again, String source) {}

    List<Vote> read() {
        List<Vote> found = new ArrayList<>();
        for (Attempt retaking : attempts) {
            if (retaking.again()) {
                takerBefore(retaking).ifPresent(taker -> found.add(gain(taker, retaking)));
            }
        }
        for (Vote vote : votes) {
            if (vote.kind() == Vote.Kind.LEAVES && vote.party().isEmpty()) {
                attackerOf(vote).ifPresent(attacker -> found.add(gain(attacker, vote)));
            }
        }
        return found;
    }

    /** Who set out to take it last before the other wanted it back, where nothing else tells what came of that. */
    private Optional<Attempt> takerBefore(Attempt retaking) {
        LocalDate until = retaking.when().earliest();
        return attempts.stream()
                .filter(one -> one.when().latest().isBefore(until)
                        && !Holders.same(one.party(), retaking.party())
                        && votes.stream()
                                .noneMatch(vote -> isBetween(vote, one.when().earliest(), until)))
                .reduce((earlier, later) -> later);
    }

    private static boolean isBetween(Vote vote, LocalDate from, LocalDate until) {
        return !vote.when().latest().isBefore(from) && !vote.when().earliest().isAfter(until);
    }

    private Optional<Attempt> attackerOf(Vote leaving) {
        LocalDate day = leaving.when().earliest();
        return attempts.stream()
                .filter(one -> !one.when().earliest().isAfter(day)
                        && !one.when().latest().plusDays(SOON_DAYS).isBefore(day)
                        && votes.stream()
                                .noneMatch(vote -> vote.kind() == Vote.Kind.GAINS && isBetween(vote, day, day)))
                .reduce((earlier, later) -> later);
    }

    private static Vote gain(Attempt taker, Attempt retaking) {
        When when = When.between(
                When.of(taker.when().earliest()), When.of(retaking.when().earliest()));
        List<String> sources = List.of(taker.source(), retaking.source());
        return new Vote(Vote.Kind.GAINS, taker.party(), retaking.party(), when, false, false, null, sources);
    }

    private static Vote gain(Attempt attacker, Vote leaving) {
        List<String> sources = new ArrayList<>(leaving.sources());
        sources.add(attacker.source());
        return new Vote(Vote.Kind.GAINS, attacker.party(), null, leaving.when(), false, false, null, sources);
    }
}
