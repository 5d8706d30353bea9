package org.annales.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Sketch;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement has to agree with another for both to tell of one happening: small, so that a block of thousands is
 * loaded and joined in milliseconds.
 *
 * @param inherited does its time come from the sentences around it rather than its own?
 * @param toldOn of news the day on which it came out: what it does not date was not long before
 * @param nominal is it told by a noun, as what is known already is (“the fall of X”)?
 * @param definite does its noun point back (“the offensive”, “this attack”)?
 * @param many is its noun a plural (“two offensives”)?
 * @param word the beginning of the trigger's last word, which “captured” and “capture” share
 * @param places ids, of what is named rather than described
 * @param told those of them that its own words give as where it was
 * @param mark words that name the one thing that was signed, passed, filled or renamed
 * @param retells the id of the telling in its document whose happening it takes up, or the empty text
 * @param sketch of the sentence's words, see {@link Sketch}
 */
public record Telling(
        String id,
        String document,
        String type,
        Reality reality,
        When when,
        boolean inherited,
        @Nullable LocalDate toldOn,
        boolean nominal,
        boolean definite,
        boolean many,
        Span sentence,
        Span trigger,
        String word,
        List<Named> agents,
        List<Named> targets,
        List<String> places,
        List<String> told,
        String mark,
        String retells,
        Sketch sketch) {

    static final Comparator<Telling> ORDER = Comparator.comparing(Telling::document)
            .thenComparing(Telling::trigger)
            .thenComparing(Telling::id);

    /** Roles whose words name the one thing that was signed, passed or renamed. */
    private static final Set<String> MARKS = Set.of("instrument", "new-name", "office");

    /** What stands before a noun that points back, with an adjective or two in between, none of which counts on. */
    private static final Pattern POINTING = Pattern.compile(
            "(?:^|\\W)(?:the|this|that|these|those|[\\p{L}]+[’']s)"
                    + "(?:\\s+(?!(?:second|third|fourth|new|fresh|further|next|other|main|final|last|first)\\b)[\\w’'-]+){0,2}\\s+$",
            Pattern.CASE_INSENSITIVE);

    /** “killed” and “killing” are forms of one word. */
    private static final Pattern ENDING = Pattern.compile("(?<=..)(?:ing|ed|es|e|s)$");

    private static final Pattern PLURAL = Pattern.compile("(?<!s)s$");

    /** As many letters as forms of one word share (“shelling”, “shelled”). */
    private static final int STEM = 5;

    /** A participant, by name and, where it is one, by the actor's id. */
    public record Named(String name, @Nullable String actor) {}

    public Telling {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        told = List.copyOf(told);
    }

    /**
     * The telling of a statement.
     *
     * @param sentenceText the words of its sentence, the trigger's among them
     */
    public static Telling of(Statement statement, String sentenceText) {
        return toldOn(statement, sentenceText, null);
    }

    /** The same of a document whose kind and date are known. */
    public static Telling of(Statement statement, String sentenceText, Document document) {
        Found<LocalDate> published = document.published();
        boolean news = document.kind().value() == DocumentKind.NEWS;
        return toldOn(statement, sentenceText, news && published != null ? published.value() : null);
    }

    private static Telling toldOn(Statement statement, String sentenceText, @Nullable LocalDate toldOn) {
        int from = statement.trigger().start() - statement.evidence().start();
        int to = Math.min(
                sentenceText.length(),
                statement.trigger().end() - statement.evidence().start());
        String quote = 0 <= from && from < to ? sentenceText.substring(from, to) : "";
        boolean nominal = isNominal(statement.rule());
        return new Telling(
                statement.id(),
                statement.document(),
                statement.type(),
                statement.reality(),
                statement.time().when(),
                isInherited(statement.time().how()),
                toldOn,
                nominal,
                nominal
                        && POINTING.matcher(sentenceText.substring(0, Math.clamp(from, 0, sentenceText.length())))
                                .find(),
                nominal && PLURAL.matcher(quote).find(),
                statement.evidence(),
                statement.trigger(),
                stem(quote),
                named(nominal ? ownOnly(statement.agents(), statement) : statement.agents()),
                named(statement.targets()),
                places(statement, statement.places().stream()),
                places(statement, statement.places().stream().filter(location -> isTold(location, statement))),
                statement.rule().contains("/name:") ? quote : mark(statement.roles()),
                "",
                Sketch.of(sentenceText));
    }

    /** The same as telling again what another of its document tells, there and then. */
    Telling retelling(Telling told) {
        boolean own = !inherited && when.isDay();
        return new Telling(
                id,
                document,
                type,
                reality,
                own ? when : told.when,
                inherited || !own,
                toldOn,
                nominal,
                definite,
                many,
                sentence,
                trigger,
                word,
                agents,
                targets,
                told.places,
                told.told,
                mark,
                told.retells.isEmpty() ? told.id : told.retells,
                sketch);
    }

    private static List<String> places(Statement statement, Stream<Location> locations) {
        boolean violent = Families.isViolent(statement.type());
        return locations
                .map(Location::place)
                .filter(place -> !Blocks.isDescribed(place))
                .map(place -> violent ? Scenes.whole(place, place.id()) : place.id())
                .distinct()
                .toList();
    }

    /**
     * Does its own sentence say that it was there? What is not done to a place is not told apart by one that is taken over,
     * and the name of an agreement (“the Dayton Agreement”) does not say where it was signed.
     */
    private static boolean isTold(Location location, Statement statement) {
        boolean inName = statement.roles().stream()
                .anyMatch(role -> MARKS.contains(role.name())
                        && role.span().start() <= location.span().start()
                        && location.span().end() <= role.span().end());
        boolean taken = isInherited(location.how()) || location.how().equals("shared");
        boolean placed = Families.isPlaced(statement.type()) && !Blocks.isOfVictims(statement);
        return placed || !taken && !inName;
    }

    private static boolean isNominal(String rule) {
        return rule.contains("/noun:") || rule.contains("/name:");
    }

    private static boolean isInherited(String how) {
        return how.equals("inherited") || how.equals("again") || how.equals("heading");
    }

    /** Whom a noun's own sentence names: who is taken over from the story is right too seldom to tell two happenings apart. */
    private static List<Participant> ownOnly(List<Participant> participants, Statement statement) {
        return participants.stream()
                .filter(participant -> statement.evidence().contains(participant.span()))
                .toList();
    }

    private static List<Named> named(List<Participant> participants) {
        List<Named> found = new ArrayList<>();
        for (Participant participant : participants) {
            found.add(new Named(participant.name(), participant.actor()));
        }
        return found;
    }

    private static String mark(List<Role> roles) {
        return roles.stream()
                .filter(role -> MARKS.contains(role.name()))
                .map(role -> role.text().strip())
                .findFirst()
                .orElse("");
    }

    private static String stem(String quote) {
        String[] words = quote.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+", -1);
        for (String word : words) {
            if (word.length() > 3) {
                String bare = ENDING.matcher(word).replaceFirst("");
                return bare.substring(0, Math.min(STEM, bare.length()));
            }
        }
        return words[0];
    }

    /** What is told as having been, what was meant to be, and what failed are not one happening. */
    Group group() {
        return switch (reality) {
            case ACTUAL, ALLEGED, DENIED -> Group.TOLD;
            case PLANNED, THREATENED, PROPOSED -> Group.INTENDED;
            case FAILED -> Group.FAILED;
        };
    }

    /** A day that the sentence itself gives. */
    boolean isExplicitDay() {
        return when.isDay() && !inherited;
    }

    /** The sorts of reality that may share an event. */
    enum Group {
        TOLD,
        INTENDED,
        FAILED;

        @Override
        public String toString() {
            return Codes.of(this);
        }
    }
}
