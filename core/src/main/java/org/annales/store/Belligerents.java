package org.annales.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who fought whom from the beginning of a text about a conflict: “was fought between A and B”, and from lines like those
 * of an infobox: “Belligerents: A, B vs. C”, or a line with that word and the two sides below it.
 */
final class Belligerents {
    private static final Pattern LABEL = Pattern.compile(
            "(?im)^[\\s|*#=!'\\-]*(?:belligerents?|combatants?|warring parties|parties to the conflict)\\b[\\s|*=:'\\-]*(.*)$");

    /** “Combatant1: A, B” and below it “Combatant2: C”. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?im)^[\\s|*#=!'\\-]*(?:combatants?|belligerents?|side)[ _]?(?:1|a)\\b[\\s|*=:'\\-]*(.+)\\R"
                    + "[\\s|*#=!'\\-]*(?:combatants?|belligerents?|side)[ _]?(?:2|b)\\b[\\s|*=:'\\-]*(.+)$");

    /** The next label of such a box ends the list. */
    private static final Pattern NEXT = Pattern.compile(
            "(?i)^[\\s|*#=!'\\-]*(?:commanders?|leaders?|strength|units|casualties|losses|result|date|location|territorial)\\b.*");

    private static final Pattern VERSUS = Pattern.compile("(?i)\\s+(?:vs?\\.?|versus|against)\\s+|\\t+|\\s*\\|+\\s*");
    private static final Pattern ONLY_VERSUS = Pattern.compile("(?i)\\s*(?:vs?\\.?|versus|against)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,;•]\\s*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:war|conflict|fought|fighting|struggle|hostilities|dispute)\\b[^.]{0,160}?\\bbetween (?:the )?([^.]+)");

    /** “In the Hill War, Alpha and Beta fought against Gamma”, “pitted Alpha against Gamma”. */
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:In|During) (?:the )?[^.,]*\\b(?:War|Wars|Conflict|Revolution|Campaign|war|conflict)\\b,? (?:the )?([^.]{3,160}?)"
                    + " (?:fought|fought against|defeated|faced|attacked|invaded|opposed) (?:against )?(?:the |its |their )*([^.]{3,160})"
                    + "|\\bpitted (?:the )?([^.]{3,160}?) against (?:the )?([^.]{3,160})");

    /** What comes behind the other side is another story. */
    private static final Pattern OTHER_STORY = Pattern.compile(
            ",? (?:and (?:was|were|had|took|then)|in which|who|which|with|until|before|after|while|but)\\b.*",
            Pattern.DOTALL);

    /** Between two sides; “and” behind a comma rather than between two friends. */
    private static final Pattern AND_OTHER_SIDE = Pattern.compile(
            ", and (?:the )?|,? (?:against|on the one side and|and the other) (?:the )?| and (?:the )?");

    private static final int MOST_LINES = 12;

    private Belligerents() {}

    /**
     * Two sides, each the words about those on it.
     *
     * @param named are the words their names and nothing else?
     */
    record Pair(List<String> one, List<String> other, boolean named) {
        Pair {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    /** The pairs of a text, in its order. */
    static List<Pair> in(String text) {
        List<Pair> found = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            List<String> one = new ArrayList<>();
            List<String> other = new ArrayList<>();
            addAll(numbered.group(1), one);
            addAll(numbered.group(2), other);
            found.add(new Pair(one, other, true));
        }
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            ofBox(label.group(1), text.substring(label.end()), found);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.find()) {
            ofSentence(between.group(1), found);
        }
        Matcher against = AGAINST.matcher(text);
        while (against.find()) {
            boolean first = against.group(1) != null;
            String other = OTHER_STORY.matcher(against.group(first ? 2 : 4)).replaceFirst("");
            found.add(new Pair(List.of(against.group(first ? 1 : 3)), List.of(other), false));
        }
        return found;
    }

    private static void ofBox(String sameLine, String below, List<Pair> found) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        boolean turned = false;
        List<String> lines = new ArrayList<>(List.of(sameLine));
        below.lines()
                .skip(1)
                .limit(MOST_LINES)
                .takeWhile(line -> !NEXT.matcher(line).matches())
                .forEach(lines::add);
        boolean blank = false;
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty()) {
                blank = !one.isEmpty();
                continue;
            }
            if (ONLY_VERSUS.matcher(line).matches()) {
                turned = true;
                continue;
            }
            String[] sides = VERSUS.split(line.replaceAll("^[|\\s]+|[|\\s]+$", ""), 2);
            if (sides.length == 2) {
                addAll(sides[0], one);
                addAll(sides[1], other);
            } else if (blank && !turned || line.length() > 120) {
                break;
            } else {
                addAll(line, turned ? other : one);
            }
            blank = false;
        }
        if (!one.isEmpty() && !other.isEmpty()) {
            found.add(new Pair(one, other, true));
        }
    }

    private static void ofSentence(String words, List<Pair> found) {
        Matcher and = AND_OTHER_SIDE.matcher(words);
        int from = -1;
        int to = -1;
        while (and.find()) {
            boolean clear = and.group().startsWith(",") || and.group().contains("against");
            if (from < 0 || clear) {
                from = and.start();
                to = and.end();
            }
            if (clear) {
                break;
            }
        }
        if (from > 0) {
            found.add(new Pair(List.of(words.substring(0, from)), List.of(words.substring(to)), false));
        }
    }

    private static void addAll(String words, List<String> side) {
        for (String name : COMMA.split(words)) {
            String plain = name.replaceAll("<[^>]*>|[*{}\\[\\]]", "").strip();
            if (!plain.isEmpty()) {
                side.add(plain);
            }
        }
    }
}
