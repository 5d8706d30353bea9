package org.annales.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.annales.model.Voice;
import org.jspecify.annotations.Nullable;

/** Turns the sayings around a token into voices: claimants first, then those who confirm or contest them. */
final class Voices {

    private Voices() {}

    /**
     * @param sayings of the token's sentence, innermost first
     * @param name names a speaker's token; null where it cannot be told who it is
     */
    static List<Voice> of(List<Saying> sayings, int token, IntFunction<@Nullable String> name) {
        List<Voice> claims = new ArrayList<>();
        List<Voice> judges = new ArrayList<>();
        for (int i = 0; i < sayings.size(); i++) {
            Saying saying = sayings.get(i);
            if (!saying.covers(token)
                    || !saying.sort().isClaim()
                    || saying.speakers().isEmpty()) {
                continue;
            }
            boolean contests = switch (saying.stance()) {
                case ASSERTS, ESTIMATES -> false;
                case DENIES, DISPUTES, CONFIRMS -> true;
            };
            if (!contests && !claims.isEmpty() && saying.via() < 0) {
                continue;
            }
            String via = viaOf(sayings, i, token, name);
            for (int speaker : saying.speakers()) {
                String found = name.apply(speaker);
                if (found != null && !found.equals(via)) {
                    (contests ? judges : claims).add(new Voice(found, saying.stance(), contests ? null : via));
                }
            }
        }
        claims.addAll(judges);
        return List.copyOf(claims);
    }

    /** The next asserting speaker around a saying: “according to the paper, officials said …”. */
    private static @Nullable String viaOf(
            List<Saying> sayings, int index, int token, IntFunction<@Nullable String> name) {
        Saying saying = sayings.get(index);
        if (saying.via() >= 0) {
            return name.apply(saying.via());
        }
        for (int i = index + 1; i < sayings.size(); i++) {
            Saying outer = sayings.get(i);
            boolean tells = switch (outer.stance()) {
                case ASSERTS, ESTIMATES -> outer.sort().isClaim();
                case DENIES, DISPUTES, CONFIRMS -> false;
            };
            if (tells
                    && outer.covers(token)
                    && outer.covers(saying.trigger())
                    && !outer.speakers().isEmpty()) {
                return name.apply(outer.speakers().getFirst());
            }
        }
        return null;
    }
}
