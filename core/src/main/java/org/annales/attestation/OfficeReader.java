package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Reads who held an office: “then acting president X”, “X, the mayor of Y”, “X had been defence minister since 1993”. */
final class OfficeReader {
    private static final int LONGEST = 8;

    private final AttestationWords words;

    OfficeReader(AttestationWords words) {
        this.words = words;
    }

    /** Reads what one title says. */
    void read(Passage passage, int index) {
        Token word = passage.token(index);
        boolean title = words.is("offices.titles", word.lemma());
        if (!title || !word.pos().isNoun() || word.rel() == Rel.POSSESSOR) {
            return;
        }
        int person = personBehind(passage, index);
        if (person >= 0) {
            if (word.head() != person || !isOffice(passage, index)) {
                readApposition(passage, index);
            }
            boolean plural = !word.lower().equals(word.lemma());
            for (int one : passage.sentence().conjuncts(person)) {
                if (one != person && (!plural || hasTitle(passage, one))) {
                    continue;
                }
                String office = ofPlace(passage, one, office(passage, index, true));
                add(passage, one, office, when(passage, one, index), index, "title");
            }
            return;
        }
        switch (word.rel()) {
            case APPOSITION ->
                add(
                        passage,
                        word.head(),
                        office(passage, index, false),
                        when(passage, word.head(), index),
                        index,
                        "apposition");
            case ATTRIBUTE -> readCopula(passage, index, word.head());
            case PREP_OBJECT -> readAs(passage, index);
            default -> readApposition(passage, index);
        }
    }

    /** “Foreign Minister X [of Sweden]”: whose minister, behind the name. */
    private static @Nullable String ofPlace(Passage passage, int person, @Nullable String office) {
        if (office == null || office.contains(" of ")) {
            return office;
        }
        for (int of : passage.grammar().objectsOf(person, "of")) {
            PlaceMention place = passage.mentions().placeAt(passage.token(of));
            if (place != null && place.named()) {
                return office + " of " + passage.words(place.span());
            }
        }
        return office;
    }

    private boolean hasTitle(Passage passage, int person) {
        return passage.grammar().modifiers(person).stream()
                .anyMatch(m -> words.is("offices.titles", passage.token(m).lemma()));
    }

    /** “Serbia's president, [X]”. */
    private void readApposition(Passage passage, int title) {
        for (int name : passage.sentence().childList(title, Rel.APPOSITION)) {
            if (passage.person(name) != null) {
                add(passage, name, office(passage, title, false), when(passage, name, title), title, "apposition");
            }
        }
    }

    private boolean isOffice(Passage passage, int title) {
        return passage.token(title).rel() == Rel.COMPOUND
                || passage.token(title).rel() == Rel.MODIFIER;
    }

    /** “X was president from 2004 to 2012”. */
    private void readCopula(Passage passage, int title, int verb) {
        if (verb < 0 || !words.is("offices.being", passage.token(verb).lemma()) || !passage.isTold(verb)) {
            return;
        }
        for (int subject : passage.grammar().deepSubjects(verb)) {
            add(passage, subject, office(passage, title, false), passage.time(verb), title, "copula");
        }
    }

    /** “X served as president”. */
    private void readAs(Passage passage, int title) {
        int as = passage.token(title).head();
        int verb = as < 0 || !passage.token(as).lower().equals("as")
                ? -1
                : passage.token(as).head();
        if (verb >= 0
                && Set.of("serve", "act", "work", "continue", "remain")
                        .contains(passage.token(verb).lemma())) {
            readCopulaAs(passage, title, verb);
        }
    }

    private void readCopulaAs(Passage passage, int title, int verb) {
        if (passage.isTold(verb)) {
            for (int subject : passage.grammar().deepSubjects(verb)) {
                add(passage, subject, office(passage, title, false), passage.time(verb), title, "served-as");
            }
        }
    }

    /** The head of the person's name that begins right behind a title, or -1. */
    private static int personBehind(Passage passage, int title) {
        Sentence sentence = passage.sentence();
        for (int i = title + 1; i < sentence.size() && i <= title + 5; i++) {
            Token word = sentence.token(i);
            boolean name = word.pos() == Pos.PROPER_NOUN || word.entity() == EntityType.PERSON;
            if (!name && !word.lower().equals("-")) {
                return -1;
            }
            if (passage.person(i) != null && word.rel() != Rel.COMPOUND) {
                return i;
            }
        }
        return -1;
    }

    /** A title beside a name holds at the time of what is told; “from 2004 to 2012” in it says more. */
    private static Lasting when(Passage passage, int at, int title) {
        Lasting own = stretch(passage, title);
        return own.when().isKnown() ? own : passage.timeAround(at);
    }

    /** The time within the title's own phrase: “president from 2004 to 2012”. */
    private static Lasting stretch(Passage passage, int title) {
        for (int child : passage.sentence().children(title)) {
            if (passage.token(child).rel() != Rel.PREP) {
                continue;
            }
            int object = passage.sentence().child(child, Rel.PREP_OBJECT);
            if (object >= 0 && passage.mentions().timeAt(passage.token(object)) != null) {
                return passage.ownTime(title);
            }
        }
        return Lasting.UNKNOWN;
    }

    private void add(Passage passage, int person, @Nullable String office, Lasting when, int title, String rule) {
        String name = person < 0 ? null : passage.person(person);
        if (name == null || office == null) {
            return;
        }
        String full = office;
        if (words.is("offices.of-states", passage.token(title).lemma()) && !full.contains(" of ") && !names(full)) {
            String side = passage.sideOf(name);
            String country = side == null ? null : words.country(side);
            full = country == null ? full : full + " of " + country;
        }
        passage.add("office", name, full, when, passage.span(title), rule);
    }

    private static boolean names(String office) {
        return office.chars().anyMatch(Character::isUpperCase)
                && office.indexOf(' ') > 0
                && Character.isUpperCase(office.charAt(0))
                && !office.equals(office.toLowerCase(Locale.ROOT))
                && office.split(" ", -1).length > 2;
    }

    /** The office's words: “Azerbaijani defence minister” is “defence minister of Azerbaijan”; null where it was past or to come. */
    private @Nullable String office(Passage passage, int title, boolean before) {
        Sentence sentence = passage.sentence();
        int first = title;
        String country = null;
        for (int i = title - 1; i >= 0 && i >= title - LONGEST; i--) {
            Token word = sentence.token(i);
            String lower = word.lower();
            if (words.is("offices.not-then", lower)) {
                return null;
            }
            String state = state(passage, i);
            if (state != null && country == null) {
                country = state;
            } else if (word.rel() == Rel.POSSESSOR && word.pos() != Pos.POSSESSIVE_PRONOUN && country == null) {
                country = passage.phrase(i);
            } else if (lower.equals("acting") || lower.equals("deputy") || isPart(passage, i, title)) {
                first = i;
            } else if (!words.is("offices.openers", lower)
                    && word.pos() != Pos.POSSESSIVE
                    && word.pos() != Pos.POSSESSIVE_PRONOUN
                    && word.pos() != Pos.HYPHEN) {
                break;
            }
        }
        Span own = before
                ? new Span(sentence.token(title).begin(), sentence.token(title).end())
                : passage.withLinks(title);
        Span span = new Span(sentence.token(first).begin(), own.end());
        while (first < title && passage.token(first).pos() == Pos.HYPHEN) {
            first++;
        }
        String name = strip(passage, span, first, title);
        boolean needs = words.is("offices.needing-of", passage.token(title).lemma());
        if (needs && country == null && name.indexOf(' ') < 0) {
            return null;
        }
        return country == null || name.contains(" of ") ? name : name + " of " + country;
    }

    /** The words without a nationality among them: “first [Azerbaijani] president”. */
    private String strip(Passage passage, Span span, int first, int title) {
        List<String> kept = new ArrayList<>();
        for (int i = first; i < title; i++) {
            boolean joined = i > first
                    && passage.token(i).begin() == passage.token(i - 1).end();
            if (state(passage, i) == null && passage.token(i).pos() != Pos.POSSESSIVE) {
                if (joined && !kept.isEmpty()) {
                    kept.set(kept.size() - 1, kept.getLast() + passage.token(i).form());
                } else {
                    kept.add(passage.token(i).form());
                }
            }
        }
        kept.add(passage.words(new Span(passage.token(title).begin(), span.end())));
        String name = String.join(" ", kept);
        return name.endsWith("s")
                        && passage.token(title).lemma().length()
                                < passage.token(title).lower().length()
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private @Nullable String state(Passage passage, int index) {
        Token word = passage.token(index);
        if (!word.isCapitalised()) {
            return null;
        }
        String country = words.country(word.form());
        PlaceMention place = passage.mentions().placeAt(word);
        if (country != null) {
            return country;
        }
        boolean noun = word.rel() == Rel.POSSESSOR || word.rel() == Rel.COMPOUND || word.rel() == Rel.MODIFIER;
        return place != null && noun ? passage.words(place.span()) : null;
    }

    private static boolean isPart(Passage passage, int index, int title) {
        Token word = passage.token(index);
        boolean kind = word.pos() == Pos.NOUN
                || word.pos() == Pos.PROPER_NOUN
                || word.pos() == Pos.ADJECTIVE
                || word.pos() == Pos.HYPHEN;
        boolean below = passage.sentence().isBelow(index, title)
                || word.head() == passage.token(title).head();
        return kind
                && below
                && word.entity() != EntityType.PERSON
                && word.rel() != Rel.APPOSITION
                && passage.mentions().timeAt(word) == null
                && !word.form().chars().anyMatch(Character::isDigit)
                && (word.rel() == Rel.COMPOUND || word.rel() == Rel.MODIFIER || word.pos() == Pos.HYPHEN);
    }
}
