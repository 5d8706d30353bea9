package org.annales.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** What sort of file it is, by its first bytes and, where those say nothing, by its name's ending. */
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    DOCX,
    DOC,
    RTF,
    WARC,
    JSONL;

    private static final int HEAD = 2048;

    /** Does it need the whole file as text in memory? Others are read as a stream with a larger limit. */
    boolean isText() {
        return switch (this) {
            case TEXT, MARKDOWN, HTML, JSONL -> true;
            case PDF, DOCX, DOC, RTF, WARC -> false;
        };
    }

    /** The format, or null where the bytes are of a known sort that holds no text we can read. */
    static @Nullable Format find(byte[] head, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String start = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (start.indexOf("%PDF-") >= 0 && start.indexOf("%PDF-") < 1024) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("PK\3\4")) {
            return name.endsWith(".docx") || name.endsWith(".docm") || start.contains("word/") ? DOCX : null;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return name.endsWith(".doc") || name.endsWith(".dot") ? DOC : null;
        }
        if (start.startsWith("WARC/") || name.endsWith(".warc.gz")) {
            return WARC;
        }
        return byName(name, start);
    }

    private static @Nullable Format byName(String name, String start) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml", "shtml" -> HTML;
            case "jsonl", "ndjson" -> JSONL;
            case "pdf" -> PDF;
            case "docx", "docm" -> DOCX;
            case "doc" -> DOC;
            case "rtf" -> RTF;
            case "warc" -> WARC;
            default -> looksLikeHtml(start) ? HTML : isKnownBinary(start) ? null : TEXT;
        };
    }

    private static boolean looksLikeHtml(String start) {
        String head = start.replaceAll(
                        "^(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,500}?-->\\s*)?", "")
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<head")
                || head.startsWith("<body");
    }

    private static boolean isKnownBinary(String start) {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("\u001F\u008B")
                || start.startsWith("\u007FELF")
                || start.startsWith("SQLite format")
                || (start.startsWith("MZ") && start.indexOf('\0') > 0);
    }

    /** What a file is, for a message: “image/png”. */
    static String describe(byte[] head, String fileName) {
        return new Tika().detect(head, fileName);
    }
}
