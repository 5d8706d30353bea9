package org.annales.place;

import java.util.Set;
import java.util.regex.Pattern;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Towns' names that are teams': “Porto beat Leeds 2–1”, “Bayern Munich”, “the Chicago Bulls”. Immutable. */
final class Contests {

    private static final Pattern RESULT = Pattern.compile("\\d{1,2}[-–]\\d{1,2}");

    /** What is lost or won is a town rather than a team. */
    private static final Set<String> TAKEN = Set.of("lose", "win", "sign", "score", "play");

    private final Cues cues;

    Contests(Cues cues) {
        this.cues = cues;
    }

    /** Is the name a team's where it stands? A state's name is left to be a state's. */
    boolean isTeam(NameMention name, Sentence sentence) {
        if (!name.entries.isEmpty() && name.entries.getFirst().kind().isState()) {
            return false;
        }
        return isClub(name, sentence) || isPlayersHome(name, sentence) || isSport(sentence) && plays(name, sentence);
    }

    /** “[Real] Madrid”, “[Bayern] Munich”, “Preston [Albion]”. */
    private boolean isClub(NameMention name, Sentence sentence) {
        int last = name.to + 1;
        boolean goesOn = last < sentence.size() && sentence.token(last).isCapitalised();
        boolean before = name.from > 0
                && sentence.token(name.from - 1).isCapitalised()
                && cues.is(Cues.Sort.CLUB, sentence.token(name.from - 1).lower());
        return before
                || goesOn
                        && (cues.is(Cues.Sort.CLUB, sentence.token(last).lower())
                                || name.from == name.to
                                        && cues.is(
                                                Cues.Sort.CLUB,
                                                sentence.token(name.from).lower()));
    }

    /** “the [Chicago] Bulls”: an article, a town, and a plural with a capital that the engine takes for one body. */
    private boolean isPlayersHome(NameMention name, Sentence sentence) {
        int next = name.to + 1;
        if (name.from == 0 || next >= sentence.size()) {
            return false;
        }
        Token players = sentence.token(next);
        return sentence.token(name.from - 1).lower().equals("the")
                && sentence.token(name.from).entity() == EntityType.ORGANISATION
                && players.entity() == EntityType.ORGANISATION
                && players.pos() == Pos.PROPER_NOUN
                && players.isCapitalised()
                && players.lower().endsWith("s")
                && cues.head(players.lower()) == null;
    }

    private boolean isSport(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean counted =
                    i + 1 < sentence.size() && sentence.token(i + 1).pos().isNoun();
            boolean result = !counted && RESULT.matcher(token.form()).matches();
            if (result || token.pos().isNoun() && cues.is(Cues.Sort.SPORT, token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Does the name win, lose or play, or is it played against? */
    private boolean plays(NameMention name, Sentence sentence) {
        int next = name.to + 1;
        if (next < sentence.size()
                && cues.is(Cues.Sort.SPORT, sentence.token(next).lower())) {
            return true;
        }
        Token token = sentence.token(name.to);
        for (int steps = 0; token.rel() == Rel.CONJUNCT && token.head() >= 0 && steps < 8; steps++) {
            token = sentence.token(token.head());
        }
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        if (token.rel().isSubject() || token.rel() == Rel.OBJECT) {
            boolean taken = token.rel() == Rel.OBJECT && TAKEN.contains(governor.lemma());
            return !taken && cues.is(Cues.Sort.PLAY, governor.lemma());
        }
        boolean against = governor.lower().equals("against")
                || governor.lower().equals("to")
                || governor.lower().equals("with")
                || governor.lower().equals("over");
        return token.rel() == Rel.PREP_OBJECT
                && against
                && governor.head() >= 0
                && (cues.is(Cues.Sort.PLAY, sentence.token(governor.head()).lemma())
                        || cues.is(
                                Cues.Sort.SPORT, sentence.token(governor.head()).lower()));
    }
}
