package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects what Tika makes of a PDF: pages of paragraphs of lines. One use. */
final class PdfPages extends DefaultHandler {

    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> page = new ArrayList<>();
    private boolean body;

    /** For each page its paragraphs, lines parted by new lines; pages and paragraphs without text are left out. */
    List<List<String>> pages() {
        closeParagraph();
        closePage();
        return pages;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals("body")) {
            body = true;
        } else if (name.equals("div") && HtmlRules.value(attributes, "class").equals("page")) {
            closeParagraph();
            closePage();
        } else if (name.equals("p")) {
            closeParagraph();
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("p")) {
            closeParagraph();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (body) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    private void closeParagraph() {
        Span words = Line.trim(text.toString(), 0, text.length());
        if (words.length() > 0) {
            page.add(words.of(text));
        }
        text.setLength(0);
    }

    private void closePage() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
        }
    }
}
