package org.annales.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Lifespan;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** From when to when states, forces and organisations existed and under which names, out of the steps that are told. */
public final class LifeCourse {
    private static final Comparator<LifeStep> ORDER = Comparator.comparing(
                    (LifeStep step) -> step.when().earliest())
            .thenComparing(step -> step.when().latest())
            .thenComparing(LifeStep::effect)
            .thenComparing(LifeStep::name)
            .thenComparing(LifeStep::other)
            .thenComparing(step -> String.join(" ", step.sources()));

    private final List<Body> bodies = new ArrayList<>();
    private final Map<String, Body> byName = new HashMap<>();

    private LifeCourse() {}

    /** In order of time. */
    public static List<Lifespan> of(List<LifeStep> steps) {
        LifeCourse course = new LifeCourse();
        steps.stream().sorted(ORDER).forEach(course::take);
        return course.bodies.stream().map(Body::lifespan).toList();
    }

    private void take(LifeStep step) {
        Body known = byName.get(LifeStep.key(step.name()));
        switch (step.effect()) {
            case FOUNDED -> found(step, known);
            case RENAMED -> {
                Body body = known == null ? add(step, WhenNone.OPEN) : known;
                body.change(step);
                byName.put(LifeStep.key(step.other()), body);
            }
            case MERGED_INTO, SUCCEEDED_BY -> {
                Body body = known == null ? add(step, WhenNone.OPEN) : known;
                body.change(step);
                body.end(step);
            }
            case DISSOLVED -> (known == null ? add(step, WhenNone.OPEN) : known).end(step);
        }
    }

    /** Two days for one founding are two opinions; the finer stands. A body that had ended is founded anew. */
    private void found(LifeStep step, @Nullable Body known) {
        if (known == null || known.to != WhenNone.OPEN) {
            add(step, step.when());
            return;
        }
        boolean finer = known.from != WhenNone.OPEN && step.when().days() < known.from.days();
        known.from = finer ? step.when() : known.from;
        known.add(step);
    }

    private Body add(LifeStep step, When from) {
        Body body = new Body(step.name(), from, step.sources());
        bodies.add(body);
        byName.put(LifeStep.key(step.name()), body);
        return body;
    }

    /** One body while its steps are taken. */
    private static final class Body {
        private final String name;
        private final List<Lifespan.Change> changes = new ArrayList<>();
        private final List<String> sources;
        private When from;
        private When to = WhenNone.OPEN;

        Body(String name, When from, List<String> sources) {
            this.name = name;
            this.from = from;
            this.sources = new ArrayList<>(sources);
        }

        void change(LifeStep step) {
            String kind = Codes.of(step.effect()).replace('-', ' ');
            boolean known = changes.stream()
                    .anyMatch(one ->
                            one.kind().equals(kind) && LifeStep.key(one.name()).equals(LifeStep.key(step.other())));
            if (!known) {
                changes.add(new Lifespan.Change(kind, step.other(), step.when()));
            }
            add(step);
        }

        void end(LifeStep step) {
            boolean finer = to != WhenNone.OPEN && step.when().days() < to.days();
            to = to == WhenNone.OPEN || finer ? step.when() : to;
            add(step);
        }

        void add(LifeStep step) {
            step.sources().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        }

        Lifespan lifespan() {
            return new Lifespan(name, from, to, changes, sources);
        }
    }
}
