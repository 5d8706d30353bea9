package org.annales.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annales.attribution.ReportingWords.Content;
import org.annales.attribution.ReportingWords.Word;
import org.annales.model.Stance;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Sayings carried by a verb: “X said that”, “X put the toll at”, “as reported by X”, “X quoted Y as saying”. */
final class VerbSayings {

    private final ReportingWords words;

    VerbSayings(ReportingWords words) {
        this.words = words;
    }

    /** The saying of one verb, or null where it says nothing here. */
    @Nullable
    Saying read(Sentence s, int verb) {
        if (s.child(verb, Rel.NEGATION) >= 0) {
            return null;
        }
        Saying quoted = quotedAsSaying(s, verb);
        if (quoted != null) {
            return quoted;
        }
        if (isCiting(s, verb)) {
            return citing(s, verb);
        }
        for (Word word : words.listVerb(s.token(verb).lemma())) {
            Saying found = Clauses.isPassive(s, verb) ? passive(s, verb, word) : active(s, verb, word);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** “It quoted the mayor as saying …”: found by the words in a row, for parsers often lose the thread here. */
    private @Nullable Saying quotedAsSaying(Sentence s, int verb) {
        List<Word> word = words.listVerb(s.token(verb).lemma());
        int as = verb - 1;
        while (as > 0 && s.token(as).pos() == Pos.ADVERB && !s.token(as).lower().equals("as")) {
            as--;
        }
        if (s.token(verb).pos() != Pos.VERB_GERUND
                || word.isEmpty()
                || as <= 0
                || !s.token(as).lower().equals("as")) {
            return null;
        }
        for (int i = as - 1; i >= 0; i--) {
            String lemma = s.token(i).lemma();
            if (s.token(i).pos().isVerb() && (lemma.equals("quote") || lemma.equals("cite"))) {
                int speaker = s.child(i, Rel.OBJECT, Rel.PASSIVE_SUBJECT);
                BitSet scope = new BitSet();
                scope.set(verb + 1, s.size());
                List<Integer> through = Subjects.of(s, i);
                int via = Clauses.isPassive(s, i) || through.isEmpty() ? -1 : through.getFirst();
                return speaker < 0
                        ? null
                        : new Saying(
                                verb,
                                word.getFirst().sort(),
                                word.getFirst().stance(),
                                s.conjuncts(speaker),
                                via,
                                scope);
            }
        }
        return null;
    }

    private static boolean isCiting(Sentence s, int verb) {
        Token token = s.token(verb);
        return (token.lower().equals("citing") || token.lower().equals("quoting"))
                && token.rel() == Rel.ADVERBIAL_CLAUSE
                && s.child(verb, Rel.OBJECT) > verb;
    }

    /** “The paper, citing officials, reported …”: the officials too, through the paper. */
    private @Nullable Saying citing(Sentence s, int verb) {
        int source = s.child(verb, Rel.OBJECT);
        List<Integer> through = Subjects.of(s, s.token(verb).head());
        boolean speaks = s.token(source).entity().isName()
                || words.isSpeaker(s.token(source).lemma());
        if (through.isEmpty() || !speaks) {
            return null;
        }
        BitSet scope = Clauses.subtree(s, s.token(verb).head());
        scope.andNot(Clauses.subtree(s, verb));
        return new Saying(verb, SayingSort.SAY, Stance.ASSERTS, s.conjuncts(source), through.getFirst(), scope);
    }

    private @Nullable Saying active(Sentence s, int verb, Word word) {
        List<Integer> speakers = speakers(s, verb, word);
        if (speakers.isEmpty()) {
            return null;
        }
        boolean right = false;
        for (int child : s.children(verb)) {
            right |= child > verb && isContent(s, verb, child, word);
        }
        BitSet scope = new BitSet(s.size());
        for (int child : s.children(verb)) {
            if (isContent(s, verb, child, word) && child > verb == right) {
                scope.or(Clauses.subtree(s, child));
            }
        }
        if (scope.isEmpty() && word.sort() == SayingSort.ACCUSE) {
            scope.or(ofTheAccused(s, verb));
        }
        if (scope.isEmpty() && word.content() == Content.AS) {
            scope.or(calledAs(s, verb));
        }
        if (scope.isEmpty() && isAside(s, verb)) {
            scope.or(Clauses.subtree(s, s.token(verb).head()));
            scope.andNot(Clauses.subtree(s, verb));
        }
        keepInsideParentheses(s, verb, scope);
        return scope.isEmpty() ? null : new Saying(verb, word.sort(), word.stance(), speakers, -1, scope);
    }

    /** “accused the other side of …”, where the parser hung the charge on the accused. */
    private static BitSet ofTheAccused(Sentence s, int verb) {
        BitSet scope = new BitSet(s.size());
        int accused = s.child(verb, Rel.OBJECT, Rel.PASSIVE_SUBJECT);
        List<Integer> hosts = new ArrayList<>(Clauses.agents(s, verb));
        hosts.add(verb);
        if (accused >= 0) {
            hosts.add(accused);
        }
        for (int at : hosts) {
            for (int prep : s.childList(at, Rel.PREP)) {
                String lower = s.token(prep).lower();
                boolean charge = lower.equals("for") || lower.equals("of") && s.child(prep, Rel.PREP_COMPLEMENT) >= 0;
                if (prep > verb && charge) {
                    scope.or(Clauses.subtree(s, prep));
                }
            }
        }
        return scope;
    }

    /** What stands behind the “as” of a verb or of its object. */
    private static BitSet calledAs(Sentence s, int verb) {
        BitSet called = new BitSet(s.size());
        int object = s.child(verb, Rel.OBJECT, Rel.PASSIVE_SUBJECT);
        for (int at : object < 0 ? List.of(verb) : List.of(verb, object)) {
            for (int child : s.children(at)) {
                boolean as =
                        s.token(child).lower().equals("as") && s.token(child).rel() == Rel.PREP;
                if (child > verb && (as || at == verb && s.token(child).rel() == Rel.OBJECT_PREDICATE)) {
                    called.or(Clauses.subtree(s, child));
                }
            }
        }
        return called;
    }

    /** Of coordinated subjects those that can speak (“caused destruction and the minister claimed …” is often misread). */
    private List<Integer> speakers(Sentence s, int verb, Word word) {
        List<Integer> may = Subjects.of(s, verb).stream()
                .filter(speaker -> maySpeak(s, speaker, word))
                .toList();
        List<Integer> bodies = may.size() < 2
                ? may
                : may.stream().filter(i -> isBody(s.token(i))).toList();
        return bodies.isEmpty() ? may : bodies;
    }

    private boolean isBody(Token token) {
        return token.entity().isName()
                || token.pos() == Pos.PROPER_NOUN
                || token.pos().isPronoun()
                || words.isSpeaker(token.lemma())
                || words.isWork(token.lemma());
    }

    /** “The army, officials said, lost …”, “as officials said”. */
    private static boolean isAside(Sentence s, int verb) {
        Rel rel = s.token(verb).rel();
        return s.token(verb).head() >= 0
                && s.child(verb, Rel.OBJECT) < 0
                && (rel == Rel.PARATAXIS
                        || (rel == Rel.ADVERBIAL_CLAUSE
                                && Clauses.isMarked(s, verb, "as")
                                && verb > s.child(verb, Rel.MARK)));
    }

    private boolean isContent(Sentence s, int verb, int child, Word word) {
        return switch (s.token(child).rel()) {
            case CLAUSAL_COMPLEMENT, OPEN_COMPLEMENT ->
                word.content() != Content.COUNT && word.content() != Content.AS && isSaid(s, verb, child);
            case PREP -> child > verb && isContentPhrase(s, verb, child, word);
            case OBJECT, OBJECT_PREDICATE, ATTRIBUTE -> child > verb && isContentObject(s, verb, child, word);
            default -> false;
        };
    }

    /** “declared its independence, whereas B voted …”: a clause that contrasts, or that follows on an object, is not what is said. */
    private boolean isSaid(Sentence s, int verb, int clause) {
        if (Clauses.isMarked(s, clause, "while", "whereas", "although", "though", "because", "since", "as", "after")) {
            return false;
        }
        for (int i = Math.min(verb, clause) + 1; i < Math.max(verb, clause); i++) {
            if (s.token(i).form().equals(";")) {
                return false;
            }
        }
        int object = s.child(verb, Rel.OBJECT);
        boolean declared =
                object > verb && object < clause && s.token(verb).lemma().equals("declare");
        return !declared || isBody(s.token(object)) || s.token(clause).rel() == Rel.OPEN_COMPLEMENT;
    }

    private boolean isContentPhrase(Sentence s, int verb, int prep, Word word) {
        String lower = s.token(prep).lower();
        if (word.content() == Content.COUNT) {
            return countsAt(s, verb) == prep || hasCountingObject(s, verb);
        }
        return switch (lower) {
            case "of" -> true;
            case "for", "with" ->
                word.sort() == SayingSort.ACCUSE
                        || word.sort() == SayingSort.THREATEN
                        || word.sort() == SayingSort.DEMAND;
            case "about" -> word.content() == Content.CLAUSE;
            case "as" -> word.content() == Content.AS;
            case "to" -> s.child(prep, Rel.PREP_COMPLEMENT) >= 0;
            case "in", "on", "since", "during", "at", "between", "from" ->
                word.content() == Content.OBJECT && s.child(verb, Rel.OBJECT) >= 0 && s.child(verb, Rel.OBJECT) < prep;
            default -> false;
        };
    }

    private boolean isContentObject(Sentence s, int verb, int object, Word word) {
        return switch (word.content()) {
            case CLAUSE -> false;
            case AS -> s.token(object).rel() == Rel.OBJECT_PREDICATE;
            case OBJECT ->
                s.token(object).entity() != EntityType.PLACE
                        && isSayable(s.token(object).lemma());
            case COUNT -> countsAt(s, verb) >= 0 || hasCountingObject(s, verb);
        };
    }

    /** Lives and responsibility are claimed without a word. */
    private static boolean isSayable(String lemma) {
        return !lemma.equals("life") && !lemma.equals("responsibility") && !lemma.equals("victim");
    }

    private boolean hasCountingObject(Sentence s, int verb) {
        int object = s.child(verb, Rel.OBJECT);
        return object > verb
                && words.isCounting(s.token(object).lemma())
                && !Clauses.subtree(s, object).stream().allMatch(i -> s.token(i).pos() != Pos.NUMBER);
    }

    /** The “at”, “to” or “between” that leads to a number (“put its losses at 40”), or -1. */
    private static int countsAt(Sentence s, int verb) {
        for (int prep : s.children(verb)) {
            String lower = s.token(prep).lower();
            boolean leads = lower.equals("at") || lower.equals("to") || lower.equals("between") || lower.equals("as");
            if (prep > verb
                    && leads
                    && s.token(prep).rel() == Rel.PREP
                    && Clauses.subtree(s, prep).stream().anyMatch(i -> isCount(s.token(i)))) {
                return prep;
            }
        }
        return -1;
    }

    private static boolean isCount(Token token) {
        return token.pos() == Pos.NUMBER && token.entity() != EntityType.DATE && token.entity() != EntityType.TIME;
    }

    private boolean maySpeak(Sentence s, int speaker, Word word) {
        Token token = s.token(speaker);
        if (words.isMute(token.lemma()) || (word.sort() == SayingSort.BELIEVE && !isBody(token))) {
            return false;
        }
        return !word.bodies()
                || token.entity() == EntityType.ORGANISATION
                || token.entity() == EntityType.PERSON
                || token.entity() == EntityType.PLACE
                || words.isWork(token.lemma())
                || words.isSpeaker(token.lemma());
    }

    private @Nullable Saying passive(Sentence s, int verb, Word word) {
        List<Integer> agents = Clauses.agents(s, verb);
        if (word.sort() == SayingSort.ACCUSE && !agents.isEmpty()) {
            BitSet charge = ofTheAccused(s, verb);
            return charge.isEmpty() ? null : new Saying(verb, word.sort(), word.stance(), agents, -1, charge);
        }
        if (word.content() == Content.AS) {
            BitSet called = calledAs(s, verb);
            return called.isEmpty() ? null : new Saying(verb, word.sort(), word.stance(), agents, -1, called);
        }
        int subject = s.child(verb, Rel.PASSIVE_SUBJECT);
        int aside = s.token(verb).head();
        BitSet scope;
        if (s.token(verb).rel() == Rel.REDUCED_CLAUSE && subject < 0 && aside >= 0) {
            scope = Clauses.subtree(s, words.isCounting(s.token(aside).lemma()) ? Clauses.clauseOf(s, aside) : aside);
            scope.andNot(Clauses.subtree(s, verb));
        } else if (s.token(verb).rel() == Rel.ADVERBIAL_CLAUSE && Clauses.isMarked(s, verb, "as") && aside >= 0) {
            scope = Clauses.subtree(s, aside);
            scope.andNot(Clauses.subtree(s, verb));
        } else {
            scope = Clauses.subtree(s, verb);
        }
        int by = s.child(verb, Rel.AGENT);
        if (by >= 0) {
            scope.andNot(Clauses.subtree(s, by));
        }
        scope.clear(verb);
        boolean takesObject = word.content() == Content.OBJECT;
        boolean hasClause = s.child(verb, Rel.CLAUSAL_COMPLEMENT, Rel.OPEN_COMPLEMENT) >= 0;
        if (!takesObject && !hasClause && !(word.content() == Content.COUNT && countsAt(s, verb) >= 0)) {
            return null;
        }
        return new Saying(verb, word.sort(), word.stance(), Clauses.agents(s, verb), -1, scope);
    }

    private static void keepInsideParentheses(Sentence s, int verb, BitSet scope) {
        int[] around = Clauses.parentheses(s, verb);
        if (around != null) {
            scope.set(verb + 1, around[1]);
            scope.clear(0, around[0] + 1);
            scope.clear(around[1], s.size());
        }
    }
}
