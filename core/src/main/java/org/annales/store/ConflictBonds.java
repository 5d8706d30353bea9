package org.annales.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/** Weighs what statements and sentences of a conflict say of friends and foes. */
final class ConflictBonds {
    /** “Allied with”, and “declared war on”. */
    private static final int TIED = 2;

    /** What two do to each other. */
    private static final Pattern CLASH = Pattern.compile(
            "(?i)\\b(?:clash|fight|fought|battle|skirmish|war\\b|hostilit|standoff|duel|erupt|br(?:eak|oke)\\b)");

    private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\b");

    /** What one side loses is often inferred from whom it fights; that says no more than that they fight. */
    private static final int FEW_INFERRED = 2;

    private static final Pattern WAR = Pattern.compile("(?i)\\bwar\\b");
    private static final Pattern ALLIANCE = Pattern.compile("(?i)\\b(?:alliance|allied|pact|coalition|axis)\\b");
    private static final Pattern HALF = Pattern.compile("(North|South|East|West)(?:ern)? (.+)");
    private static final Map<String, String> OPPOSITE =
            Map.of("North", "South", "South", "North", "East", "West", "West", "East");
    private static final Set<String> HELP = Set.of("arm", "aid");
    private static final Set<String> HARM = Set.of("detain", "blockade", "displace", "abuse", "destroy", "threaten");

    /** Weapons are given with more deliberation than blows are told. */
    private static final int HELPED = 2;

    private final ConflictNames words;
    private final ConflictParties parties;
    private final ConflictCamps camps = new ConflictCamps();
    private final Map<String, Integer> inferred = new HashMap<>();

    ConflictBonds(ConflictNames words, ConflictParties parties) {
        this.words = words;
        this.parties = parties;
    }

    ConflictCamps camps() {
        return camps;
    }

    /** Who fights whom, and who fights together. */
    void fight(TimelineRow row) {
        Statement statement = row.statement();
        Set<String> agents = parties.by(statement.agents()).keySet();
        Set<String> targets = parties.by(statement.targets()).keySet();
        for (String agent : agents) {
            for (String target : targets) {
                boolean said = isSaid(statement, agent) && isSaid(statement, target);
                if (said || inferred.merge(agent + " → " + target, 1, Integer::sum) <= FEW_INFERRED) {
                    camps.add(agent, target, -1, day(row));
                }
            }
        }
        boolean clash = CLASH.matcher(row.quote()).find()
                || BETWEEN.matcher(row.evidence()).find();
        bind(row, targets.isEmpty() && clash ? -1 : TIED);
    }

    /** Does the sentence itself name somebody of a party? The others are inferred. */
    private boolean isSaid(Statement statement, String party) {
        return ConflictParties.participants(statement).stream()
                .filter(one -> statement.evidence().contains(one.span()))
                .anyMatch(one -> parties.of(one).filter(party::equals).isPresent());
    }

    private static @Nullable LocalDate day(TimelineRow row) {
        return row.statement().time().when().isKnown()
                ? row.statement().time().when().earliest()
                : null;
    }

    /**
     * Who arms or feeds another is a friend; who besieges, takes prisoner, drives out or threatens is none, nor is he who makes
     * an armistice.
     */
    void weigh(TimelineRow row) {
        Statement statement = row.statement();
        String type = statement.type();
        int bond = HELP.contains(type) ? HELPED : HARM.contains(type) ? -1 : 0;
        if (type.equals("declare") && WAR.matcher(row.quote()).find()) {
            bond = -TIED;
        }
        if (bond != 0) {
            for (String agent : parties.by(statement.agents()).keySet()) {
                for (String target : parties.by(statement.targets()).keySet()) {
                    camps.add(agent, target, bond, day(row));
                }
            }
        }
        if (type.equals("agree")) {
            boolean allied = ALLIANCE.matcher(row.evidence()).find();
            bind(row, words.stops(row.evidence()) ? -TIED : allied ? TIED : 0);
        }
    }

    /** Two who do one thing are friends; two who clash fight each other. */
    private void bind(TimelineRow row, int bond) {
        List<String> agents = List.copyOf(parties.by(row.statement().agents()).keySet());
        for (int i = 0; i < agents.size() && bond != 0; i++) {
            for (int j = 0; j < i; j++) {
                camps.add(agents.get(i), agents.get(j), bond, day(row));
            }
        }
    }

    void tie(ConflictMentions.Tied tied) {
        Optional<String> one = parties.of(tied.one());
        Optional<String> other = parties.of(tied.other());
        int bond = switch (tied.tie()) {
            case SERVES, FRIENDS -> TIED;
            case OF -> 0;
            case FOES -> -1;
        };
        if (one.isPresent() && other.isPresent() && bond != 0) {
            camps.add(one.get(), other.get(), bond, tied.day());
        }
    }

    /**
     * Halves of a nation that both fight are enemies, and its bare name stands for neither.
     *
     * @param told parties of which fighting is told
     */
    void divide(Set<String> told) {
        for (String north : told) {
            Matcher half = HALF.matcher(north);
            String other = half.matches() ? OPPOSITE.get(half.group(1)) + " " + half.group(2) : "";
            if (told.contains(other)) {
                camps.add(north, other, -TIED, null);
                camps.remove(half.group(2));
            }
        }
    }
}
