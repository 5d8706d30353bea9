package org.annales.actor;

/** Whether a person is “he” or “she”, as far as a name or title tells. */
enum Gender {
    HE,
    SHE,
    UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> HE;
            case "f" -> SHE;
            default -> UNKNOWN;
        };
    }

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
