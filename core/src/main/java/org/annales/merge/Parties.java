package org.annales.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annales.actor.StateSides;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Whose cause a participant serves: the side where it is known, else the participant's own name. Sources name one party in
 * many ways (“Armenian troops”, “they”), and it is the party that has to agree. Immutable.
 */
public final class Parties {
    /** Marks a party that another name may stand for as well. */
    static final String SOFT = "~";

    private static final String ETHNIC = "ethnic ";

    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Set<String> sides = new HashSet<>();

    /** Knows the actors that participants point to. */
    public Parties(Collection<Actor> actors) {
        for (Actor actor : actors) {
            byId.put(actor.id(), actor);
            if (actor.side() != null) {
                sides.add(actor.side());
            }
            byName.merge(folded(actor.name()), actor, (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other);
        }
    }

    /** The party's name, as it is to be shown. */
    public String of(Participant participant) {
        Actor actor = actor(participant);
        return actor == null ? participant.name() : of(actor);
    }

    /**
     * The party that has to agree for two tellings to be of one happening; empty for who is merely described. A person whose
     * side is not known begins with {@link #SOFT}: a general and his army may be named for one another.
     */
    String of(Telling.Named named) {
        Actor actor = named.actor() == null ? null : byId.get(named.actor());
        if (actor == null) {
            return soft(core(named.name()));
        }
        if (actor.side() != null) {
            return actor.side();
        }
        return switch (actor.sector()) {
            case CIVILIANS -> "";
            case PERSON, UNKNOWN -> soft(core(actor.name()));
            default -> core(actor.name());
        };
    }

    private static String soft(String name) {
        return name.isEmpty() ? "" : SOFT + name;
    }

    /** From the first to the last word with a capital: “the Desert Brigade fighters” are the Desert Brigade. */
    private static String core(String name) {
        String[] words = name.strip().split("\\s+", -1);
        int first = 0;
        int last = words.length - 1;
        while (first <= last && !startsUpper(words[first])) {
            first++;
        }
        while (last >= first && !startsUpper(words[last])) {
            last--;
        }
        return String.join(" ", Arrays.asList(words).subList(first, last + 1));
    }

    private static boolean startsUpper(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    /** The party of whoever bears a name. */
    public String of(String name) {
        Actor actor = byName.get(folded(name));
        return actor == null ? StateSides.find(name).orElse(name) : of(actor);
    }

    private String of(Actor actor) {
        String side = sideOf(actor);
        return side == null ? actor.name() : side;
    }

    /** Its own, or the one that the first word of its name says: “[Ruritanian] XX Corps”. */
    private @Nullable String sideOf(Actor actor) {
        if (actor.side() != null) {
            return actor.side();
        }
        int space = actor.name().indexOf(' ');
        String first = space > 0 ? actor.name().substring(0, space) : "";
        boolean led = actor.sector() == Sector.MILITARY || actor.sector() == Sector.PERSON;
        if (!led || first.isEmpty()) {
            return null;
        }
        Actor named = byName.get(folded(first));
        return sides.contains(first) ? first : named == null ? null : named.side();
    }

    /** “the [Italian] I Corps”: the side that a participant's words name before a name that tells none. */
    private @Nullable String sideBefore(Participant participant) {
        String text = participant.text();
        int name = text.indexOf(participant.name());
        for (String word : name > 0 ? text.substring(0, name).strip().split("\\s+", -1) : new String[0]) {
            if (sides.contains(word)) {
                return word;
            }
        }
        return null;
    }

    /**
     * The party that a participant would hold a place for; a mere phrase or a crowd of civilians holds none. “ceded to Greece”:
     * a state that a text names only as a place holds for its side.
     */
    public Optional<String> holder(Participant participant) {
        Actor actor = actor(participant);
        if (actor == null) {
            return participant.actor() == null ? StateSides.find(participant.name()) : Optional.empty();
        }
        String before = actor.side() == null && actor.sector() == Sector.MILITARY ? sideBefore(participant) : null;
        if (before != null) {
            return Optional.of(before);
        }
        return switch (actor.sector()) {
            case STATE, PEOPLE, REBELS, PARTY, INTERNATIONAL ->
                isNamed(actor, 1) ? Optional.of(of(actor)) : Optional.empty();
            case GOVERNMENT, MILITARY, PARAMILITARY -> isNamed(actor, 2) ? Optional.of(of(actor)) : Optional.empty();
            case PERSON, POLICE, LEGISLATURE, JUDICIARY, UNKNOWN -> Optional.ofNullable(sideOf(actor));
            case CIVILIANS, MEDIA, NGO, BUSINESS, RELIGION -> Optional.empty();
        };
    }

    /** Has it a side or a name of its own, rather than being “soldiers” or “interior ministry troops”? */
    private static boolean isNamed(Actor actor, int words) {
        if (actor.side() != null) {
            return true;
        }
        String name = actor.name();
        if (Character.isDigit(name.codePointAt(0))) {
            return false; // “3rd Division”: whose, nobody knows
        }
        boolean proper = name.chars().skip(words > 1 ? 1 : 0).anyMatch(Character::isUpperCase);
        return proper && (words == 1 || name.indexOf(' ') > 0 || name.length() <= 6);
    }

    private @Nullable Actor actor(Participant participant) {
        return participant.actor() == null ? null : byId.get(participant.actor());
    }

    /** Do two names stand for one party: equal, or one says the same with more words? */
    public static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String a = " " + folded(one) + " ";
        String b = " " + folded(other) + " ";
        return a.contains(b) || b.contains(a);
    }

    /** “ethnic Armenians” are Armenians. */
    private static String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith(ETHNIC) ? lower.substring(ETHNIC.length()) : lower;
    }
}
