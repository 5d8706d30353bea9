package org.annales.place;

import java.util.List;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/** How the names of a sentence hang together: one lies in the other, or they stand in a list. */
final class NameLinks {

    private final ParsedDocument document;

    NameLinks(ParsedDocument document) {
        this.document = document;
    }

    /** “A, B”, “A in B”, “B's capital A”: A lies in B. Coordinated names share the kind that their common head asks for. */
    void link(List<NameMention> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            NameMention a = names.get(i);
            NameMention b = names.get(i + 1);
            if (a.sentence != b.sentence) {
                continue;
            }
            Sentence sentence = document.sentences().get(a.sentence);
            String between = between(sentence, a.to + 1, b.from);
            switch (between) {
                case ",", ", in", "in", "(", "in the", ", in the", ", the", "," + " " -> a.inside = b;
                default -> {}
            }
            if (between.equals(",") || between.equals("and") || between.equals(", and") || between.equals("or")) {
                share(a, b);
            }
            if (between.startsWith("'s") && between.length() < 24) {
                b.inside = a;
            }
        }
    }

    private static void share(NameMention a, NameMention b) {
        a.beside.add(b);
        b.beside.add(a);
        if (a.asked == null && b.asked != null && b.from == b.to) {
            a.asked = b.asked;
        } else if (b.asked == null && a.asked != null && a.from == a.to) {
            b.asked = a.asked;
        }
    }

    private static String between(Sentence sentence, int from, int to) {
        if (to - from > 3) {
            return "…";
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.token(i).lower());
        }
        return words.toString();
    }

    /** “Binh Phuoc, Vietnam”: the gazetteer has the name in the state or region that stands behind it. */
    static boolean isInItsCountry(NameMention name) {
        NameMention outer = name.inside;
        if (outer == null || outer.prominence() < 6 || name.entries.isEmpty()) {
            return false;
        }
        String country = outer.entries.getFirst().country();
        return country != null && name.entries.stream().anyMatch(e -> country.equals(e.country()));
    }

    /** Do two names stand beside each other in a list? */
    boolean isListed(NameMention a, NameMention b) {
        if (a.sentence != b.sentence) {
            return false;
        }
        return switch (between(document.sentences().get(a.sentence), a.to + 1, b.from)) {
            case ",", "and", ", and", "or", "/", ";", "(", ", in", "in" -> true;
            default -> false;
        };
    }
}
