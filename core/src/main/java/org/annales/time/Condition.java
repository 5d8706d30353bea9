package org.annales.time;

import java.util.Locale;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What must hold beside a pattern for its rule to apply; named in rules.yml in lower case with hyphens. */
enum Condition {
    /** A month's name alone is a month and no verb, person or word of another sense. */
    MONTH_NAME {
        @Override
        boolean holds(Match match, Context context) {
            int atom = match.from();
            Token token = context.token(atom);
            if (token == null || token.entity() == EntityType.DATE) {
                return !isNamePart(context, atom);
            }
            boolean led = context.is(atom - 1, "BEFOREDATE") && !isNamePart(context, atom);
            boolean name = token.entity() == EntityType.PERSON || token.entity() == EntityType.ORGANISATION;
            return context.is(atom, "DOUBTFULMONTH") ? led && !name : !name || led;
        }
    },
    /** A bare number of four digits is a year and no amount. */
    YEAR {
        @Override
        boolean holds(Match match, Context context) {
            int from = match.from();
            int to = match.to();
            if (context.is(to - 1, "ERA") || context.is(from, "ERABEFORE")) {
                return true;
            }
            if (isJoinedToNumber(context, from, to) || context.is(to, "COUNTED") || context.is(from - 1, "NUMBERED")) {
                return false;
            }
            Token token = context.token(to - 1);
            boolean led = to - from > 1 || from == 0 || context.is(from - 1, "BEFOREDATE");
            boolean dated = token != null && token.entity() == EntityType.DATE;
            int year = number(context, to - 1, "Y4");
            return year <= LATEST_YEAR && (dated || (led && !isPluralNoun(context.token(to))));
        }
    },
    /** An abbreviated year needs a word that leads to a date. */
    SHORT_YEAR {
        @Override
        boolean holds(Match match, Context context) {
            return context.is(match.from() - 1, "BEFOREDATE");
        }
    },
    /** Two years, the second not before the first. */
    YEARS {
        @Override
        boolean holds(Match match, Context context) {
            return !isJoinedToNumber(context, match.from(), match.to());
        }
    },
    /** “1957–60”, but not the month of “1992-05”. */
    YEAR_SPAN {
        @Override
        boolean holds(Match match, Context context) {
            int first = number(context, match.to() - 3, "Y4");
            boolean twoDigits = context.is(match.to() - 1, "Y2");
            int second = number(context, match.to() - 1, twoDigits ? "Y2" : "Y1");
            return second > first % (twoDigits ? 100 : 10) && !isJoinedToNumber(context, match.from(), match.to());
        }
    },
    /** A season's name alone is no verb and no collapse. */
    SEASON_NAME {
        @Override
        boolean holds(Match match, Context context) {
            int atom = match.to() - 1;
            Token token = context.token(atom);
            if (token != null && token.pos().isVerb()) {
                return false;
            }
            if (!context.word(atom).equalsIgnoreCase("fall")) {
                return true;
            }
            boolean dated = token != null && token.entity() == EntityType.DATE;
            String before = context.word(match.from() - 1).toLowerCase(Locale.ROOT);
            return !context.word(match.to()).equals("of")
                    && (dated || before.equals("in") || context.is(match.from(), "PART") || isModifier(context, atom));
        }
    },
    /** The day's number belongs to the month and does not count what follows. */
    NOT_COUNTED {
        @Override
        boolean holds(Match match, Context context) {
            boolean counts = context.is(match.to() - 1, "DAY") && context.is(match.to(), "COUNTED");
            Token next = context.token(match.to());
            boolean told = next != null && next.pos().isVerb();
            return !counts || told || context.word(match.from() - 1).equalsIgnoreCase("on");
        }
    },
    /** A number behind a day and “and” is a day too, and counts nothing. */
    DAY_NUMBER {
        @Override
        boolean holds(Match match, Context context) {
            Token next = context.token(match.to());
            return !context.is(match.to(), "COUNTED")
                    && (next == null || !(next.pos().isNoun() || next.pos() == Pos.ADJECTIVE));
        }
    },
    /** A rank behind “the” is a day only if nothing follows that it could rank. */
    DAY_ALONE {
        @Override
        boolean holds(Match match, Context context) {
            return DAY_NUMBER.holds(match, context)
                    && !context.is(match.to(), "MONTH")
                    && !context.is(match.to(), "LINK")
                    && !context.word(match.to()).equals("of");
        }
    },
    /** Not part of a name: “The Sunday Times”, “Daily News”. */
    NO_NAME {
        @Override
        boolean holds(Match match, Context context) {
            int last = match.to() - 1;
            if (!isCapital(context.word(last)) || !isCapital(context.word(last + 1))) {
                return true;
            }
            Token token = context.token(last);
            Token next = context.token(last + 1);
            boolean name =
                    token != null && (token.entity() == EntityType.ORGANISATION || token.entity() == EntityType.WORK);
            boolean titled = context.word(match.from() - 1).equalsIgnoreCase("the")
                    && next != null
                    && next.pos() == Pos.PROPER_NOUN
                    && !context.is(last, "SEASON");
            return !name
                    && !titled
                    && !(context.is(last, "FREQUENCY")
                            && next != null
                            && next.pos().isNoun());
        }
    },
    /** “A minute detail” is no minute. */
    NOUN {
        @Override
        boolean holds(Match match, Context context) {
            Token token = context.token(match.to() - 1);
            return token == null
                    || token.pos() != Pos.ADJECTIVE
                    || !context.word(match.to() - 1).equals("minute");
        }
    },
    /** “Before” and “after” end the expression and do not begin a clause or a phrase. */
    CLAUSE_END {
        @Override
        boolean holds(Match match, Context context) {
            return switch (context.word(match.to() - 1).toLowerCase(Locale.ROOT)) {
                case "before", "after", "on", "prior", "following" -> {
                    Token next = context.token(match.to());
                    yield next == null
                            || next.pos() == Pos.PUNCTUATION
                            || next.pos() == Pos.CONJUNCTION
                            || next.pos() == Pos.MODAL
                            || next.pos() == Pos.VERB_PAST
                            || next.pos() == Pos.VERB_PRESENT;
                }
                default -> true;
            };
        }
    },
    /** The end of a week, month, year, decade, century or season, not of a day or an hour. */
    LARGE_UNIT {
        @Override
        boolean holds(Match match, Context context) {
            Sense unit = context.atoms().sense(match.to() - 1, context.lexicon().getKind("UNIT"));
            return unit == null
                    || switch (unit.text()) {
                        case "W", "M", "Y", "DE", "CE" -> true;
                        default -> false;
                    };
        }
    },
    /** “In his early forties” is an age. */
    NO_AGE {
        @Override
        boolean holds(Match match, Context context) {
            return switch (context.word(match.from() - 1).toLowerCase(Locale.ROOT)) {
                case "his", "her", "their", "my", "our", "your" -> false;
                default -> true;
            };
        }
    },
    /** “The last week” of something is no “last week”. */
    DEIXIS {
        @Override
        boolean holds(Match match, Context context) {
            return switch (context.word(match.from() - 1).toLowerCase(Locale.ROOT)) {
                case "the", "its", "their", "his", "her", "a" -> false;
                default -> true;
            };
        }
    },
    /** A unit in the plural without a number is a length of time, unlike in “the days of the empire”. */
    BARE_UNITS {
        @Override
        boolean holds(Match match, Context context) {
            return context.is(match.from() - 1, "BEFORELENGTH");
        }
    },
    /** The separator is a colon, or a half of the day is named. */
    CLOCK {
        @Override
        boolean holds(Match match, Context context) {
            boolean named = context.word(match.from() + 1).equals(":");
            for (int atom = match.from() + 1; atom < match.to(); atom++) {
                named |= context.is(atom, "AMPM") || context.word(atom).equalsIgnoreCase("m");
            }
            return named && !isJoinedToNumber(context, match.from(), match.to());
        }
    },
    /** “0300 hours” is a time of day, “1200 hours” a length of time unless “at” stands before. */
    CLOCK_NUMBER {
        @Override
        boolean holds(Match match, Context context) {
            return context.word(match.from()).startsWith("0") || context.is(match.from() - 1, "BEFOREHOUR");
        }
    },
    /** A part of the day that is told of; dawn, noon and the like only behind a word of time. */
    DAY_PART {
        @Override
        boolean holds(Match match, Context context) {
            Sense part = context.atoms().sense(match.to() - 1, context.lexicon().getKind("DAYPART"));
            return switch (part == null ? "" : part.text()) {
                case "MO", "AF", "EV", "NI" -> true;
                default -> context.is(match.from() - 1, "BEFOREHOUR");
            };
        }
    },
    /** In news, or in direct speech. */
    SAID {
        @Override
        boolean holds(Match match, Context context) {
            return context.news() || context.atoms().isQuoted(match.from());
        }
    };

    private static final int LATEST_YEAR = 2100;

    abstract boolean holds(Match match, Context context);

    static Condition named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static int number(Context context, int atom, String kind) {
        Sense sense = context.atoms().sense(atom, context.lexicon().getKind(kind));
        return sense == null ? 0 : sense.number();
    }

    /** Is the month's name a part of a longer name or phrase: “Long March”, “Sherman's March to the Sea”? */
    private static boolean isNamePart(Context context, int atom) {
        if (!context.is(atom, "DOUBTFULMONTH")) {
            return false;
        }
        String before = context.word(atom - 1);
        boolean named = !before.isEmpty()
                && Character.isUpperCase(before.charAt(0))
                && atom > 1
                && !context.is(atom - 1, "BEFOREDATE");
        String after = context.word(atom + 1);
        boolean led = after.equals("to") || after.equals("on") || after.equals("through") || after.equals("against");
        boolean possessed = before.equals("s");
        return named || possessed || (led && !context.is(atom - 1, "BEFOREMONTH"));
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

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static boolean isDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static boolean isPluralNoun(@Nullable Token token) {
        return token != null && token.pos() == Pos.NOUN && !token.lower().equals(token.lemma());
    }

    private static boolean isModifier(Context context, int atom) {
        Token next = context.token(atom + 1);
        return next != null && next.pos().isNoun();
    }
}
