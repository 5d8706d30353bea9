package org.annales.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes → text, exactly: no newline is converted and a byte-order mark is not counted.
 *
 * <p>Tried in this order: a byte-order mark, UTF-8, UTF-16 by its zero bytes or its blanks, UTF-8 with a few broken bytes, and
 * last the older one-byte and Asian encodings by ICU's statistics.
 */
final class TextDecoder {

    /**
     * @param charset the encoding's name
     * @param guessed whether another encoding could have been meant
     * @param broken characters that could not be decoded and are U+FFFD in the text
     */
    record Decoded(String text, String charset, boolean guessed, int broken) {}

    private static final int SAMPLE = 64_000;

    private TextDecoder() {}

    /** The text, or null where the bytes are no text. */
    static @Nullable Decoded decode(byte[] bytes) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        if (!hasZeros(bytes)) {
            Decoded utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8 != null) {
                return isText(utf8.text()) ? utf8 : null;
            }
        }
        Charset wide = findUtf16(bytes);
        if (wide != null) {
            return lenient(bytes, 0, wide, true);
        }
        return hasZeros(bytes) ? null : guess(bytes);
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return lenient(b, 3, StandardCharsets.UTF_8, false);
        }
        if (b.length >= 4 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE && b[2] == 0 && b[3] == 0) {
            return lenient(b, 4, Charset.forName("UTF-32LE"), false);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return lenient(b, 2, StandardCharsets.UTF_16LE, false);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return lenient(b, 2, StandardCharsets.UTF_16BE, false);
        }
        return null;
    }

    private static @Nullable Decoded strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return new Decoded(text.toString(), charset.name(), false, 0);
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, boolean guessed) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int broken = (int) text.chars().filter(c -> c == 0xFFFD).count();
        return new Decoded(text, charset.name(), guessed, broken);
    }

    private static @Nullable Decoded guess(byte[] bytes) {
        Decoded utf8 = lenient(bytes, 0, StandardCharsets.UTF_8, false);
        long beyondAscii = utf8.text().chars().filter(c -> c > 0x7F).count();
        if (utf8.broken() * 10L < beyondAscii) {
            return utf8;
        }
        Charset charset = findByStatistics(bytes);
        Decoded decoded = lenient(bytes, 0, charset, true);
        return isText(decoded.text()) ? decoded : null;
    }

    private static Charset findByStatistics(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sampleBeyondAscii(bytes));
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            if (!name.startsWith("UTF") && Charset.isSupported(name)) {
                // Windows-1252 is Latin-1 with quotation marks and dashes where Latin-1 has control characters.
                return Charset.forName(name.equals("ISO-8859-1") ? "windows-1252" : name);
            }
        }
        return Charset.forName("windows-1252");
    }

    /** The part around the first byte that is not ASCII, since only such bytes tell encodings apart. */
    private static byte[] sampleBeyondAscii(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, Math.min(first - SAMPLE / 4, bytes.length - SAMPLE));
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }

    private static boolean hasZeros(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without a mark: in one of the two byte orders the text has blanks as often as words need them. */
    private static @Nullable Charset findUtf16(byte[] bytes) {
        if (bytes.length % 2 != 0 || bytes.length < 4) {
            return null;
        }
        int units = Math.min(bytes.length, SAMPLE) / 2;
        int little = 0;
        int big = 0;
        for (int i = 0; i < units; i++) {
            little += isBlank(bytes[2 * i + 1], bytes[2 * i]) ? 1 : 0;
            big += isBlank(bytes[2 * i], bytes[2 * i + 1]) ? 1 : 0;
        }
        int most = Math.max(little, big);
        if (most * 40 < units || Math.min(little, big) * 4 > most) {
            return null;
        }
        Charset charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        Decoded sample = strict(Arrays.copyOf(bytes, sampleEnd(bytes, charset)), charset);
        return sample != null && isText(sample.text()) ? charset : null;
    }

    /** The sample's end, not between the halves of a surrogate pair. */
    private static int sampleEnd(byte[] bytes, Charset charset) {
        int end = Math.min(bytes.length, SAMPLE) / 2 * 2;
        byte high = charset.equals(StandardCharsets.UTF_16LE) ? bytes[end - 1] : bytes[end - 2];
        boolean halved = (high & 0xFC) == 0xD8;
        return halved ? end - 2 : end;
    }

    private static boolean isBlank(byte high, byte low) {
        return high == 0 && (low == ' ' || low == '\n');
    }

    /** Text has next to no control characters but newlines, tabs and page breaks. */
    private static boolean isText(String text) {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0B || c == 0x1B || c == 0x1A;
            if (c < ' ' && !usual) {
                controls++;
            }
        }
        return controls * 200 <= length;
    }
}
