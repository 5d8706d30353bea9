package org.annales.model;

import java.util.Locale;

/** How the constants of the model are written outside the program: {@code AT_LEAST} is “at-least”. */
public final class Codes {
    private Codes() {}

    /** The constant in lower case with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
