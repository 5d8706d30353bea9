package org.annales.attestation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of wars and other conflicts in plain text: “Winter War”, “War of the Pacific”, “World War II”, “the Greek civil war”. */
final class Conflicts {
    private static final String WORD = "\\p{Lu}[\\p{L}\u2019'\u2013-]+";

    private final Pattern name;

    Conflicts(AttestationWords words) {
        Set<String> ends = new TreeSet<>(words.list("sides.conflicts"));
        String last = ends.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        name = Pattern.compile("(?:(?:" + WORD + " )+(?:" + last + ")(?: (?:I|II|One|Two)\\b)?|War (?:of|in) (?:the )?"
                + WORD + "(?: " + WORD + ")*)(?![\\p{L}-])");
    }

    /** The first conflict that a text names, without its article, or null. */
    @Nullable
    String find(String text) {
        Matcher matcher = name.matcher(text);
        return matcher.find() ? matcher.group().replaceFirst("^(?:The|In|During|After|Before|Since|When) ", "") : null;
    }
}
