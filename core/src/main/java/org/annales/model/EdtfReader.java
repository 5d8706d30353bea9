package org.annales.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads EDTF expressions (ISO 8601-2:2019, levels 0, 1 and 2). */
final class EdtfReader {

    /** Length of {@code 1985-04-12}. */
    private static final int DAY_LENGTH = 10;

    private EdtfReader() {}

    /** Null if the text is no EDTF expression. */
    static @Nullable When read(String text) {
        if (text.isEmpty()) {
            return WhenNone.UNKNOWN;
        }
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return readSet(text);
        }
        int slash = text.indexOf('/');
        return slash < 0 ? readDate(text) : readInterval(text.substring(0, slash), text.substring(slash + 1));
    }

    private static @Nullable When readInterval(String from, String to) {
        When start = readSide(from);
        When end = readSide(to);
        boolean empty = start instanceof WhenNone && end instanceof WhenNone;
        return start == null || end == null || empty ? null : join(start, end);
    }

    private static @Nullable When readSide(String text) {
        return switch (text) {
            case "" -> WhenNone.UNKNOWN;
            case ".." -> WhenNone.OPEN;
            default -> readDate(text);
        };
    }

    private static @Nullable When join(When from, When to) {
        return to.latest().isBefore(from.earliest()) ? null : new WhenInterval(from, to);
    }

    private static @Nullable When readSet(String text) {
        boolean all = text.charAt(0) == '{';
        if (text.length() < 3 || text.charAt(text.length() - 1) != (all ? '}' : ']')) {
            return null;
        }
        List<When> members = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
            When member = readMember(part);
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        return new WhenSet(all, members);
    }

    private static @Nullable When readMember(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return readDate(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        When start = from.isEmpty() ? WhenNone.OPEN : readDate(from);
        When end = to.isEmpty() ? WhenNone.OPEN : readDate(to);
        boolean empty = start == WhenNone.OPEN && end == WhenNone.OPEN;
        return start == null || end == null || empty ? null : join(start, end);
    }

    private static @Nullable When readDate(String text) {
        int t = text.indexOf('T');
        if (t < 0) {
            return new EdtfDateReader(text).read();
        }
        WhenDate date = new EdtfDateReader(text.substring(0, t)).read();
        String time = text.substring(t + 1);
        int sign = text.charAt(0) == '-' ? 1 : 0;
        return date != null && t == sign + DAY_LENGTH && date.isDay() && EdtfTime.isTime(time)
                ? new WhenMoment(date, time)
                : null;
    }
}
