package org.annales.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How well the times of annotated texts were found: the rules are those of the scorer of the annotations.
 *
 * <p>Of expressions inside one another only the outermost annotated one counts. Each is paired with the found one of the
 * same span, else with the first that overlaps. Values are compared by their calendar part, so without the time of day.
 */
final class TimeScore {

    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Map<String, String> SEASONS = Map.of("SP", "21", "SU", "22", "FA", "23", "WI", "24");

    private int annotated;
    private int found;
    private int strict;
    private int lenient;
    private int strictValue;
    private int lenientValue;

    /** Counts one text. */
    void add(List<FoundTime> gold, List<FoundTime> system) {
        List<FoundTime> free = new ArrayList<>(system);
        free.sort((a, b) -> Integer.compare(a.start(), b.start()));
        found += free.size();
        for (FoundTime wanted : gold) {
            boolean inner = gold.stream().filter(wanted::isWithin).count() > 1;
            if (inner) {
                continue;
            }
            annotated++;
            FoundTime match = match(wanted, free);
            if (match != null) {
                free.remove(match);
                count(wanted, match);
            }
        }
    }

    private static @Nullable FoundTime match(FoundTime wanted, List<FoundTime> free) {
        return free.stream()
                .filter(wanted::hasSpanOf)
                .findFirst()
                .or(() -> free.stream().filter(wanted::overlaps).findFirst())
                .orElse(null);
    }

    private void count(FoundTime wanted, FoundTime match) {
        boolean exact = wanted.hasSpanOf(match);
        boolean value = calendar(wanted.value()).equals(calendar(match.value()));
        lenient++;
        strict += exact ? 1 : 0;
        lenientValue += value ? 1 : 0;
        strictValue += exact && value ? 1 : 0;
    }

    private static String calendar(String timex) {
        int time = timex.indexOf('T');
        String date = time < 0 ? timex : timex.substring(0, time);
        if (date.matches("\\d{2,3}")) {
            return date + "XX".substring(date.length() - 2);
        }
        Matcher season = SEASON.matcher(date);
        return season.matches() ? season.group(1) + '-' + SEASONS.get(season.group(2)) : date;
    }

    private double f(int hits) {
        return annotated + found == 0 ? 0 : 2.0 * hits / (annotated + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "strict F %.3f  lenient F %.3f  lenient+value F %.3f  strict+value F %.3f  (%d annotated, %d found)",
                f(strict),
                f(lenient),
                f(lenientValue),
                f(strictValue),
                annotated,
                found);
    }
}
