package org.annales.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.annales.model.Codes;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.When;
import org.annales.state.ForceCourse;
import org.annales.state.ForceStep;
import org.annales.state.LifeCourse;
import org.annales.state.LifeStep;
import org.jdbi.v3.core.Handle;

/** Puts what is in force and what existed together from the steps that are told, which lie in blocks of many months. */
final class StepLoader {
    private static final int STEPS_AT_MOST = 2_000;
    private static final String LIFE_ORDER = "h.first_day, h.name, h.other, h.effect";
    private static final String FIRST = "h.first_day, h.kind, h.name, h.from_edtf, h.to_edtf, h.effect";

    private final StateLoader loader;

    StepLoader(Handle handle) {
        this.loader = new StateLoader(handle);
    }

    /** What is in force at any time, in order of time. */
    List<InForce> inForce() {
        return ForceCourse.of(steps(new Sql(), FIRST, ""));
    }

    /** What is in force on a day, the newest first. Only breaches until then are told. */
    List<InForce> inForce(LocalDate day, int most) {
        List<ForceStep> begun = steps(
                StateLoader.on(day).and("h.effect IN ('begins', 'recalls', 'takes-effect', 'extends')"),
                "h.first_day DESC, h.kind, h.name",
                " LIMIT " + most);
        if (begun.isEmpty()) {
            return List.of();
        }
        long first = begun.stream()
                .mapToLong(step -> Days.firstDay(step.from(), step.to()))
                .min()
                .orElse(0);
        Set<ForceStep> all = new LinkedHashSet<>(begun);
        all.addAll(steps(new Sql().and("h.first_day >= ?", first), FIRST, " LIMIT " + STEPS_AT_MOST));
        long number = day.toEpochDay();
        return ForceCourse.of(List.copyOf(all)).stream()
                .filter(thing ->
                        Days.firstDay(thing.from(), thing.to()) <= number && Days.lastDay(thing.to()) >= number)
                .map(thing -> thing.until(day))
                .filter(thing -> !ForceCourse.isForgotten(thing, day))
                .toList()
                .reversed();
    }

    private List<ForceStep> steps(Sql conditions, String order, String page) {
        return loader.load("in_force", "in_force", conditions, order, page, row -> {
            ForceStep.Effect effect = Codes.parse(ForceStep.Effect.class, row.getString("effect"));
            String kind = row.getString("kind");
            String name = row.getString("name");
            List<String> parties = split(row.getString("parties"));
            List<String> documents = split(row.getString("documents"));
            When from = Days.when(row.getString("from_edtf"));
            When to = Days.when(row.getString("to_edtf"));
            return sources -> new ForceStep(effect, kind, name, parties, documents, from, to, sources);
        });
    }

    /** How long bodies existed, in order of time. */
    List<Lifespan> lifespans() {
        return LifeCourse.of(lifeSteps(new Sql(), LIFE_ORDER, ""));
    }

    /** Those that go by one of the names at some time. */
    List<Lifespan> lifespans(List<String> names) {
        List<String> keys = names.stream().map(LifeStep::key).distinct().toList();
        return LifeCourse.of(lifeSteps(keys));
    }

    /** What had been founded by a day and was not told to have ended, the newest first. */
    List<Lifespan> lifespans(LocalDate day, int most) {
        List<LifeStep> begun = lifeSteps(
                new Sql().and("h.first_day <= ?", day.toEpochDay()), "h.first_day DESC, h.name", " LIMIT " + most);
        List<String> keys = begun.stream()
                .flatMap(step -> Stream.of(LifeStep.key(step.name()), LifeStep.key(step.other())))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        long number = day.toEpochDay();
        return LifeCourse.of(lifeSteps(keys)).stream()
                .filter(life ->
                        Days.firstDay(life.firstWord(), life.to()) <= number && Days.lastDay(life.to()) >= number)
                .toList()
                .reversed();
    }

    private List<LifeStep> lifeSteps(List<String> keys) {
        Map<LifeStep, LifeStep> steps = new LinkedHashMap<>();
        for (String column : List.of("h.name_key", "h.other_key")) {
            lifeSteps(Sql.anyOf(column, keys), LIFE_ORDER, "").forEach(step -> steps.put(step, step));
        }
        return List.copyOf(steps.keySet());
    }

    private List<LifeStep> lifeSteps(Sql conditions, String order, String page) {
        return loader.load("lifespans", "lifespan", conditions, order, page, row -> {
            LifeStep.Effect effect = Codes.parse(LifeStep.Effect.class, row.getString("effect"));
            String name = row.getString("name");
            String other = row.getString("other");
            When when = Days.when(row.getString("from_edtf"));
            return sources -> new LifeStep(effect, name, other, when, sources);
        });
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }
}
