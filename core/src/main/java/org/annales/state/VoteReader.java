package org.annales.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annales.merge.Parties;
import org.annales.model.Attestation;
import org.annales.model.Event;
import org.annales.model.Extent;
import org.annales.model.Participant;
import org.annales.model.Place;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Reads who gained, left or held a place out of what is told about it. */
final class VoteReader {
    /** Characters before a happening that say that it is only remembered. */
    private static final int WORDS_BEFORE = 40;

    private final Place place;
    private final Told told;
    private final Parties parties;
    private final Wholeness wholeness;
    /** What entries of lists say of the place. */
    private final List<Attestation> entries;

    VoteReader(Place place, Told told) {
        this.place = place;
        this.told = told;
        this.parties = told.parties();
        this.wholeness = new Wholeness(told);
        this.entries = told.attestations().stream()
                .filter(attestation -> attestation.rule().contains("/entry"))
                .toList();
    }

    /** In no order; a happening without a date says nothing about a day. */
    List<Vote> read() {
        List<Vote> votes = new ArrayList<>();
        for (Event event : told.events()) {
            if (event.time().isKnown()) {
                switch (event.type()) {
                    case "capture" -> addCapture(event, votes);
                    case "withdraw" -> addWithdrawal(event, votes);
                    default -> {}
                }
            }
        }
        for (Attestation attestation : told.attestations()) {
            switch (attestation.kind()) {
                case "holds" -> addAttested(attestation, votes);
                case "status" -> addContest(attestation, votes);
                default -> {}
            }
        }
        votes.addAll(new Presumptions(votes, attempts()).read());
        return votes;
    }

    /**
     * What is said of a region and goes for the places in it. A region that is no state declares its independence over
     * towns that others may still hold.
     */
    List<Vote> covering() {
        Set<String> declarations = place.kind().isState()
                ? Set.of()
                : told.attestations().stream()
                        .filter(attestation -> attestation.rule().endsWith("/independence"))
                        .map(Attestation::id)
                        .collect(Collectors.toSet());
        return read().stream()
                .filter(vote -> !declarations.containsAll(vote.sources()))
                .toList();
    }

    /** Who set out to take the place, whether or not it is told how that ended. */
    private List<Presumptions.Attempt> attempts() {
        List<Presumptions.Attempt> found = new ArrayList<>();
        for (Event event : told.events()) {
            if (!event.type().equals("capture") || !event.time().isKnown()) {
                continue;
            }
            for (Statement statement : told.of(event)) {
                boolean tried = statement.reality() == Reality.PLANNED || statement.reality() == Reality.FAILED;
                String party = tried && wholeness.isWhole(statement, place) && !isInEntry(statement)
                        ? most(List.of(statement), Statement::agents)
                        : null;
                if (party != null) {
                    boolean again = StateWords.ENGLISH.isAgain(told.quote(statement));
                    found.add(new Presumptions.Attempt(party, event.time(), again, statement.id()));
                }
            }
        }
        return found;
    }

    /** “Held in 1993” speaks of that time alone, “from 1993 to 1995” of how it began and ended. */
    private void addAttested(Attestation attestation, List<Vote> votes) {
        String party = parties.of(attestation.subject());
        if (party.chars().noneMatch(Character::isUpperCase) && !StateWords.ENGLISH.isParty(party)) {
            return; // “the invaders”, “his men”: whoever they are
        }
        List<String> sources = List.of(attestation.id());
        if (!attestation.time().isKnown()) {
            votes.add(new Vote(Vote.Kind.HOLDS, party, null, WhenNone.OPEN, false, false, null, sources));
            return;
        }
        if (attestation.extent() == Extent.SOME_DAY
                || !(attestation.time() instanceof WhenInterval(When from, When to))) {
            votes.add(new Vote(Vote.Kind.HOLDS, party, null, attestation.time(), false, false, null, sources));
            return;
        }
        if (attestation.rule().endsWith("/by-agreement")) {
            votes.add(new Vote(Vote.Kind.RETURNS, party, null, from, sources));
        } else if (!(from instanceof WhenNone)) {
            boolean again = attestation.rule().endsWith("-again");
            votes.add(new Vote(Vote.Kind.HOLDS, party, null, from, true, again, null, sources));
        }
        if (!(to instanceof WhenNone)) {
            votes.add(new Vote(Vote.Kind.LEAVES, party, null, to, sources));
        }
    }

    private static void addContest(Attestation attestation, List<Vote> votes) {
        When when = attestation.time();
        if (!when.isKnown() || !StateBlocks.isContest(attestation)) {
            return;
        }
        List<String> sources = List.of(attestation.id());
        boolean lasting = attestation.extent() == Extent.EVERY_DAY;
        When from = when instanceof WhenInterval(When begin, When end) ? begin : when;
        if (!(from instanceof WhenNone)) {
            votes.add(new Vote(Vote.Kind.CONTESTS, "", null, from, lasting, false, null, sources));
        }
        if (lasting && when instanceof WhenInterval(When begin, When end) && !(end instanceof WhenNone)) {
            votes.add(new Vote(Vote.Kind.SETTLES, "", null, end, sources));
        }
    }

    /** A capture that only one side claims is a claim; one that is denied too remains what it was said to be. */
    private void addCapture(Event event, List<Vote> votes) {
        List<Statement> actual = of(event, Reality.ACTUAL);
        List<Statement> statements = actual.isEmpty() ? of(event, Reality.ALLEGED) : actual;
        String named = most(statements, Statement::agents);
        // A capture the text tells as such, and only a claim says by whom.
        String gains = named == null && !actual.isEmpty() ? most(of(event, Reality.ALLEGED), Statement::agents) : named;
        String loses = most(statements, Statement::targets);
        List<String> sources = statements.stream().map(Statement::id).toList();
        if (gains != null) {
            boolean own = loses != null && Holders.same(gains, loses);
            Vote.Kind kind = actual.isEmpty()
                    ? Vote.Kind.CLAIMS
                    : statements.stream().anyMatch(this::isByAgreement) ? Vote.Kind.RETURNS : Vote.Kind.GAINS;
            boolean again =
                    statements.stream().anyMatch(statement -> StateWords.ENGLISH.isAgain(told.quote(statement)));
            votes.add(new Vote(kind, gains, own ? null : loses, event.time(), true, again, null, sources));
        } else if (loses != null && !actual.isEmpty()) {
            votes.add(new Vote(Vote.Kind.LEAVES, loses, null, event.time(), sources));
        } else if (!actual.isEmpty()) {
            votes.add(new Vote(Vote.Kind.CHANGES, "", null, event.time(), sources));
        }
    }

    /** “under the accord X was returned to Y” */
    private boolean isByAgreement(Statement statement) {
        return StateWords.ENGLISH.isHandedOver(told.quote(statement))
                && StateWords.ENGLISH.isAgreement(told.sentences().getOrDefault(statement.id(), ""));
    }

    private void addWithdrawal(Event event, List<Vote> votes) {
        List<Statement> actual = of(event, Reality.ACTUAL);
        boolean garrison = actual.stream().anyMatch(one -> StateWords.ENGLISH.isGarrison(one.agents()));
        String named = most(actual, Statement::agents);
        String leaves = named == null && garrison ? "" : named;
        if (leaves != null) {
            votes.add(new Vote(
                    Vote.Kind.LEAVES,
                    leaves,
                    null,
                    event.time(),
                    actual.stream().map(Statement::id).toList()));
        }
    }

    private List<Statement> of(Event event, Reality reality) {
        return told.of(event).stream()
                .filter(statement -> statement.reality() == reality
                        && wholeness.isWhole(statement, place)
                        && !isInEntry(statement)
                        && !isRemembered(statement))
                .toList();
    }

    /** “the anniversary of X's fall”: the day is not the fall's. */
    private boolean isRemembered(Statement statement) {
        int start = statement.trigger().start();
        return told.words(statement, start - WORDS_BEFORE, start).contains("anniversary");
    }

    /** A parser makes little of the fragments of a list's entry: what was read of it word by word is what it says. */
    private boolean isInEntry(Statement statement) {
        return entries.stream()
                .anyMatch(entry -> entry.document().equals(statement.document())
                        && entry.evidence().contains(statement.trigger()));
    }

    /** Whose a place is when a participant gains it; “government forces” and “rebels” stand for themselves. */
    private Optional<String> party(Participant participant) {
        Optional<String> party = parties.holder(participant);
        boolean generic = party.isEmpty() && StateWords.ENGLISH.isParty(participant.name());
        return generic ? Optional.of(participant.name().toLowerCase(Locale.ROOT)) : party;
    }

    /** The party that most statements name first; of equals the one named earlier. */
    private @Nullable String most(List<Statement> statements, Function<Statement, List<Participant>> role) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Statement statement : statements) {
            role.apply(statement).stream()
                    .map(this::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(party -> counts.merge(party, 1, Integer::sum));
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }
}
