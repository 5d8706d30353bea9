package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.annales.attestation.Titles;
import org.annales.merge.Parties;
import org.annales.model.Attestation;
import org.annales.model.Certainty;
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

/** Who held which office, from appointments, removals, deaths and what is attested (“then president X”). */
public final class Tenures {
    private Tenures() {}

    /** The tenures of all persons that are told about, by person and time. */
    public static List<Tenure> of(Told told) {
        Map<String, List<Step>> steps = new TreeMap<>();
        for (Event event : told.events()) {
            for (Statement statement : told.of(event)) {
                if (statement.reality() == Reality.ACTUAL) {
                    for (Participant person : statement.targets()) {
                        add(steps, person.name(), step(event, statement, person, told.parties()));
                    }
                }
            }
        }
        for (Attestation attestation : told.attestations()) {
            if (attestation.kind().equals("office")) {
                add(steps, attestation.subject(), step(attestation));
            } else if (StateBlocks.isDeath(attestation)) {
                Step death = new Step(Step.Kind.DIES, "", attestation.time(), true, attestation.id());
                add(steps, attestation.subject(), death);
            }
        }
        List<Tenure> found = new ArrayList<>();
        persons(steps).forEach((person, own) -> found.addAll(new Career(person).read(own)));
        return found;
    }

    private static void add(Map<String, List<Step>> steps, String person, Step step) {
        steps.computeIfAbsent(person, key -> new ArrayList<>()).add(step);
    }

    private static Step step(Event event, Statement statement, Participant person, Parties parties) {
        String office = statement.roles().stream()
                .filter(role -> role.name().equals("office"))
                .map(Role::text)
                .findFirst()
                .map(StateWords.ENGLISH::office)
                .filter(Titles.PACKAGED::isOffice)
                .map(title -> Offices.owned(title, parties.of(person)))
                .orElse("");
        Step.Kind kind = event.type().equals("remove") ? Step.Kind.LEAVES : Step.Kind.TAKES;
        return new Step(kind, office, event.time(), false, statement.id());
    }

    private static Step step(Attestation attestation) {
        return new Step(
                Step.Kind.HOLDS,
                Offices.owned(StateWords.ENGLISH.office(attestation.object()), ""),
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

    /** Longer than this, a time does not say on which days somebody held an office. */
    private static final int LONGEST_WORD = 366;

    /** Somebody who is told to hold an office so many years before dying held it until then; longer, where it is told since when. */
    private static final int SILENT_YEARS = 2;

    private static final int SILENT_TERM_YEARS = 4;

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
            HOLDS,
            DIES
        }

        /** The first and the last day that it speaks of; of a span of years nobody can say which day. */
        Optional<LocalDate> firstWord() {
            return isWord() ? Optional.of(when.earliest()) : Optional.empty();
        }

        Optional<LocalDate> lastWord() {
            return isWord() ? Optional.of(when.latest()) : Optional.empty();
        }

        private boolean isWord() {
            return when.isKnown() && !when.isOpen() && when.days() <= LONGEST_WORD;
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
            steps.stream()
                    .filter(step -> step.kind() == Step.Kind.DIES && step.when().isKnown())
                    .min(Comparator.comparing((Step step) -> step.when().days()).thenComparing(Step.ORDER))
                    .ifPresent(this::die);
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
                        open.set(open.indexOf(held), with(held, held.to(), step));
                    } else if (!step.office().isEmpty()) {
                        open.add(tenure(step.when(), WhenNone.OPEN, step));
                    }
                }
                case LEAVES -> {
                    if (held != null) {
                        open.remove(held);
                        done.add(with(held, step.when(), step));
                    } else if (!step.office().isEmpty() && !isDone(step)) {
                        done.add(tenure(WhenNone.OPEN, step.when(), step));
                    }
                }
                case HOLDS -> attest(step, held);
                case DIES -> {}
            }
        }

        private void attest(Step step, @Nullable Tenure held) {
            if (held != null) {
                open.set(open.indexOf(held), with(held, held.to(), step));
            } else if (!step.office().isEmpty()
                    && step.lasting()
                    && step.when() instanceof WhenInterval(When from, When to)) {
                done.add(tenure(from, to, step));
            } else if (!step.office().isEmpty()) {
                open.add(tenure(WhenNone.OPEN, WhenNone.OPEN, step));
            }
        }

        /** What has no date adds an office that nothing else tells of, and no bound. */
        private void takeUndated(Step step) {
            boolean known = done.stream().anyMatch(tenure -> isSame(tenure.office(), step.office()))
                    || find(step.office()) != null;
            if (!known && !step.office().isEmpty()) {
                open.add(tenure(WhenNone.OPEN, WhenNone.OPEN, step));
            }
        }

        /** Whoever dies leaves every office; who takes one after it is another person of that name. */
        private void die(Step death) {
            List<Tenure> held = List.copyOf(open);
            open.clear();
            for (Tenure tenure : held) {
                boolean another = tenure.lastWord() != null
                        && tenure.lastWord().isAfter(death.when().latest());
                open.add(another ? tenure : until(tenure, death));
            }
        }

        /** Whoever is not told of for long before the death may have left the office before. */
        private static Tenure until(Tenure tenure, Step death) {
            LocalDate known = tenure.lastWord();
            int years = tenure.from() == WhenNone.OPEN ? SILENT_YEARS : SILENT_TERM_YEARS;
            boolean silent = known != null
                    && known.plusYears(years).isBefore(death.when().earliest());
            if (known == null || !silent) {
                return with(tenure, death.when(), death);
            }
            Step unsure = new Step(Step.Kind.DIES, "", When.unknown(), false, death.source());
            When by = When.between(When.of(known), When.of(death.when().latest()));
            return with(tenure, by, unsure);
        }

        /** “The dismissal of X” told again after it. */
        private boolean isDone(Step step) {
            return done.stream()
                    .anyMatch(tenure -> isSame(tenure.office(), step.office())
                            && tenure.to().overlaps(step.when()) != Certainty.NO);
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

        /** The tenure with one more thing told of it. */
        private static Tenure with(Tenure tenure, When to, Step step) {
            List<String> sources = new ArrayList<>(tenure.statements());
            if (!sources.contains(step.source())) {
                sources.add(step.source());
            }
            return new Tenure(
                    tenure.person(),
                    tenure.office(),
                    tenure.from(),
                    to,
                    best(tenure.firstWord(), step.firstWord(), LocalDate::isBefore),
                    best(tenure.lastWord(), step.lastWord(), LocalDate::isAfter),
                    sources);
        }

        private static @Nullable LocalDate best(
                @Nullable LocalDate known, Optional<LocalDate> told, BiPredicate<LocalDate, LocalDate> better) {
            return told.filter(day -> known == null || better.test(day, known)).orElse(known);
        }

        private Tenure tenure(When from, When to, Step step) {
            return new Tenure(
                    person,
                    step.office(),
                    from,
                    to,
                    step.firstWord().orElse(null),
                    step.lastWord().orElse(null),
                    List.of(step.source()));
        }
    }
}
