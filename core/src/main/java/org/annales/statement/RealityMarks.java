package org.annales.statement;

import org.annales.model.Reality;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.statement.RealityWords.WordList;

/** What the words beside a verb or noun say of its reality: negation, modals, adverbs, “if”, “in vain”. */
final class RealityMarks {

    private final Sentence sentence;
    private final RealityWords words;

    RealityMarks(Sentence sentence, RealityWords words) {
        this.sentence = sentence;
        this.words = words;
    }

    Reality of(int index) {
        boolean denied = isDenied(index);
        Reality marked = Reality.ACTUAL;
        for (int c : sentence.children(index)) {
            Token child = sentence.token(c);
            if (child.rel() == Rel.AUXILIARY && child.pos() == Pos.MODAL && !child.isCapitalised()) {
                if (denied) {
                    return isAbility(child) ? Reality.FAILED : Reality.DENIED;
                }
                marked = first(marked, modal(index, child.lower()));
            } else if (child.rel() == Rel.ADVERB || child.rel() == Rel.MODIFIER) {
                marked = first(marked, beside(child));
            } else if (child.rel() == Rel.MARK) {
                marked = first(marked, mark(child.lower()));
            } else if (child.rel() == Rel.PREP && isVain(c)) {
                marked = Reality.FAILED;
            }
        }
        return denied ? Reality.DENIED : marked;
    }

    private static Reality first(Reality known, Reality next) {
        return known == Reality.ACTUAL ? next : known;
    }

    private static boolean isAbility(Token modal) {
        return switch (modal.lower()) {
            case "can", "ca", "could" -> true;
            default -> false;
        };
    }

    /** “did not”, “never”, “no attack”, “neither side attacked”; not “not only”, “not until 1880”. */
    boolean isDenied(int index) {
        if (isContrasted(index)) {
            return true;
        }
        for (int c : sentence.children(index)) {
            Token child = sentence.token(c);
            boolean no = child.rel() == Rel.NEGATION
                    || child.rel() == Rel.ADVERB && child.lower().equals("never")
                    || child.rel() == Rel.DETERMINER && child.lower().equals("no");
            if (no && !isQualified(index, c) || child.rel().isSubject() && isNobody(c)) {
                return true;
            }
        }
        return false;
    }

    /** “…, not a declaration of war”: the word just before a noun's phrase, wherever the parser hung it. */
    private boolean isContrasted(int noun) {
        if (!sentence.token(noun).pos().isNoun()) {
            return false;
        }
        int[] children = sentence.children(noun);
        int first = children.length > 0 ? Math.min(children[0], noun) : noun;
        return first > 0
                && sentence.token(first - 1).lower().equals("not")
                && !words.has(WordList.NOT_DENIED_BY, sentence.token(first).lower());
    }

    private boolean isNobody(int subject) {
        Token token = sentence.token(subject);
        if (token.lower().equals("nobody")
                || token.lower().equals("none")
                || token.lower().equals("neither")) {
            return true;
        }
        int determiner = sentence.child(subject, Rel.DETERMINER);
        String word = determiner < 0 ? "" : sentence.token(determiner).lower();
        return word.equals("no") || word.equals("neither");
    }

    private boolean isQualified(int index, int negation) {
        for (int i = negation + 1; i <= negation + 2 && i < sentence.size(); i++) {
            if (words.has(WordList.NOT_DENIED_BY, sentence.token(i).lower())) {
                return true;
            }
        }
        for (int c : sentence.children(index)) {
            Token child = sentence.token(c);
            boolean until = child.lower().equals("until")
                    || child.rel() == Rel.ADVERBIAL_CLAUSE
                            && sentence.child(c, Rel.MARK) >= 0
                            && sentence.token(sentence.child(c, Rel.MARK))
                                    .lower()
                                    .equals("until");
            if (until && c > negation) {
                return true;
            }
        }
        return false;
    }

    private Reality beside(Token child) {
        String word = child.lower();
        if (words.has(WordList.HEARSAY, word)) {
            return Reality.ALLEGED;
        }
        if (words.has(WordList.VAIN, word)) {
            return Reality.FAILED;
        }
        boolean intended = child.rel() == Rel.MODIFIER && words.has(WordList.INTENDED, word);
        return intended ? Reality.PLANNED : Reality.ACTUAL;
    }

    private static Reality mark(String word) {
        return switch (word) {
            case "if", "unless", "lest" -> Reality.PLANNED;
            case "whether" -> Reality.ALLEGED;
            default -> Reality.ACTUAL;
        };
    }

    /** “… to no avail”, “… in vain”. */
    private boolean isVain(int preposition) {
        int noun = sentence.child(preposition, Rel.PREP_OBJECT, Rel.PREP_COMPLEMENT, Rel.ADJECTIVE_COMPLEMENT);
        return noun >= 0
                && words.has(
                        WordList.VAIN_PHRASES,
                        sentence.token(preposition).lower() + " "
                                + sentence.token(noun).lower());
    }

    private Reality modal(int verb, String modal) {
        return switch (modal) {
            case "would", "'d" -> isToldFromLater(verb) ? Reality.ACTUAL : Reality.PLANNED;
            case "may", "might", "could" -> isPerfect(verb) ? Reality.ALLEGED : Reality.PLANNED;
            case "must" -> isPerfect(verb) ? Reality.ALLEGED : Reality.PROPOSED;
            case "will", "shall", "'ll", "wo", "can", "ca" -> Reality.PLANNED;
            case "should", "ought" -> Reality.PROPOSED;
            default -> Reality.ACTUAL;
        };
    }

    private boolean isPerfect(int verb) {
        for (int aux : sentence.childList(verb, Rel.AUXILIARY)) {
            if (sentence.token(aux).lemma().equals("have")) {
                return true;
            }
        }
        return false;
    }

    /** “would later capture”, “would go on to …”, “a war that would last …”: a future that has come true. */
    private boolean isToldFromLater(int verb) {
        if (isPerfect(verb)) {
            return false;
        }
        for (int c : sentence.children(verb)) {
            if (words.has(WordList.TOLD_FROM_LATER, sentence.token(c).lower())) {
                return true;
            }
        }
        if (sentence.token(verb).lemma().equals("go") && sentence.child(verb, Rel.OPEN_COMPLEMENT) >= 0) {
            return true;
        }
        return isNarrators(verb);
    }

    /** Is it the narrator who looks ahead: in a main or relative clause, with no condition and no paper behind it? */
    private boolean isNarrators(int verb) {
        Token token = sentence.token(verb);
        boolean relative = token.rel() == Rel.RELATIVE_CLAUSE;
        if (token.rel() != Rel.ROOT && !relative) {
            return false;
        }
        if (relative && token.head() >= 0 && isPaper(token.head())) {
            return false;
        }
        for (int c : sentence.children(verb)) {
            Token child = sentence.token(c);
            boolean condition = child.rel() == Rel.ADVERBIAL_CLAUSE && isConditional(c)
                    || child.rel().isSubject() && isPaper(c)
                    || child.rel() == Rel.PREP
                            && sentence.childList(c, Rel.PREP_OBJECT).stream().anyMatch(this::isPaper)
                    || child.rel() == Rel.CLAUSAL_COMPLEMENT
                    || child.rel() == Rel.PARATAXIS;
            if (condition) {
                return false;
            }
        }
        return true;
    }

    private boolean isPaper(int token) {
        return words.has(WordList.PAPERS, sentence.token(token).lemma());
    }

    private boolean isConditional(int clause) {
        int mark = sentence.child(clause, Rel.MARK);
        return mark >= 0 && mark(sentence.token(mark).lower()) == Reality.PLANNED;
    }
}
