package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Friends and foes by the words between two neighbouring actors of a sentence, in the documents that tell of a conflict. */
final class ConflictMentions {
    private static final int MOST_MENTIONS = 100_000;

    /** Actors further apart are not spoken of together. */
    private static final int LONGEST_GAP = 70;

    private static final Pattern LIST = Pattern.compile("(?:,|,? and)(?: the)? ");

    private static final String SENTENCE_ENDS = "\n;:?!\"“”";

    private final ConflictTies ties;
    private final ConflictScope.Stretch stretch;
    private final List<Tied> found = new ArrayList<>();
    private final Map<String, Actor> actors = new TreeMap<>();

    /**
     * What a sentence says of two actors.
     *
     * @param day of what is told there, as far as it is known
     */
    record Tied(
            Actor one,
            Actor other,
            ConflictTies.Tie tie,
            @Nullable LocalDate day) {}

    private record Mention(Span span, Actor actor) {}

    ConflictMentions(Handle handle, ConflictScope scope, ConflictScope.Stretch stretch, ConflictTies ties) {
        this.ties = ties;
        this.stretch = stretch;
        for (long document : scope.documents()) {
            read(handle, document, scope.section(document));
        }
    }

    List<Tied> found() {
        return List.copyOf(found);
    }

    /** All who are mentioned. */
    List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    private void read(Handle handle, long document, @Nullable Span section) {
        List<Mention> mentions = new ArrayList<>();
        Sql.each(
                handle.createQuery("SELECT m.start_at, m.end_at, a.id, a.name, a.sector, a.side FROM actor_mentions m"
                                + " JOIN readings r ON r.key = m.reading JOIN actors a ON a.key = m.actor"
                                + " WHERE r.document = ? ORDER BY m.start_at, m.end_at DESC LIMIT " + MOST_MENTIONS)
                        .bind(0, document),
                row -> {
                    Actor actor = new Actor(
                            row.getString("id"),
                            row.getString("name"),
                            Codes.parse(Sector.class, row.getString("sector")),
                            row.getString("side"));
                    actors.putIfAbsent(actor.id(), actor);
                    if (section == null || section.contains(Days.span(row))) {
                        mentions.add(new Mention(Days.span(row), actor));
                    }
                });
        NavigableMap<Integer, When> times = times(handle, document);
        String text = ConflictSections.text(handle, document);
        List<List<Mention>> lists = lists(text, mentions);
        for (int i = 1; i < lists.size(); i++) {
            read(text, lists.get(i - 1), lists.get(i), times);
        }
    }

    /** Mentions that stand in one list: “Alpha, Beta and Gamma”. */
    private static List<List<Mention>> lists(String text, List<Mention> mentions) {
        List<List<Mention>> lists = new ArrayList<>();
        int end = -1;
        for (Mention mention : mentions) {
            if (mention.span().start() < end || mention.span().end() > text.length()) {
                continue;
            }
            boolean goesOn = end >= 0
                    && LIST.matcher(text.substring(end, mention.span().start())).matches();
            if (!goesOn) {
                lists.add(new ArrayList<>());
            }
            lists.getLast().add(mention);
            end = mention.span().end();
        }
        return lists;
    }

    private void read(String text, List<Mention> one, List<Mention> other, NavigableMap<Integer, When> times) {
        int from = one.getLast().span().end();
        int to = other.getFirst().span().start();
        if (to - from < 1 || to - from > LONGEST_GAP) {
            return;
        }
        String words = text.substring(from, to);
        if (words.contains(". ") || words.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0)) {
            return;
        }
        Optional<ConflictTies.Tie> tie = ties.between(words);
        Map.Entry<Integer, When> told = times.floorEntry(to);
        boolean elsewhen = told != null && !overlaps(told.getValue());
        if (tie.isPresent() && !elsewhen) {
            add(one, other, tie.get(), told == null ? null : told.getValue().earliest());
        }
    }

    /** Who serves whom is said of neighbours only, what is said of friends and foes of all in a list. */
    private void add(List<Mention> one, List<Mention> other, ConflictTies.Tie tie, @Nullable LocalDate day) {
        boolean all = tie == ConflictTies.Tie.FRIENDS || tie == ConflictTies.Tie.FOES;
        for (Mention first : all ? one : List.of(one.getLast())) {
            for (Mention second : all ? other : List.of(other.getFirst())) {
                if (!first.actor().equals(second.actor())) {
                    found.add(new Tied(first.actor(), second.actor(), tie, day));
                }
            }
        }
    }

    private boolean overlaps(When when) {
        return !when.latest().isBefore(stretch.from()) && !when.earliest().isAfter(stretch.to());
    }

    /** By the place in the text from which on something dated is told. */
    private static NavigableMap<Integer, When> times(Handle handle, long document) {
        NavigableMap<Integer, When> times = new TreeMap<>();
        Sql.each(
                handle.createQuery("SELECT s.edtf, e.start_at FROM statements s JOIN sentences e ON e.key = s.sentence"
                                + " WHERE s.document = ? AND s.width = " + Days.NARROW + " ORDER BY s.key")
                        .bind(0, document),
                row -> times.putIfAbsent(row.getInt("start_at"), Days.when(row)));
        return times;
    }
}
