package org.annales.time;

import java.util.Locale;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Token;

/** What must hold beside a pattern for its rule to apply; named in rules.yml in lower case with hyphens. */
enum Condition {
    /** A month's name alone is a month and not a verb, a person or a word of another sense. */
    MONTH_NAME {
        @Override
        boolean holds(Match match, Context context) {
            int atom = match.to() - 1;
            while (atom > match.from() && !context.is(atom, "MONTH") && !context.is(atom, "MONTHABBR")) {
                atom--;
            }
            Token token = context.token(atom);
            boolean dated = token != null && token.entity() == EntityType.DATE;
            boolean named =
                    token != null && (token.entity() == EntityType.PERSON || token.entity() == EntityType.ORGANISATION);
            boolean led = match.from() < atom || context.is(match.from() - 1, "BEFOREDATE");
            boolean doubtful = isDoubtful(context.word(atom));
            return led && !(named && doubtful) || dated || !named && !doubtful;
        }
    },
    /** A bare number of four digits is a year and no amount. */
    YEAR {
        @Override
        boolean holds(Match match, Context context) {
            int from = match.from();
            int to = match.to();
            Atoms atoms = context.atoms();
            if (isJoinedToNumber(context, from, to) || to - from > 1 && context.is(to - 1, "ERA")) {
                return to - from > 1 && context.is(to - 1, "ERA");
            }
            if (context.is(to, "COUNTED") || context.is(from - 1, "NUMBERED")) {
                return false;
            }
            Token token = context.token(to - 1);
            if (token != null && token.entity() == EntityType.DATE) {
                return true;
            }
            int year = atoms.senses(to - 1).length == 0 ? 0 : atoms.senses(to - 1)[0].number();
            boolean led = from == 0 || context.is(from - 1, "BEFOREDATE");
            return led && year <= 2100 && !isPluralNoun(context.token(to))
                    || 1400 <= year && year <= 2100 && token != null && token.entity() == EntityType.NONE && led;
        }
    },
    SHORT_YEAR {
        @Override
        boolean holds(Match match, Context context) {
            return context.is(match.from() - 1, "BEFOREDATE");
        }
    },
    /** “1957–60”, not “1992-05”. */
    YEAR_SPAN {
        @Override
        boolean holds(Match match, Context context) {
            int first = context.atoms().senses(match.from())[0].number();
            int second = context.atoms().senses(match.to() - 1)[0].number();
            return second > first % 100 && !isJoinedToNumber(context, match.from(), match.to());
        }
    },
    /** Years before Christ count down. */
    YEARS_BC {
        @Override
        boolean holds(Match match, Context context) {
            return true;
        }
    },
    /** A season's name alone is no verb and no collapse. */
    SEASON_NAME {
        @Override
        boolean holds(Match match, Context context) {
            int atom = match.to() - 1;
            Token token = context.token(atom);
            boolean noun = token == null
                    || token.pos() == Pos.NOUN
                    || token.pos() == Pos.PROPER_NOUN
                    || token.pos() == Pos.ADJECTIVE;
            String word = context.word(atom).toLowerCase(Locale.ROOT);
            if (word.equals("fall")) {
                return noun
                        && !context.word(match.to()).equals("of")
                        && (token != null && token.entity() == EntityType.DATE
                                || context.word(match.from() - 1).equals("in"));
            }
            return noun;
        }
    },
    /** The day's number belongs to the month and does not count what follows. */
    NOT_COUNTED {
        @Override
        boolean holds(Match match, Context context) {
            return !context.is(match.to() - 1, "DAY")
                    || !context.is(match.to(), "COUNTED")
                            && !context.word(match.to()).equals("%");
        }
    },
    /** A number behind a day and “and” is a day too, and counts nothing. */
    DAY_NUMBER {
        @Override
        boolean holds(Match match, Context context) {
            Token next = context.token(match.to());
            return next == null
                    || next.pos() != Pos.NOUN
                            && next.pos() != Pos.ADJECTIVE
                            && next.pos() != Pos.PROPER_NOUN
                            && !context.is(match.to(), "COUNTED");
        }
    },
    /** “Later” and “before” end the expression and do not begin a clause or a phrase of their own. */
    CLAUSE_END {
        @Override
        boolean holds(Match match, Context context) {
            String last = context.word(match.to() - 1).toLowerCase(Locale.ROOT);
            return switch (last) {
                case "before", "after", "on", "prior", "following" -> {
                    Token next = context.token(match.to());
                    yield next == null
                            || next.pos() == Pos.PUNCTUATION
                            || next.pos() == Pos.CONJUNCTION
                            || next.pos().isVerb()
                            || next.pos() == Pos.MODAL;
                }
                default -> true;
            };
        }
    },
    LARGE_UNIT {
        @Override
        boolean holds(Match match, Context context) {
            for (Sense sense : context.atoms().senses(match.to() - 1)) {
                switch (sense.text()) {
                    case "S", "MIN", "H", "D", "GEN", "ML" -> {
                        return false;
                    }
                    default -> {}
                }
            }
            return true;
        }
    },
    DEIXIS {
        @Override
        boolean holds(Match match, Context context) {
            String before = context.word(match.from() - 1).toLowerCase(Locale.ROOT);
            return !before.equals("the") && !before.equals("its") && !before.equals("their");
        }
    },
    /** A unit in the plural without a number is a length of time and not “the days of the empire”. */
    BARE_UNITS {
        @Override
        boolean holds(Match match, Context context) {
            return context.is(match.from() - 1, "BEFORELENGTH");
        }
    },
    DECADE {
        @Override
        boolean holds(Match match, Context context) {
            return true;
        }
    },
    CLOCK {
        @Override
        boolean holds(Match match, Context context) {
            boolean colon = context.word(match.from() + 1).equals(":");
            boolean named = false;
            for (int atom = match.from(); atom < match.to(); atom++) {
                named |= context.is(atom, "AMPM")
                        || context.word(atom).equals("m")
                        || context.word(atom).equals("M");
            }
            return (colon || named) && !isJoinedToNumber(context, match.from(), match.to());
        }
    },
    OCLOCK {
        @Override
        boolean holds(Match match, Context context) {
            return true;
        }
    },
    /** A part of the day that is told of, not one that names something. */
    DAY_PART {
        @Override
        boolean holds(Match match, Context context) {
            String text = context.atoms().senses(match.to() - 1)[0].text();
            return switch (text) {
                case "MO", "AF", "EV", "NI" -> true;
                default ->
                    switch (context.word(match.from() - 1).toLowerCase(Locale.ROOT)) {
                        case "at", "by", "before", "after", "until", "around", "from", "to" -> true;
                        default -> false;
                    };
            };
        }
    },
    REFERENCE {
        @Override
        boolean holds(Match match, Context context) {
            return !switch (context.word(match.to() - 1).toLowerCase(Locale.ROOT)) {
                case "once", "soon", "presently", "back" -> true;
                default -> false;
            };
        }
    };

    abstract boolean holds(Match match, Context context);

    static Condition named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean isDoubtful(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "may", "march", "august", "april", "june", "mar", "jun", "jan", "dec", "sep" -> true;
            default -> false;
        };
    }

    /** Does a number stand right before or behind, joined by a sign, as in a telephone number or a ratio? */
    private static boolean isJoinedToNumber(Context context, int from, int to) {
        Atoms atoms = context.atoms();
        boolean left = atoms.isGlued(from)
                && atoms.isGlued(from - 1)
                && isDigit(context.word(from - 2))
                && !context.word(from - 1).equals("/");
        boolean right = atoms.isGlued(to)
                && atoms.isGlued(to + 1)
                && isDigit(context.word(to + 1))
                && !context.word(to).equals("/");
        return left || right;
    }

    private static boolean isDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static boolean isPluralNoun(@org.jspecify.annotations.Nullable Token token) {
        return token != null && token.pos() == Pos.NOUN && !token.lower().equals(token.lemma());
    }
}
