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
 * language a name is in, so where several fit, the one with most letters of its own is taken: those that the script's most usual
 * language (English, Russian, Arabic) lacks.
 */
final class LocalNames {

    private record Letters(UnicodeSet all, UnicodeSet usual, int script) {}

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
            int own = fits(name, letters) ? own(name, letters) : 0;
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
        ULocale usual = ULocale.addLikelySubtags(new ULocale("und_" + locale.getScript()));
        return new Letters(letters(locale), letters(usual), UScript.getCodeFromName(locale.getScript()));
    }

    private static UnicodeSet letters(ULocale locale) {
        return LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD);
    }

    private static boolean fits(String name, Letters letters) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> letters.all().contains(c) && UScript.getScript(c) == letters.script());
    }

    /**
     * The share of letters that the script's most usual language lacks, in thousandths, so that a longer name is no better; of two
     * alike the one whose letters fewer languages share. 0 where nothing tells the name from an English one.
     */
    private static int own(String name, Letters letters) {
        int[] all = name.codePoints().filter(Character::isLetter).toArray();
        int own = 0;
        for (int c : all) {
            own += letters.usual().contains(c) ? 0 : c > 255 ? 1100 : 1000;
        }
        return all.length == 0 ? 0 : own / all.length + (letters.script() == UScript.LATIN ? 0 : 1);
    }
}
