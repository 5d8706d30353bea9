package org.annales.time;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.DocumentKind;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.time.Expression.Relative;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of one paragraph. */
final class Finder {

    private final TimeKnowledge knowledge;
    private final DocumentKind kind;

    Finder(TimeKnowledge knowledge, DocumentKind kind) {
        this.knowledge = knowledge;
        this.kind = kind;
    }

    /** The expressions in text order, completed from each other. */
    List<Candidate> find(String text, List<Sentence> sentences) {
        int from = sentences.getFirst().span().start();
        int to = sentences.getLast().span().end();
        Atoms atoms = knowledge.lexer().split(text, from, to);
        Context context = new Context(atoms, text, sentences, knowledge.lexicon(), kind.anchorsOnPublication());
        Matcher matcher = new Matcher(knowledge.grammar(), context, kind);
        List<Candidate> found = new ArrayList<>();
        int at = 0;
        while (at < atoms.size()) {
            Match match = matcher.find(at);
            if (match == null) {
                at++;
            } else {
                addAll(found, match, context);
                at = match.end();
            }
        }
        Linker.link(found);
        Linker.lookAhead(found);
        return found;
    }

    private void addAll(List<Candidate> found, Match match, Context context) {
        int from = match.from();
        while (from < match.to()) {
            int expression = expression(match, from);
            int to = from + 1;
            while (to < match.to() && expression(match, to) == expression) {
                to++;
            }
            if (expression >= 0) {
                Candidate candidate = candidate(match, context, from, to);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
            from = to;
        }
    }

    private int expression(Match match, int atom) {
        return knowledge.grammar().position(match.state(atom)).expression();
    }

    private @Nullable Candidate candidate(Match match, Context context, int from, int to) {
        Expression expression = match.rule().operation().build(slots(match, context, from, to));
        Sentence sentence = context.sentence(from);
        if (expression == null || sentence == null) {
            return null;
        }
        int end = to == match.to() ? match.end() : to;
        boolean whole = from == match.from() && to == match.to();
        boolean foreign = whole && !(expression instanceof Relative) && isForeignArticle(context, sentence, from, end);
        int begin = foreign ? from + 1 : from;
        return new Candidate(context, match.from(), begin, end, sentence, match.rule(), expression, null);
    }

    /** In “the summer offensive” the article belongs to the offensive. */
    private static boolean isForeignArticle(Context context, Sentence sentence, int from, int to) {
        if (to - from < 2 || !isArticle(context.word(from))) {
            return false;
        }
        if (context.word(to).equals("'") && context.is(from + 1, "INT")) {
            return true;
        }
        int first = sentence.tokenAt(context.atoms().start(from));
        int last = sentence.tokenAt(context.atoms().start(to - 1));
        if (first < 0 || last < first) {
            return false;
        }
        Token end = sentence.token(last);
        boolean leads = end.head() > last && sentence.token(end.head()).pos().isNoun();
        return leads && sentence.token(first).head() == end.head();
    }

    private static boolean isArticle(String word) {
        return word.equalsIgnoreCase("the") || word.equalsIgnoreCase("a") || word.equalsIgnoreCase("an");
    }

    private Slots slots(Match match, Context context, int from, int to) {
        String[] names = new String[to - from];
        Sense[] senses = new Sense[to - from];
        int size = 0;
        for (int atom = from; atom < to; atom++) {
            Position position = knowledge.grammar().position(match.state(atom));
            String slot = position.slot();
            Sense sense = position.sense() != null
                    ? position.sense()
                    : context.atoms().sense(atom, position.kind());
            if (slot != null && sense != null) {
                names[size] = slot;
                senses[size++] = sense;
            }
        }
        return new Slots(names, senses, size, match.rule().with());
    }
}
