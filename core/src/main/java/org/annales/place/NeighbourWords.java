package org.annales.place;

import org.annales.model.PlaceKind;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** What the words right before and behind a name tell of it: whether it is a place's, and of what kind. Immutable. */
final class NeighbourWords {

    /** From here on the words before a name say outright that it is a place's (“the state of …”). */
    static final double SAYS_SO = 3;

    /** Tokens between a name and the word that it shares with the next. */
    private static final int SHARED = 9;

    private final Cues cues;

    NeighbourWords(Cues cues) {
        this.cues = cues;
    }

    /** What the words before a name say of it; sets the kind they ask for. */
    double before(NameMention name, Sentence sentence) {
        if (name.asked != null && name.from < name.to) {
            return 2;
        }
        int i = name.from - 1;
        if (i >= 0
                && (sentence.token(i).lower().equals("the")
                        || sentence.token(i).lower().equals("nearby"))) {
            i--;
        }
        if (i < 0) {
            return 0;
        }
        Token token = sentence.token(i);
        PlaceKind ofHead = token.lower().equals("of") && i > 0
                ? cues.head(sentence.token(i - 1).lower())
                : null;
        PlaceKind head = ofHead != null ? ofHead : cues.head(token.lower());
        if (head != null && (ofHead != null || !token.isCapitalised())) {
            name.asked = head;
            name.called = ofHead != null ? sentence.token(i - 1).lower() : token.lower();
            return ofHead != null ? 3 : 2;
        }
        if (isOfPlace(sentence, i)) {
            return SAYS_SO;
        }
        if (i == name.from - 1 && isFoughtFor(name, sentence, i)) {
            return SAYS_SO;
        }
        if (i == name.from - 1 && cues.is(Cues.Sort.VESSEL, token.lower())) {
            return -5;
        }
        if (i == name.from - 1 && cues.is(Cues.Sort.TITLE, bare(token.lower())) && token.isCapitalised()) {
            return -3;
        }
        return cues.is(Cues.Sort.LOCATIVE, token.lower()) ? 1.5 : cues.is(Cues.Sort.WEAK, token.lower()) ? 0.5 : 0;
    }

    /** “the residents of X”, “ten miles north of X”: is the token such an “of”? */
    boolean isOfPlace(Sentence sentence, int of) {
        return of > 0
                && sentence.token(of).lower().equals("of")
                && cues.is(Cues.Sort.OF, sentence.token(of - 1).lower());
    }

    /** “the Battle of [X]”, “the capture of [X]”, which is one that the gazetteer knows or is written with a capital. */
    private boolean isFoughtFor(NameMention name, Sentence sentence, int of) {
        return of > 0
                && sentence.token(of).lower().equals("of")
                && cues.is(Cues.Sort.FOUGHT, sentence.token(of - 1).lower())
                && (!name.entries.isEmpty() || sentence.token(of - 1).isCapitalised())
                && sentence.token(name.from).entity() != EntityType.PEOPLE;
    }

    /** The word behind a name, beyond a year and a second name (“the X (1988) and Y (1990) pogroms”). */
    private static String happening(Sentence sentence, int next) {
        boolean listed = false;
        for (int i = next; i < sentence.size() && i < next + SHARED; i++) {
            Token token = sentence.token(i);
            if (token.lower().equals("and") || token.form().equals(",")) {
                listed = true;
            } else if (!isYear(token.form()) && !(listed && token.pos() == Pos.PROPER_NOUN)) {
                return token.lower();
            }
        }
        return "";
    }

    private static boolean isYear(String form) {
        return form.equals("(")
                || form.equals(")")
                || form.chars().filter(Character::isDigit).count() == 4;
    }

    /** Is it a place's name that the gazetteer knows, rather than a people's or a commander's? */
    private boolean isScene(NameMention name, Sentence sentence) {
        Token first = sentence.token(name.from);
        return !name.entries.isEmpty()
                && !cues.isOtherwise(name.key)
                && cues.countryOf(first.lower()) == null
                && first.entity() != EntityType.PERSON;
    }

    private static String bare(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    /** What the words behind a name say of it; sets the kind they ask for. */
    double behind(NameMention name, Sentence sentence) {
        int next = name.to + 1;
        if (next >= sentence.size()) {
            return 0;
        }
        Token token = sentence.token(next);
        if (token.form().startsWith("$") || name.text.endsWith("$")) {
            return -8;
        }
        if (cues.is(Cues.Sort.HAPPENING, happening(sentence, next)) && isScene(name, sentence)) {
            return sentence.token(name.from).entity() == EntityType.PLACE ? 1 : 3.5;
        }
        if (cues.is(Cues.Sort.NEVER, token.lower())
                || (token.isCapitalised() && cues.is(Cues.Sort.FOLLOW, token.lower()))) {
            return -5;
        }
        PlaceKind head = cues.head(token.lower());
        if (head != null && token.isCapitalised() && NameFinder.isInstitution(sentence, next)) {
            return name.prominence() >= 6 ? 0 : -2.5;
        }
        if (head != null && token.pos().isNoun()) {
            if (name.asked == null && head != PlaceKind.OTHER) {
                name.asked = head;
            }
            name.called = name.called == null ? token.lower() : name.called;
            return 1.8;
        }
        boolean goesOn = token.isCapitalised()
                && token.pos() == Pos.PROPER_NOUN
                && token.begin() - sentence.token(name.to).end() == 1;
        return goesOn && sentence.token(name.from).entity() != EntityType.PLACE && name.prominence() < 6 ? -1.5 : 0;
    }
}
