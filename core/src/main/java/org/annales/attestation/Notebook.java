package org.annales.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annales.attestation.NoteClauses.Clause;
import org.annales.attestation.NoteClauses.Says;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * Collects the notes of a document's lists, and says who held each place once all are known: a note that names no party
 * (“Lost 3 May, retaken 8 June”) is understood from the notes before it and from who fights whom in the list. For one pass
 * through a document.
 */
final class Notebook {
    /** So much of what a list tells must be told of two parties before one of them is the other's only opponent. */
    private static final double NEARLY_ALL = .85;

    /** So many days have to be told before a list is known to tell of all the time between them. */
    private static final int FEWEST_DAYS = 8;

    private final NoteClauses clauses;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> parties = new HashMap<>();
    /** Who holds what begins where, by a column of a table. */
    private final Map<Integer, String> present = new HashMap<>();

    private final HolderColumn columns = new HolderColumn();
    /** The time that the notes are about. */
    private When span = When.unknown();

    Notebook(AttestationWords words) {
        this.clauses = new NoteClauses(words);
    }

    /** One telling of a note, with where it stands. */
    private record Told(Passage passage, Clause clause, Lasting time) {}

    /** What a list tells of one or several places that share a note. */
    private static final class Entry {
        private final List<PlaceMention> places;
        private final boolean whole;
        private final List<Told> told = new ArrayList<>();
        /** Does a word of the note say that nothing changed: “throughout”, “never taken”? */
        private boolean lasting;
        /** … or that what was tried failed: “attack repelled”? */
        private boolean foiled;

        private @Nullable Passage passage;
        private final NoteTimes times = new NoteTimes();

        Entry(List<PlaceMention> places, boolean whole) {
            this.places = places;
            this.whole = whole;
        }
    }

    /**
     * Reads one sentence of an entry.
     *
     * @param places what the entry is about
     * @param whole is it an entry of a list, rather than flowing text under a heading?
     */
    void read(Passage passage, List<PlaceMention> places, boolean whole) {
        Span first = places.getFirst().span();
        Entry entry = entries.computeIfAbsent(first.start() + " " + whole, _ -> new Entry(places, whole));
        entry.passage = entry.passage == null ? passage : entry.passage;
        entry.lasting |= whole && clauses.isLasting(passage);
        entry.foiled |= whole && clauses.isFoiled(passage);
        List<Clause> found = clauses.list(passage, whole);
        for (int i = 0; i < found.size(); i++) {
            Clause clause = found.get(i);
            int begin = !whole
                    ? clause.from()
                    : i > 0 ? found.get(i - 1).at() + 1 : 0; // in flowing text a clause keeps its own time
            int end = end(passage, found, i);
            entry.told.add(new Told(passage, clause, entry.times.of(passage, clause, begin, end)));
            if (clause.party() != null && !clause.party().isEmpty() && clause.says() != Says.BESIEGES) {
                parties.merge(side(passage, clause.party()), 1, Integer::sum);
            }
        }
    }

    /** Where the next clause begins: at its word where nothing parts it from this one. */
    private static int end(Passage passage, List<Clause> found, int index) {
        if (index + 1 == found.size()) {
            return passage.sentence().size();
        }
        Clause next = found.get(index + 1);
        return next.from() > found.get(index).at() ? next.from() : next.at();
    }

    /** Takes in who holds a place by a column of its own. */
    void present(PlaceMention place, String holder) {
        present.put(place.span().start(), holder);
    }

    /** Takes down what all the notes say. */
    void close() {
        for (Entry entry : entries.values()) {
            String holder = present(entry);
            if (holder != null && !entry.told.isEmpty()) {
                parties.merge(side(entry.told.getFirst().passage(), holder), 1, Integer::sum);
            }
        }
        span = span();
        columns.learn(entries.values().stream()
                .map(this::outcome)
                .flatMap(Optional::stream)
                .toList());
        entries.values().forEach(this::close);
    }

    /** Who the note says took the place last, beside who the column says holds it. */
    private Optional<HolderColumn.Outcome> outcome(Entry entry) {
        String holder = present(entry);
        Told last = entry.told.isEmpty() ? null : entry.told.getLast();
        String party = last == null || last.clause().says() != Says.GAINS
                ? null
                : last.clause().party();
        return holder == null || party == null
                ? Optional.empty()
                : Optional.of(new HolderColumn.Outcome(party, holder));
    }

    /**
     * What a row's columns say beyond its note: nothing where they speak of no later day, and in the note's words where the
     * list uses two names for one party. Once all is taken down.
     */
    Optional<TableReader.Row> beyond(TableReader.Row row) {
        Entry entry = entries.get(row.place().span().start() + " " + true);
        Told last = entry == null || entry.told.isEmpty() || row.isContested() ? null : entry.told.getLast();
        if (last == null
                || last.clause().says() != Says.GAINS
                || !last.time().when().isKnown()) {
            return Optional.of(row);
        }
        boolean later = !row.when().isKnown()
                || row.when()
                        .latest()
                        .isAfter(NoteTimes.start(last.time().when()).latest());
        String party = last.clause().party();
        return !later
                ? Optional.empty()
                : Optional.of(party != null && columns.isSame(party, row.holder()) ? row.heldBy(party) : row);
    }

    /** From the first day on that the notes tell of; unknown where they tell of hardly any. */
    private When span() {
        LocalDate first = null;
        int days = 0;
        for (Entry entry : entries.values()) {
            for (Told told : entry.told) {
                When when = NoteTimes.start(told.time().when());
                if (entry.whole && when.isKnown() && !(when instanceof WhenNone) && !(when instanceof WhenInterval)) {
                    first = first == null || when.earliest().isBefore(first) ? when.earliest() : first;
                    days++;
                }
            }
        }
        return first == null || days < FEWEST_DAYS ? When.unknown() : When.between(When.of(first), WhenNone.OPEN);
    }

    private @Nullable String present(Entry entry) {
        return entry.whole ? present.get(entry.places.getFirst().span().start()) : null;
    }

    private void close(Entry entry) {
        sort(entry.told);
        Understanding understanding = new Understanding(entry, present(entry));
        for (Told told : entry.told) {
            String party = understanding.take(told);
            for (PlaceMention place : entry.places) {
                add(entry, place, told, party, understanding);
            }
        }
        for (PlaceMention place : entry.places) {
            addEnd(entry, place, understanding);
        }
    }

    /** “Recaptured 5 March (lost to X 3 January)”: in the order of what happened, where every day of it is known. */
    private static void sort(List<Told> told) {
        boolean known = told.stream().allMatch(one -> {
            boolean turns = one.clause().says() == Says.GAINS || one.clause().says() == Says.LEAVES;
            return turns
                    && one.time().when().isKnown()
                    && !(NoteTimes.start(one.time().when()) instanceof WhenInterval);
        });
        if (known) {
            told.sort(Comparator.comparing(
                    one -> NoteTimes.start(one.time().when()).earliest()));
        }
    }

    /** What a note leaves to the column that says who holds the place: “X until 3 May”, “Never taken”. */
    private void addEnd(Entry entry, PlaceMention place, Understanding understanding) {
        String holder = understanding.present;
        Passage passage = entry.passage;
        if (holder == null || passage == null) {
            return;
        }
        String name = name(passage, place);
        Told last = entry.told.isEmpty() ? null : entry.told.getLast();
        if (last == null && (entry.lasting || entry.foiled) && span.isKnown()) {
            passage.add("holds", holder, name, Lasting.through(span), passage.span(0), "entry");
        } else if (last != null && last.time().when().isKnown() && understanding.isLeft(last)) {
            When end = NoteTimes.end(last.time().when());
            Lasting since = Lasting.through(When.between(NoteTimes.begin(end), WhenNone.OPEN));
            last.passage()
                    .add(
                            "holds",
                            holder,
                            name,
                            since,
                            last.passage().span(last.clause().at()),
                            "entry-gain");
        }
    }

    private static String name(Passage passage, PlaceMention place) {
        return place.named() ? passage.words(place.span()) : place.place().name();
    }

    private static String side(Passage passage, String party) {
        String side = passage.sideOf(party);
        return side == null ? party : side;
    }

    private void add(Entry entry, PlaceMention place, Told told, @Nullable String party, Understanding understanding) {
        Passage passage = told.passage();
        Clause clause = told.clause();
        boolean all = clause.says() == Says.HOLDS
                && entry.lasting
                && !told.time().when().isKnown();
        Lasting time = all && span.isKnown() ? Lasting.through(span) : told.time();
        String name = name(passage, place);
        Span words = passage.span(clause.at());
        String rule = entry.whole ? "entry" : "note";
        boolean dated = time.when().isKnown();
        boolean partly = clause.says() == Says.GAINS_PART;
        if (clause.says() == Says.CONTESTED || partly && dated) {
            Lasting lasting = partly ? Lasting.through(When.between(time.when(), WhenNone.OPEN)) : time;
            passage.add("status", name, "contested", lasting, words, rule);
            return;
        }
        if (clause.says() == Says.BESIEGES || partly) {
            return;
        }
        if (clause.says() == Says.LEAVES || party == null) {
            String before = clause.loser() == null ? understanding.loser : clause.loser();
            String leaver = clause.says() == Says.LEAVES ? party : before;
            if (leaver != null && dated) {
                passage.add("holds", leaver, name, until(time.when()), words, rule + "-leave");
            }
            return;
        }
        boolean gains = clause.says() == Says.GAINS;
        String lost = clause.loser();
        if (gains && dated && lost != null && !lost.equals(party)) {
            passage.add("holds", lost, name, until(time.when()), words, rule + "-leave");
        } else if (gains && dated && understanding.loser != null && understanding.undated) {
            passage.add("holds", understanding.loser, name, until(time.when()), words, rule + "-leave");
        }
        if (!party.equals(name) && (dated || !gains)) {
            String how = gains ? clause.again() ? rule + "-again" : rule + "-gain" : rule;
            passage.add("holds", party, name, time, words, how);
        }
    }

    private static Lasting until(When when) {
        return Lasting.through(When.between(WhenNone.OPEN, NoteTimes.begin(NoteTimes.start(when))));
    }

    /** Who holds the place of an entry, as far as its notes have come. */
    private final class Understanding {
        private final Entry entry;
        private final Set<String> named = new LinkedHashSet<>();
        private @Nullable String holder;
        private @Nullable String before;
        private @Nullable String attacker;
        /** Who held the place before the last telling. */
        private @Nullable String loser;
        /** Is it told only that they did, not since when: “Held by X. Captured by Y 3 May”? */
        private boolean undated;

        private boolean heldUndated;
        /** Who holds the place in the end, where that is told apart from the note. */
        private final @Nullable String present;

        Understanding(Entry entry, @Nullable String present) {
            this.entry = entry;
            this.present = present;
            if (present != null) {
                named.add(present);
            }
            for (Told told : entry.told) {
                String party = told.clause().party();
                if (party != null && !party.isEmpty()) {
                    named.add(party);
                }
                if (told.clause().loser() != null) {
                    named.add(told.clause().loser());
                }
            }
        }

        /** The party of a telling, named or understood; null where nothing tells. */
        @Nullable
        String take(Told told) {
            Clause clause = told.clause();
            String party = clause.party();
            loser = holder;
            undated = heldUndated;
            heldUndated = clause.says() == Says.HOLDS && !told.time().when().isKnown();
            switch (clause.says()) {
                case BESIEGES -> attacker = party == null || party.isEmpty() ? attacker : party;
                case GAINS_PART -> attacker = party == null ? attacker : party;
                case LEAVES -> {
                    party = party == null ? holder : party;
                    boolean held = holder == null || party == null || isSame(told, holder, party);
                    before = held && party != null ? party : before;
                    holder = held ? null : holder;
                    // “besieged by X; X withdrew” does not say that X ever held it
                    party = party != null && attacker != null && loser == null && isSame(told, attacker, party)
                            ? null
                            : party;
                }
                case GAINS -> {
                    party = party == null ? last(told) : party;
                    party = party == null ? implied(told) : party;
                    party = party == null ? next(told) : party;
                    String lost = told.clause().loser();
                    party = party == null && lost != null ? other(told, lost) : party;
                    before = lost != null ? lost : holder == null ? before : holder;
                    holder = party;
                    attacker = null;
                }
                case HOLDS -> holder = party == null ? holder : party;
                case CONTESTED -> {}
            }
            return party;
        }

        /** Does the note end with whoever held the place gone, and someone else hold it since? */
        boolean isLeft(Told last) {
            String gone = last.clause().party() == null ? before : last.clause().party();
            boolean ends = last.clause().says() == Says.LEAVES
                    || last.clause().says() == Says.HOLDS
                            && last.time().when() instanceof WhenInterval(When _, When to)
                            && !(to instanceof WhenNone);
            return ends && present != null && gone != null && !isSame(last, gone, present);
        }

        /** Of a note that ends “Recaptured 3 May”: whoever a column says holds the place. */
        private @Nullable String last(Told told) {
            boolean another = present != null && (holder == null || !isSame(told, present, holder));
            return another && changeAfter(told) == null ? present : null;
        }

        /**
         * Where nothing before tells who took it: whoever is then said to hold it (“Liberated 3 May; now held by X”), or is not
         * the one who takes it next (“Captured 3 May. Recaptured by X 8 June”).
         */
        private @Nullable String next(Told told) {
            Told next = changeAfter(told);
            if (holder != null || next == null) {
                return null;
            }
            if (next.clause().says() == Says.HOLDS) {
                return next.clause().party();
            }
            String taker = next.clause().party();
            taker = taker == null ? last(next) : taker;
            taker = taker == null ? next(next) : taker;
            return taker == null ? null : other(told, taker);
        }

        private @Nullable Told changeAfter(Told told) {
            for (int i = entry.told.indexOf(told) + 1; i < entry.told.size(); i++) {
                Told next = entry.told.get(i);
                if (next.clause().says() == Says.GAINS || next.clause().says() == Says.HOLDS) {
                    return next;
                }
            }
            return null;
        }

        private @Nullable String implied(Told told) {
            boolean again = told.clause().again();
            if (again && before != null && (holder == null || !isSame(told, holder, before))) {
                return before;
            }
            if (!again && attacker != null) {
                return attacker;
            }
            String now = holder != null ? holder : again ? null : before;
            return now == null ? attacker : other(told, now);
        }

        /** Whoever the list or the entry has against a party, where that is one. */
        private @Nullable String other(Told told, String party) {
            Set<String> others = new HashSet<>();
            String last = null;
            for (String one : named) {
                if (!isSame(told, one, party)) {
                    others.add(side(told.passage(), one));
                    last = one;
                }
            }
            return others.size() == 1 ? last : others.isEmpty() ? opponent(side(told.passage(), party)) : null;
        }

        private boolean isSame(Told told, String one, String other) {
            return side(told.passage(), one).equalsIgnoreCase(side(told.passage(), other));
        }
    }

    private @Nullable String opponent(String side) {
        int all = parties.values().stream().mapToInt(Integer::intValue).sum();
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> party : parties.entrySet()) {
            boolean more = party.getValue() > most
                    || party.getValue() == most
                            && best != null
                            && party.getKey().compareTo(best) < 0;
            if (!party.getKey().equalsIgnoreCase(side) && more) {
                best = party.getKey();
                most = party.getValue();
            }
        }
        boolean two = parties.containsKey(side) && most + parties.getOrDefault(side, 0) >= NEARLY_ALL * all;
        return two ? best : null;
    }
}
