package org.annales.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.annales.model.Attestation;
import org.annales.model.Event;
import org.annales.model.Extent;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Statement;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Who held which office, from appointments, removals and what is attested (“then president X”). */
public final class Tenures {
    private Tenures() {}

    /** The tenures of all persons that are told about, by person and time. */
    public static List<Tenure> of(Told told) {
        Map<String, List<Step>> steps = new TreeMap<>();
        for (Event event : told.events()) {
            for (Statement statement : told.of(event)) {
                if (statement.reality() == Reality.ACTUAL) {
                    for (Participant person : statement.targets()) {
                        add(steps, person.name(), step(event, statement));
                    }
                }
            }
        }
        for (Attestation attestation : told.attestations()) {
            if (attestation.kind().equals("office")) {
                add(steps, attestation.subject(), step(attestation));
            }
        }
        List<Tenure> found = new ArrayList<>();
        persons(steps).forEach((person, own) -> found.addAll(new Career(person).read(own)));
        return found;
    }

    private static void add(Map<String, List<Step>> steps, String person, Step step) {
        steps.computeIfAbsent(person, key -> new ArrayList<>()).add(step);
    }

    private static Step step(Event event, Statement statement) {
        String office = statement.roles().stream()
                .filter(role -> role.name().equals("office"))
                .map(Role::text)
                .findFirst()
                .map(StateWords.ENGLISH::office)
                .orElse("");
        Step.Kind kind = event.type().equals("remove") ? Step.Kind.LEAVES : Step.Kind.TAKES;
        return new Step(kind, office, event.time(), false, statement.id());
    }

    private static Step step(Attestation attestation) {
        return new Step(
                Step.Kind.HOLDS,
                StateWords.ENGLISH.office(attestation.object()),
                attestation.time(),
                attestation.extent() == Extent.EVERY_DAY,
                attestation.id());
    }

    /** A last name alone belongs to the one full name that ends so. */
    private static Map<String, List<Step>> persons(Map<String, List<Step>> steps) {
        Map<String, List<Step>> persons = new TreeMap<>();
        steps.forEach((name, own) -> {
            List<String> fuller = steps.keySet().stream()
                    .filter(other -> other.toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT)))
                    .toList();
            String person = fuller.size() == 1 ? fuller.getFirst() : name;
            persons.computeIfAbsent(person, key -> new ArrayList<>()).addAll(own);
        });
        return persons;
    }

    /** One thing told about a person's office. */
    private record Step(Kind kind, String office, When when, boolean lasting, String source) {
        static final Comparator<Step> ORDER = Comparator.comparing((Step step) -> step.when.earliest())
                .thenComparing(step -> step.when.latest())
                .thenComparing(Step::kind)
                .thenComparing(Step::office)
                .thenComparing(Step::source);

        enum Kind {
            LEAVES,
            TAKES,
            HOLDS
        }
    }

    /** The offices of one person. */
    private static final class Career {
        private final String person;
        private final List<Tenure> done = new ArrayList<>();
        private final List<Tenure> open = new ArrayList<>();

        Career(String person) {
            this.person = person;
        }

        List<Tenure> read(List<Step> steps) {
            steps.stream()
                    .filter(step -> step.when().isKnown())
                    .sorted(Step.ORDER)
                    .forEach(this::take);
            steps.stream()
                    .filter(step -> !step.when().isKnown())
                    .sorted(Step.ORDER)
                    .forEach(this::takeUndated);
            done.addAll(open);
            done.sort(Comparator.comparing((Tenure tenure) -> tenure.from().earliest())
                    .thenComparing(tenure -> tenure.to().earliest())
                    .thenComparing(Tenure::office));
            return done;
        }

        private void take(Step step) {
            Tenure held = find(step.office());
            switch (step.kind()) {
                case TAKES -> {
                    if (held != null) {
                        replace(held, held.from(), held.to(), step.source());
                    } else if (!step.office().isEmpty()) {
                        open.add(tenure(step.office(), step.when(), WhenNone.OPEN, step.source()));
                    }
                }
                case LEAVES -> {
                    if (held != null) {
                        open.remove(held);
                        done.add(with(held, held.from(), step.when(), step.source()));
                    } else if (!step.office().isEmpty() && !isDone(step)) {
                        done.add(tenure(step.office(), WhenNone.OPEN, step.when(), step.source()));
                    }
                }
                case HOLDS -> attest(step, held);
            }
        }

        private void attest(Step step, @Nullable Tenure held) {
            if (held != null) {
                replace(held, held.from(), held.to(), step.source());
            } else if (!step.office().isEmpty()
                    && step.lasting()
                    && step.when() instanceof WhenInterval(When from, When to)) {
                done.add(tenure(step.office(), from, to, step.source()));
            } else if (!step.office().isEmpty()) {
                open.add(tenure(step.office(), WhenNone.OPEN, WhenNone.OPEN, step.source()));
            }
        }

        /** What has no date adds an office that nothing else tells of, and no bound. */
        private void takeUndated(Step step) {
            boolean known = done.stream().anyMatch(tenure -> isSame(tenure.office(), step.office()))
                    || find(step.office()) != null;
            if (!known && !step.office().isEmpty()) {
                open.add(tenure(step.office(), WhenNone.OPEN, WhenNone.OPEN, step.source()));
            }
        }

        /** “The dismissal of X” told again after it. */
        private boolean isDone(Step step) {
            return done.stream()
                    .anyMatch(tenure -> isSame(tenure.office(), step.office())
                            && tenure.to().overlaps(step.when()) != org.annales.model.Certainty.NO);
        }

        /** The open tenure of this office, or the last one where none is named. */
        private @Nullable Tenure find(String office) {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (office.isEmpty() || isSame(open.get(i).office(), office)) {
                    return open.get(i);
                }
            }
            return null;
        }

        private static boolean isSame(String one, String other) {
            String a = one.toLowerCase(Locale.ROOT);
            String b = other.toLowerCase(Locale.ROOT);
            return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || a.startsWith(b + " ") || b.startsWith(a + " "));
        }

        private void replace(Tenure held, When from, When to, String source) {
            open.set(open.indexOf(held), with(held, from, to, source));
        }

        private static Tenure with(Tenure tenure, When from, When to, String source) {
            List<String> sources = new ArrayList<>(tenure.statements());
            if (!sources.contains(source)) {
                sources.add(source);
            }
            return new Tenure(tenure.person(), tenure.office(), from, to, sources);
        }

        private Tenure tenure(String office, When from, When to, String source) {
            return new Tenure(person, office, from, to, List.of(source));
        }
    }
}
