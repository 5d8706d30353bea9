package org.annales.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What one event or attestation says about who holds a place.
 *
 * @param party who gains, leaves or holds it; empty where a contest names nobody
 * @param from who loses it, where that is told
 * @param told does it say that the party came to hold the place then, rather than that it held it?
 * @param again does it say that the party held the place once before (“recaptured”)?
 * @param through name of the region it speaks of, where the place only lies in it
 * @param sources ids of the statements or the attestation
 */
record Vote(
        Kind kind,
        String party,
        @Nullable String from,
        When when,
        boolean told,
        boolean again,
        @Nullable String through,
        List<String> sources) {
    /** By time; what ends comes before what begins on the same day. */
    static final Comparator<Vote> ORDER = Comparator.comparing(
                    (Vote vote) -> vote.when().earliest())
            .thenComparing(vote -> vote.when().latest())
            .thenComparing(Vote::kind)
            .thenComparing(vote -> vote.through() != null)
            .thenComparing(Vote::party);

    /** What is said of the place itself. */
    Vote(Kind kind, String party, @Nullable String from, When when, List<String> sources) {
        this(kind, party, from, when, true, false, null, sources);
    }

    /** The same, said of the region the place lies in. */
    Vote through(String region) {
        return new Vote(kind, party, from, when, told, again, region, sources);
    }

    /** Does it say that the place is, or is no longer, fought over? */
    boolean isContest() {
        return kind == Kind.CONTESTS || kind == Kind.SETTLES;
    }

    Vote {
        sources = List.copyOf(sources);
    }

    /** What a vote says. */
    enum Kind {
        /** The place is no longer contested. */
        SETTLES,
        /** It left the place or lost it; nobody says to whom. */
        LEAVES,
        /** The place passed from one party to another; nobody says between whom. */
        CHANGES,
        /** An agreement gave it the place: it came to hold it when that came into force. */
        RETURNS,
        /** It came to hold the place. */
        GAINS,
        /** Somebody says that it came to hold the place. */
        CLAIMS,
        /** It held the place at that time. */
        HOLDS,
        /** More than one party is in the place or fights for it. */
        CONTESTS
    }

    /** The last day this vote speaks of. */
    LocalDate lastWord() {
        return when.latest().equals(LocalDate.MAX) ? when.earliest() : when.latest();
    }
}
