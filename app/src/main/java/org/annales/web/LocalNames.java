package org.annales.web;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of a place's names is the one of its country: written in the script, and with no other letters than those, of the
 * country's most spoken language (Unicode CLDR's likely subtags and exemplar characters). The gazetteer does not say which
 * language a name is in, so where several fit, the one with most letters that English lacks is taken.
 */
final class LocalNames {

    private record Letters(UnicodeSet all, int script) {}

    private final Map<String, Letters> known = new ConcurrentHashMap<>();

    /** @param country ISO 3166-1 alpha-2; null where not known, and then no name is local */
    Optional<String> find(@Nullable String country, Collection<String> names) {
        if (country == null || country.length() != 2) {
            return Optional.empty();
        }
        Letters letters = known.computeIfAbsent(country, LocalNames::letters);
        String best = null;
        int most = 0;
        for (String name : names) {
            int own = fits(name, letters) ? own(name) : 0;
            if (own > most) {
                best = name;
                most = own;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the people of each country call it, by its code. */
    static Map<String, String> countries() {
        Map<String, String> names = new TreeMap<>();
        for (String country : ULocale.getISOCountries()) {
            names.put(country, ofCountry(country));
        }
        return names;
    }

    /** What the people of a country call it. */
    static String ofCountry(String country) {
        String locale = "und_" + country;
        return ULocale.getDisplayCountry(locale, ULocale.addLikelySubtags(new ULocale(locale)));
    }

    private static Letters letters(String country) {
        ULocale locale = ULocale.addLikelySubtags(new ULocale("und_" + country));
        UnicodeSet all = LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD);
        return new Letters(all, UScript.getCodeFromName(locale.getScript()));
    }

    private static boolean fits(String name, Letters letters) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> letters.all().contains(c) && UScript.getScript(c) == letters.script());
    }

    /**
     * The share of letters that English does not have, in thousandths, so that a longer name is no better; of two alike the one
     * whose letters fewer languages share.
     */
    private static int own(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        long own =
                name.codePoints().filter(c -> Character.isLetter(c) && c > 127).count();
        long rare =
                name.codePoints().filter(c -> Character.isLetter(c) && c > 255).count();
        return letters == 0 ? 0 : (int) ((own * 1000 + rare * 100) / letters);
    }
}
