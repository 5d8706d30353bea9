package org.annales.attestation;

import java.util.List;
import java.util.Set;
import org.annales.model.ActorMention;
import org.annales.model.Span;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds the party that a fragment names: “by [the Army of X] 7 May”, “under [X] control”, “in the hands of [X]”. */
final class NoteParties {
    private static final int REACH = 8;
    private static final Set<String> SKIPPED = Set.of(
            "the",
            "a",
            "full",
            "de",
            "facto",
            "effective",
            "complete",
            "firm",
            "partial",
            "continued",
            "mostly",
            "both");
    private static final Set<String> STOPS = Set.of(
            ".",
            ",",
            ";",
            ":",
            "/",
            "(",
            ")",
            "|",
            "on",
            "in",
            "after",
            "during",
            "since",
            "until",
            "from",
            "following",
            "as",
            "and",
            "with",
            "when",
            "at",
            "for",
            "before",
            "around",
            "by",
            "to",
            "early",
            "late",
            "mid",
            "–",
            "-",
            "—",
            "again",
            "while");

    private static final Set<String> STOPS_WITHIN = Set.of(",", ";", ".", ":", "after", "since", "until", "when");

    private final AttestationWords words;

    NoteParties(AttestationWords words) {
        this.words = words;
    }

    /** The party behind a word such as “by”; null where the index is negative or nothing there could hold something. */
    @Nullable
    String behind(Passage passage, int link) {
        if (link < 0) {
            return null;
        }
        int from = link + 1;
        while (from < passage.sentence().size()
                && SKIPPED.contains(passage.token(from).lower())) {
            from++;
        }
        int end = end(passage, from);
        if (end == from) {
            return null;
        }
        return party(passage, from, end, false);
    }

    /** The same, only where it is known to be a party: “under [X]”. */
    @Nullable
    String surelyBehind(Passage passage, int link) {
        int from = link + 1;
        while (from < passage.sentence().size()
                && SKIPPED.contains(passage.token(from).lower())) {
            from++;
        }
        int end = end(passage, from);
        return end == from ? null : party(passage, from, end, true);
    }

    /** Up to what ends a name: a time, a stop, or another clause. */
    private static int end(Passage passage, int from) {
        int last = Math.min(passage.sentence().size(), from + REACH);
        int end = from;
        while (end < last
                && (passage.mentions().timeAt(passage.token(end)) == null
                        || Flags.country(passage.token(end).form()) != null)
                && (!STOPS.contains(passage.token(end).lower()) || isHyphen(passage, end) || isInName(passage, end))) {
            end++;
        }
        return end;
    }

    /** “Army of the Republic of A [and] B”: one name to whoever knows the actors. */
    static boolean isInName(Passage passage, int index) {
        return passage.token(index).lower().equals("and")
                && index > 0
                && index + 1 < passage.sentence().size()
                && passage.token(index + 1).isCapitalised() // not “X and allied militias”
                && isOfSeveral(passage, index)
                && passage.actors().list(passage.sentence(), index - 1).stream()
                        .anyMatch(mention -> mention.span().contains(passage.span(index)));
    }

    /** “Army of the Republic [of] A and B”, not “A troops and B tribes” */
    private static boolean isOfSeveral(Passage passage, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
            if (passage.token(i).lower().equals("of")
                    || passage.token(i).lower().equals("for")) {
                return true;
            }
        }
        return false;
    }

    /** “SPLM[-]IO”, which stands between two words without a gap. */
    static boolean isHyphen(Passage passage, int index) {
        return passage.token(index).form().equals("-")
                && index > 0
                && index + 1 < passage.sentence().size()
                && passage.token(index - 1).end() == passage.token(index).begin()
                && passage.token(index).end() == passage.token(index + 1).begin();
    }

    /** @param surely only what is known to be a party, rather than any name */
    private @Nullable String party(Passage passage, int from, int end, boolean surely) {
        int first = from;
        for (int i = from; i + 1 < end; i++) {
            first = passage.token(i).lower().endsWith("backed") ? i + 1 : first; // “X-backed Y”: Y holds it
        }
        int last = end - 1;
        ActorMention whole = null;
        for (int i = first; i < end; i++) {
            for (ActorMention mention : passage.actors().list(passage.sentence(), i)) {
                boolean longer =
                        whole == null || mention.span().length() > whole.span().length();
                boolean inside = mention.span().end() <= passage.token(last).end(); // not “X and allied militias”
                whole = longer && inside ? mention : whole;
            }
        }
        String flag = flag(passage, first, end);
        if (flag != null) {
            return flag;
        }
        Token opening = passage.token(first);
        Span phrase = new Span(opening.begin(), passage.token(last).end());
        if (whole != null && whole.span().start() <= opening.begin()) {
            String holder = holder(passage, whole);
            if (holder != null) {
                return holder;
            }
        }
        boolean named =
                last > first && opening.isCapitalised() && passage.mentions().actorNamed(passage.words(phrase)) == null;
        if (named && !surely && passage.token(first + 1).lower().equals("of")) {
            return passage.words(phrase);
        }
        for (int i = last; i >= first; i--) { // the last word says who they are: “Krajina Serb [forces]”
            String holder = at(passage, i);
            if (holder != null) {
                return tidy(holder);
            }
        }
        boolean accepted = !surely || isForce(passage, first, end);
        return opening.isCapitalised() && accepted ? tidy(passage.words(phrase)) : null;
    }

    private @Nullable String flag(Passage passage, int from, int end) {
        for (int i = from; i < end; i++) {
            String country = Flags.country(passage.token(i).form());
            if (country != null) {
                return words.side(country);
            }
        }
        return null;
    }

    private @Nullable String holder(Passage passage, ActorMention mention) {
        String text = passage.words(mention.span());
        if (words.country(text) != null) {
            return text; // “under Syrian control”: the side, not the land
        }
        int token = passage.sentence().tokenAt(mention.span().end() - 1);
        String holder = token < 0 ? null : passage.holder(token);
        boolean named = mention.actor().name().chars().anyMatch(Character::isUpperCase);
        return holder == null ? null : tidy(named ? mention.actor().name() : holder);
    }

    private @Nullable String at(Passage passage, int index) {
        String flag = flag(passage, index, index + 1);
        if (flag != null) {
            return flag;
        }
        String word = passage.token(index).lower();
        if (words.is("holds.holders", word)) {
            return word;
        }
        String holder = passage.holder(index);
        boolean country =
                holder != null && passage.mentions().actorNamed(holder) == null && words.country(word) != null;
        return country ? passage.token(index).form() : holder; // “under Syrian control”: the side, not the land
    }

    private static String tidy(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** “TDF”, “Wa forces” */
    private boolean isForce(Passage passage, int from, int end) {
        String form = passage.token(from).form();
        boolean acronym = end == from + 1
                && form.length() <= 6
                && form.length() > 1
                && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
        return acronym || words.is("notes.forces", passage.token(end - 1).lower());
    }

    /** “[X] captured”, “[X] then retook”: the party before a word; null where none stands there. */
    @Nullable
    String subject(Passage passage, int from, int index) {
        int end = index;
        while (end > from && words.is("notes.between", passage.token(end - 1).lower())) {
            end--;
        }
        int first = from;
        while (first < end && isBefore(passage, first)) {
            first++;
        }
        boolean passive =
                end > first && words.is("notes.being", passage.token(end - 1).lower());
        return first == end || end - first > REACH || passive ? null : party(passage, first, end, true);
    }

    /** A phrase that is nothing but a party, perhaps with its rule: “X”, “X control”. */
    @Nullable
    String whole(Passage passage, int from, int end) {
        int last = end;
        while (last > from && words.is("holds.nouns", passage.token(last - 1).lemma())) {
            last--;
        }
        return subject(passage, from, last);
    }

    private static boolean isBefore(Passage passage, int index) {
        return passage.mentions().timeAt(passage.token(index)) != null
                || SKIPPED.contains(passage.token(index).lower())
                || STOPS.contains(passage.token(index).lower());
    }

    /** “Taken 3 May ([X])” */
    @Nullable
    String bracketed(Passage passage, int index) {
        int last = Math.min(passage.sentence().size(), index + 12);
        for (int i = index + 1; i < last; i++) {
            String form = passage.token(i).form();
            if (form.equals(";") || form.equals(".")) {
                return null;
            }
            if (form.equals("(")) {
                int end = i + 1;
                while (end < passage.sentence().size()
                        && !passage.token(end).form().equals(")")) {
                    end++;
                }
                int from = i + 1;
                while (from < end
                        && words.is("notes.opening", passage.token(from).lower())) {
                    from++;
                }
                return from < end && end - from <= REACH && !tells(passage, from, end)
                        ? party(passage, from, end, true)
                        : null;
            }
        }
        return null;
    }

    /** “(lost to X 3 May)”: more than who it was. */
    private boolean tells(Passage passage, int from, int end) {
        for (int i = from; i < end; i++) {
            String word = passage.token(i).lower();
            if (words.is("notes.gains", word)
                    || words.is("notes.yields", word)
                    || words.is("holds.participles", word)) {
                return true;
            }
        }
        return false;
    }

    /** “drove out [X]”, “cleared of [X]” */
    @Nullable
    String object(Passage passage, int index) {
        int from = index + 1;
        while (from < passage.sentence().size()
                && Set.of("out", "of", "the", "back")
                        .contains(passage.token(from).lower())) {
            from++;
        }
        int end = end(passage, from);
        return end == from ? null : party(passage, from, end, true);
    }

    /** “[rebel]-held”, “[SDF] controlled”. */
    @Nullable
    String before(Passage passage, int index) {
        int who = index > 0 && passage.token(index - 1).form().equals("-") ? index - 2 : index - 1;
        return who < 0 ? null : at(passage, who);
    }

    /** “under [Russian] control”, “in the hands of [X]”. */
    @Nullable
    String within(Passage passage, int from) {
        int end = Math.min(passage.sentence().size(), from + REACH);
        int first = -1;
        for (int i = from; i < end && passage.mentions().timeAt(passage.token(i)) == null; i++) {
            if (words.is("holds.nouns", passage.token(i).lemma())) {
                boolean theirs = passage.token(from - 1).lower().equals("in")
                        && !passage.token(i).lemma().equals("hand"); // “in control of X”: X is held
                boolean of = !theirs
                        && i + 1 < end
                        && List.of("of", "by").contains(passage.token(i + 1).lower());
                return first >= 0 ? party(passage, first, i, false) : of ? behind(passage, i + 1) : null;
            }
            boolean begins = first < 0 && !SKIPPED.contains(passage.token(i).lower());
            if (first >= 0 && STOPS_WITHIN.contains(passage.token(i).lower())) {
                return null;
            }
            if (begins && !passage.token(i).isCapitalised() && at(passage, i) == null) {
                return null;
            }
            first = begins ? i : first;
        }
        return null;
    }

    /** “liberated after six months of [X] occupation”: who is said to have held it until then. */
    @Nullable
    String occupier(Passage passage, int index) {
        boolean after = false;
        for (int i = index + 1; i < passage.sentence().size(); i++) {
            String word = passage.token(i).lower();
            after |= word.equals("after") || word.equals("ending");
            if (word.equals(";") || word.equals(".")) {
                return null;
            }
            if (after && words.is("notes.rule", word)) {
                int from = i;
                while (from > index
                        && (passage.token(from - 1).isCapitalised()
                                || passage.token(from - 1).form().equals("-"))) {
                    from--;
                }
                boolean flag = from == i && Flags.country(passage.token(i - 1).form()) != null;
                return from < i || flag ? party(passage, flag ? i - 1 : from, i, false) : before(passage, i);
            }
        }
        return null;
    }

    /** “[X] counterattacked and took it back”: who a clause is about, before its verb. */
    @Nullable
    String opening(Passage passage, int from) {
        int end = from;
        while (end < passage.sentence().size()
                && end - from < REACH
                && !passage.token(end).pos().isVerb()
                && !passage.token(end).form().equals(".")) {
            end++;
        }
        boolean verb =
                end < passage.sentence().size() && passage.token(end).pos().isVerb();
        return verb ? subject(passage, from, end) : null;
    }
}
