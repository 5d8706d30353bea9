package org.annales.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.model.TimeRelation;
import org.jspecify.annotations.Nullable;

/** Reads off the words around an expression how what is told stands to it: “since”, “prior to”, “from … onwards”. */
final class Relations {

    private Relations() {}

    static TimeRelation find(Candidate candidate) {
        Context context = candidate.context();
        int last = candidate.from() - 1;
        if (context.word(last).equalsIgnoreCase("from") && context.is(candidate.to(), "ONWARD")) {
            return TimeRelation.FROM;
        }
        Sense word = endingAt(context, last);
        if (word == null && isLoose(context.word(last))) {
            word = endingAt(context, last - 1);
        }
        return word == null ? TimeRelation.AT : TimeRelation.valueOf(word.text().toUpperCase(Locale.ROOT));
    }

    private static @Nullable Sense endingAt(Context context, int last) {
        int kind = context.lexicon().getKind("RELATION");
        for (Map.Entry<List<String>, Sense> phrase :
                context.lexicon().phrases(kind).entrySet()) {
            if (endsWith(context, last, phrase.getKey())) {
                return phrase.getValue();
            }
        }
        return context.atoms().sense(last, kind);
    }

    private static boolean endsWith(Context context, int last, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!context.word(last - i).equalsIgnoreCase(words.get(words.size() - 1 - i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoose(String word) {
        return switch (word) {
            case "the", "about", "around", "at", "of" -> true;
            default -> false;
        };
    }
}
