package org.annales.merge;

import java.util.Set;

/** What the words of two tellings say about whether both speak of one happening, whatever their times and parties. */
final class Coreference {
    /** Two words of one sentence that are further apart than this (“the signing of the agreement”) are two happenings. */
    private static final int ONE_PHRASE = 12;

    /** As far as a story goes on before it is told anew, as an article's lead is in its body: characters. */
    private static final int PASSAGE = 1_500;

    /** What happened and what came of it are told within so many characters. */
    private static final int ADJOINING = 400;

    /** Beginnings of words for a whole war or a stretch of it, which is none of its battles. */
    private static final Set<String> STRETCHES = Set.of("war", "hosti", "confl", "fight");

    /** Beginnings of words for an attack by whatever means. */
    private static final Set<String> GENERAL =
            Set.of("attac", "strik", "struc", "raid", "hit", "blast", "explo", "bomb", "targe");

    /** Beginnings of plurals that one happening has. */
    private static final Set<String> ALWAYS_MANY = Set.of("hosti", "clash", "talk", "casua", "loss");

    private Coreference() {}

    /** Neither place nor thing nor words tell them apart. */
    static boolean mayJoin(Cluster one, Cluster other) {
        return Agreement.ofPlaces(one, other) != Agreement.DIFFERENT
                && Agreement.ofMarks(one, other) != Agreement.DIFFERENT
                && !areTwo(one, other);
    }

    /** What both tell by one kind of type decides; a deed and an outcome stand for the whole where there is nothing else. */
    private static boolean areTwo(Cluster one, Cluster other) {
        boolean alike = false;
        boolean apart = false;
        for (Telling a : one.members()) {
            for (Telling b : other.members()) {
                boolean kind = Families.areOneKind(a.type(), b.type());
                if (kind && areTwo(a, b)) {
                    return true;
                }
                alike |= kind;
                apart |= !kind && !areDeedAndOutcome(a, b);
            }
        }
        return apart && !alike;
    }

    private static boolean areTwo(Telling a, Telling b) {
        boolean sameWord = a.word().equals(b.word());
        if (a.nominal() && b.nominal() && (a.many() != b.many()) && !isAlwaysMany(a) && !isAlwaysMany(b)) {
            return true;
        }
        if (!sameWord && (isStretch(a) || isStretch(b))) {
            return true;
        }
        return a.document().equals(b.document()) && a.sentence().equals(b.sentence()) && areTwoOfASentence(a, b);
    }

    /**
     * “The market was shelled”, “the shells killed forty”: of one day and place both tell of one happening; in one document
     * where they stand together, in two where both give the day.
     */
    private static boolean areDeedAndOutcome(Telling a, Telling b) {
        if (!a.when().isDay() || !a.when().equals(b.when())) {
            return false;
        }
        return a.document().equals(b.document())
                ? distance(a, b) < ADJOINING && (a.sentence().equals(b.sentence()) || a.nominal() || b.nominal())
                : a.isExplicitDay() && b.isExplicitDay();
    }

    /** A sentence that tells by two verbs tells two things; a noun in it may take up its verb or another noun. */
    private static boolean areTwoOfASentence(Telling a, Telling b) {
        boolean sameWord = a.word().equals(b.word());
        int gap = Math.max(a.trigger().start(), b.trigger().start())
                - Math.min(a.trigger().end(), b.trigger().end());
        if (!a.nominal() && !b.nominal()) {
            return !a.trigger().equals(b.trigger());
        }
        if (a.nominal() && b.nominal()) {
            return !sameWord && (gap > ONE_PHRASE || !Families.isOnce(a.type()));
        }
        return !sameWord && gap > ONE_PHRASE;
    }

    private static boolean isStretch(Telling telling) {
        return telling.nominal() && STRETCHES.contains(telling.word());
    }

    private static boolean isAlwaysMany(Telling telling) {
        return ALWAYS_MANY.contains(telling.word());
    }

    /** Are they two acts of one story, told by two verbs one after the other? */
    static boolean isToldOnAndOn(Cluster one, Cluster other) {
        return !one.isNominal()
                && !other.isNominal()
                && !sameWord(one, other)
                && one.members().stream()
                        .anyMatch(a -> other.members().stream()
                                .anyMatch(b -> a.document().equals(b.document())
                                        && distance(a, b) < PASSAGE
                                        && (Families.areOneKind(a.type(), b.type())
                                                || !a.sentence().equals(b.sentence()))));
    }

    /** Does a noun with an article take up what was told by the same word shortly before it? */
    static boolean pointsBackTo(Cluster one, Cluster other) {
        Telling noun = one.first();
        return noun.definite()
                && other.members().stream()
                        .anyMatch(told -> told.document().equals(noun.document())
                                && told.word().equals(noun.word())
                                && told.many() == noun.many()
                                && told.trigger().start() < noun.trigger().start()
                                && distance(told, noun) < PASSAGE);
    }

    private static int distance(Telling a, Telling b) {
        return Math.abs(a.trigger().start() - b.trigger().start());
    }

    /** Could the one be meant by the words of the other: an assault on the ground is no bombing, an attack may be. */
    static boolean areAlike(Cluster one, Cluster other) {
        return one.members().stream()
                .allMatch(a -> other.members().stream()
                        .allMatch(b -> a.type().equals(b.type())
                                || !Families.areOneKind(a.type(), b.type())
                                || GENERAL.contains(a.type().equals("attack") ? a.word() : b.word())));
    }

    /** Do all their tellings say the same of it, rather than its deed and what came of it? */
    static boolean areOneKind(Cluster one, Cluster other) {
        return one.members().stream()
                .allMatch(a -> other.members().stream().allMatch(b -> Families.areOneKind(a.type(), b.type())));
    }

    static boolean sameWord(Cluster one, Cluster other) {
        return one.members().stream()
                .anyMatch(a -> other.members().stream().anyMatch(b -> a.word().equals(b.word())));
    }

    static boolean isCopy(Cluster one, Cluster other) {
        return !one.sharesDocument(other)
                && one.members().stream()
                        .anyMatch(a -> other.members().stream()
                                .anyMatch(b ->
                                        a.word().equals(b.word()) && a.sketch().isCopyOf(b.sketch())));
    }
}
