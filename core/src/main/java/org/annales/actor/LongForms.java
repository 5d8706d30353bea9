package org.annales.actor;

import org.annales.parse.Sentence;

/** The words whose initials an abbreviation is made of. */
final class LongForms {

    private LongForms() {}

    static boolean isAbbreviation(String letters) {
        return letters.length() >= 2
                && letters.length() <= 8
                && letters.chars().filter(Character::isUpperCase).count() >= 2
                && letters.chars().allMatch(Character::isLetter);
    }

    /** The token at which the words begin whose initials the letters are, or -1. */
    static int start(Sentence sentence, int last, String letters) {
        int letter = letters.length() - 1;
        int first = -1;
        for (int i = last; i >= 0 && last - i < letters.length() * 2 + 3 && letter >= 0; i--) {
            String form = Folding.fold(sentence.token(i).form());
            char wanted = Character.toUpperCase(Folding.fold(letters.charAt(letter)));
            if (Character.isUpperCase(form.charAt(0)) && hyphenInitials(form, letters, letter) > 1) {
                letter -= hyphenInitials(form, letters, letter);
                first = i;
            } else if (Character.toUpperCase(form.charAt(0)) == wanted && Character.isLetter(form.charAt(0))) {
                boolean small = Character.isLowerCase(form.charAt(0));
                if (!small || Character.isLowerCase(letters.charAt(letter))) {
                    letter--;
                    first = i;
                }
            } else if (Character.isUpperCase(form.charAt(0))
                    || form.equals(")")
                    || form.equals(",") && letter < letters.length() - 3) {
                return -1;
            }
        }
        return letter < 0 ? first : -1;
    }

    /** How many letters a hyphenated word accounts for (“Co-operation” for C or CO, “Nagorno-Karabakh” for NK). */
    private static int hyphenInitials(String form, String letters, int letter) {
        int hyphen = form.indexOf('-');
        boolean both = hyphen > 0
                && hyphen + 1 < form.length()
                && letter > 0
                && Character.isUpperCase(form.charAt(hyphen + 1))
                && letters.charAt(letter) == form.charAt(hyphen + 1)
                && letters.charAt(letter - 1) == form.charAt(0);
        return both ? 2 : 0;
    }
}
