package org.annales.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Cuts the XHTML that Tika makes of a page or an office file into pieces: headings, paragraphs, list items, tables, captions,
 * quotations, without navigation, scripts and what is hidden. One use.
 */
final class XhtmlPieces extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "header",
            "footer",
            "figure",
            "ul",
            "ol",
            "dl",
            "center",
            "details",
            "summary",
            "fieldset",
            "address",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "blockquote",
            "figcaption",
            "td",
            "th",
            "tr",
            "table",
            "pre");
    /** Elements that hold a whole text; a class like “published” on them says nothing of a line. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article", "section");

    private static final Set<String> BOLD = Set.of("b", "strong");

    /** What an open element says of the text in it. */
    private record Frame(
            boolean block,
            @Nullable ZoneKind kind,
            int level,
            boolean main,
            boolean preformatted,
            boolean bold,
            boolean link) {}

    private final HtmlRules rules;
    private final PieceBuilder builder = new PieceBuilder();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<String> times = new ArrayList<>();
    private int skipping;
    private int lists;

    XhtmlPieces(HtmlRules rules) {
        this.rules = rules;
        open.push(new Frame(true, ZoneKind.PARAGRAPH, 0, false, false, false, false));
    }

    List<Piece> pieces() {
        builder.flush();
        return builder.pieces();
    }

    /** The days and times that {@code <time datetime>} elements name, in order. */
    List<String> times() {
        return times;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        boolean footer = name.equals("footer") && top().kind() != ZoneKind.QUOTATION;
        if (skipping > 0 || footer || rules.isSkipped(name, attributes)) {
            skipping++;
            return;
        }
        if (name.equals("br")) {
            builder.newLine();
        }
        if (name.equals("img")) {
            builder.picture(HtmlRules.value(attributes, "alt"));
        }
        if (name.equals("time")
                && times.size() < 20
                && !HtmlRules.value(attributes, "datetime").isEmpty()) {
            times.add(HtmlRules.value(attributes, "datetime"));
        }
        lists += name.equals("ul") || name.equals("ol") ? 1 : 0;
        Frame frame = frame(name, attributes);
        if (frame.block()) {
            builder.flush();
        }
        open.push(frame);
        builder.enter(frame.kind(), frame.level(), frame.main(), frame.preformatted());
        startTablePart(name, attributes);
    }

    private void startTablePart(String name, Attributes attributes) {
        switch (name) {
            case "table" ->
                builder.startTable(
                        rules.isInfobox(attributes),
                        HtmlRules.value(attributes, "role").equals("presentation"));
            case "tr" -> builder.startRow();
            case "td", "th" -> builder.startCell();
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        if (open.size() == 1) {
            return;
        }
        Frame frame = open.pop();
        if (frame.block()) {
            builder.flush();
        }
        lists -= name.equals("ul") || name.equals("ol") ? 1 : 0;
        if (name.equals("table")) {
            builder.endTable();
        }
        Frame outer = top();
        builder.enter(outer.kind(), outer.level(), outer.main(), outer.preformatted());
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (skipping == 0) {
            builder.add(characters, start, length, top().bold(), top().link());
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    private Frame top() {
        return open.getFirst();
    }

    private Frame frame(String name, Attributes attributes) {
        Frame outer = top();
        ZoneKind kind = kind(name, attributes);
        boolean block = kind != null || BLOCKS.contains(name);
        int level = kind == ZoneKind.HEADING
                ? name.charAt(1) - '0'
                : kind == ZoneKind.LIST ? Math.max(1, lists) : kind == null ? outer.level() : 0;
        boolean heading = outer.kind() == ZoneKind.HEADING || outer.kind() == ZoneKind.REFERENCE;
        return new Frame(
                block,
                kind == null || heading ? outer.kind() : kind,
                heading ? outer.level() : level,
                outer.main() || rules.isMain(name, attributes),
                outer.preformatted() || name.equals("pre"),
                outer.bold() || BOLD.contains(name),
                outer.link() || name.equals("a"));
    }

    /** What the element itself says; null where it only passes on what is around it. */
    private @Nullable ZoneKind kind(String name, Attributes attributes) {
        if (rules.isReferences(attributes)) {
            return ZoneKind.REFERENCE;
        }
        if (name.equals("figcaption") || name.equals("caption") || rules.isCaption(attributes)) {
            return ZoneKind.CAPTION;
        }
        if (!WHOLE.contains(name) && (rules.isCredit(attributes) || rules.isByline(attributes))) {
            return ZoneKind.CREDIT;
        }
        if (!WHOLE.contains(name) && rules.isDateline(attributes)) {
            return ZoneKind.DATELINE;
        }
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> ZoneKind.HEADING;
            case "li", "dd" -> ZoneKind.LIST;
            case "blockquote" -> ZoneKind.QUOTATION;
            case "td", "th" -> ZoneKind.PARAGRAPH;
            case "p" -> officeKind(attributes);
            default -> null;
        };
    }

    /** Paragraph styles of office files, as Tika hands them on. */
    private static @Nullable ZoneKind officeKind(Attributes attributes) {
        String style = HtmlRules.value(attributes, "class");
        return switch (style) {
            case "quote", "intense_Quote", "block_Text" -> ZoneKind.QUOTATION;
            case "list_Paragraph", "list_Bullet", "list_Number" -> ZoneKind.LIST;
            case "footnote_text", "endnote_text" -> ZoneKind.FOOTNOTE;
            default -> null;
        };
    }
}
