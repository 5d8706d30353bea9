package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Pages, PDF and Word files, web archives and JSON Lines become documents with zones. */
class FormatsTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Valley emptied - Daily Post</title>
            <meta property="og:site_name" content="Daily Post">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2013-03-14T23:30:00-05:00"}</script>
            <style>p{}</style></head><body class="home menu-open">
            <header><nav><ul><li><a href="/">Home</a></ul></nav></header><div id="cookies">We use cookies.</div>
            <main><article class="post published"><h1>Thousands leave the valley</h1>
            <p class="byline">By <a href="x">Ann Lee</a></p>
            <p>ARVAL &mdash; Thousands of people left the valley on Wednesday&nbsp;after the army took\n the <b>last</b> bridge.<sup class="reference">[1]</sup></p>
            <figure><img src="a.jpg"><figcaption>A family crosses the bridge. <span class="credit">Blue Pictures</span></figcaption></figure>
            <h2>Aid</h2><ul><li>Flour: 40 tonnes<ul><li>half of it late</ul><li>Tents</ul>
            <blockquote><p>No one will be left behind.</p></blockquote>
            <table><tr><th>Side<th>Killed<tr><td>Army<td>12</table>
            <table class="infobox"><tr><td>Date<td>1913</table>
            <p style="display: none">Hidden words.</p><script>document.write("<p>written</p>")</script>
            <p><strong>What happens next</strong></p><p>Talks are to resume in Geneva next week, a diplomat said on Thursday.</p>
            <p>One line<br>and another<br><br>A new start</p>
            <h2>References</h2><ol class="references"><li>Lee 2013</ol></article></main>
            <aside><p>Another story that has nothing to do with it.</p></aside><footer>© Daily Post</footer></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void pageIsReadAsItsReaderSeesIt() throws Exception {
        Document document =
                read("a.html", PAGE.getBytes(StandardCharsets.UTF_8)).document();
        assertThat(zones(document))
                .containsExactly(
                        "title Thousands leave the valley",
                        "credit By Ann Lee",
                        "dateline ARVAL",
                        "paragraph Thousands of people left the valley on Wednesday after the army took the last bridge.",
                        "caption A family crosses the bridge.",
                        "credit Blue Pictures",
                        "heading Aid",
                        "list Flour: 40 tonnes",
                        "list half of it late",
                        "list Tents",
                        "quotation No one will be left behind.",
                        "table Side\tKilled\nArmy\t12",
                        "infobox Date\t1913",
                        "heading What happens next",
                        "paragraph Talks are to resume in Geneva next week, a diplomat said on Thursday.",
                        "paragraph One line and another",
                        "paragraph A new start",
                        "heading References",
                        "reference Lee 2013");
        assertThat(document.title()).isEqualTo(new Found<>("Thousands leave the valley", "heading"));
        assertThat(document.published()).isEqualTo(new Found<>(LocalDate.of(2013, 3, 14), "metadata"));
        assertThat(document.publisher()).isEqualTo(new Found<>("Daily Post", "metadata"));
        assertThat(document.kind().value()).isEqualTo(DocumentKind.NEWS);
        SpanPropertiesTest.checkZones(document);
    }

    @Test
    void pageInAnOlderEncodingThatItNames() throws Exception {
        String page =
                "<html><head><meta charset='iso-8859-2'></head><body><p>Wojska zajęły Łódź, and the army was in the town.</p>";
        ReadDocument read = read("b.html", page.getBytes(java.nio.charset.Charset.forName("iso-8859-2")));
        assertThat(zones(read.document()))
                .containsExactly("paragraph Wojska zajęły Łódź, and the army was in the town.");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void pdfIsOneRunningText() throws Exception {
        Document document = read("a.pdf", pdf()).document();
        assertThat(zones(document).stream().map(zone -> zone.replace('\n', ' ')))
                .containsExactly(
                        "heading Background",
                        "paragraph On 5 May the army took the town after three days of fighting in the hills, and the"
                                + " government moved its offices to the port, where a Russian-brokered mission met it on page 1"
                                + " and went on to the north of the country until it met the other army at the great bridge",
                        "paragraph over the river. Nothing else is known.",
                        "heading Background",
                        "paragraph On 5 May the army took the town after three days of fighting in the hills, and the"
                                + " government moved its offices to the port, where a Russian-brokered mission met it on page 2"
                                + " and went on to the north of the country until it met the other army at the great bridge",
                        "paragraph over the river. Nothing else is known.",
                        "heading Background",
                        "paragraph On 5 May the army took the town after three days of fighting in the hills, and the"
                                + " government moved its offices to the port, where a Russian-brokered mission met it on page 3"
                                + " and went on to the north of the country until it met the other army at the great bridge",
                        "paragraph over the river. Nothing else is known.");
    }

    @Test
    void pdfWithoutTextSaysSo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        Path file = Files.write(folder.resolve("scan.pdf"), bytes.toByteArray());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new DocumentReader().read(file, Given.NOTHING))
                .hasMessage(file + ": holds no text (scanned pages?)");
    }

    @Test
    void wordFileKeepsItsStyles() throws Exception {
        Document document = read("a.docx", docx()).document();
        assertThat(zones(document))
                .containsExactly(
                        "title The border war",
                        "heading Background",
                        "paragraph On 5 May the army took the town.[1]",
                        "caption Figure 1",
                        "table side\tkilled\nnorth\t12",
                        "paragraph See the report.");
        SpanPropertiesTest.checkZones(document);
    }

    @Test
    void jsonLinesHoldSeveralDocuments() throws Exception {
        String lines = """
                {"title":"The bridge","date":"2011-04-03T10:00:00Z","source":"Daily Post","text":"The army took the bridge, a spokesman said.\\n\\nThe rebels fled."}
                no json
                {"html":"<p>The rebels came back to the town.</p>"}
                """;
        Path file = Files.writeString(folder.resolve("a.jsonl"), lines);
        List<ReadDocument> read = new DocumentReader().readAll(file, Given.NOTHING);
        assertThat(read).extracting(r -> r.document().name()).containsExactly("a.jsonl#1", "a.jsonl#3");
        assertThat(read.getFirst().document().title()).isEqualTo(new Found<>("The bridge", "metadata"));
        assertThat(read.getFirst().document().published()).isEqualTo(new Found<>(LocalDate.of(2011, 4, 3), "metadata"));
        assertThat(read.getFirst().issues()).extracting(Issue::message).containsExactly("number 2 is no JSON");
        assertThat(zones(read.getLast().document())).containsExactly("paragraph The rebels came back to the town.");
    }

    @Test
    void webArchiveGivesPagesThatWereAnswered() throws Exception {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        record(
                warc,
                "http://news.example/a",
                "200 OK",
                "text/html",
                "<h1>Town falls</h1><p>The army took the town on 5 May.</p>");
        record(
                warc,
                "http://news.example/b",
                "404 Not Found",
                "text/html",
                "<p>There is no such page on this server.</p>");
        record(warc, "http://news.example/c", "200 OK", "image/png", "x");
        record(warc, "http://news.example/d", "200 OK", "text/plain", "The rebels left the town on 6 May.");
        Path file = Files.write(folder.resolve("a.warc"), warc.toByteArray());
        List<ReadDocument> read = new DocumentReader().readAll(file, Given.NOTHING);
        assertThat(read).extracting(r -> r.document().name()).containsExactly("a.warc#1", "a.warc#4");
        assertThat(read.getFirst().document().publisher()).isEqualTo(new Found<>("news.example", "address"));
    }

    @Test
    void whatTheUserGaveGoesFirst() throws Exception {
        Path file = Files.write(folder.resolve("g.html"), PAGE.getBytes(StandardCharsets.UTF_8));
        Given given = new Given("Mine", "Me", DocumentKind.REPORT, LocalDate.of(2001, 2, 3));
        Document document = new DocumentReader().read(file, given).document();
        assertThat(List.of(document.title().value(), document.kind().value()))
                .containsExactly("Mine", DocumentKind.REPORT);
        assertThat(document.published()).isEqualTo(new Found<>(LocalDate.of(2001, 2, 3), "given"));
        assertThat(document.publisher()).isEqualTo(new Found<>("Me", "given"));
    }

    private static void record(OutputStream out, String address, String status, String type, String body)
            throws IOException {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                + new java.util.UUID(1, address.hashCode())
                + ">\r\nWARC-Date: 2020-05-01T10:00:00Z\r\nWARC-Target-URI: " + address
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n";
        out.write((head + http + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int number = 1; number <= 3; number++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(60, 740);
                    lines(content, 60, "Report of the commission, 2020");
                    lines(content, 40, "Background");
                    lines(
                            content,
                            40,
                            "On 5 May the army took the town after three days of fighting in the hills, and the govern-",
                            "ment moved its offices to the port, where a Russian-",
                            "brokered mission met it on page " + number
                                    + " and went on to the north of the country until it met",
                            "the other army at the great bridge");
                    lines(content, 300, "over the river. Nothing else is known.");
                    lines(content, 0, String.valueOf(number));
                    content.endText();
                }
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void lines(PDPageContentStream content, int after, String... lines) throws IOException {
        for (String line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, -13);
        }
        content.newLineAtOffset(0, -after);
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            style(word, "Title", "Title");
            style(word, "Heading1", "heading 1");
            style(word, "Caption", "caption");
            paragraph(word, "Title", "The border war");
            paragraph(word, "Heading1", "Background");
            XWPFParagraph text = paragraph(word, null, "On 5 May the army took the town.");
            word.createFootnotes();
            var footnote = word.createFootnote();
            footnote.createParagraph().createRun().setText("See the report.");
            text.addFootnoteReference(footnote);
            paragraph(word, "Caption", "Figure 1");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("side");
            table.getRow(0).getCell(1).setText("killed");
            table.getRow(1).getCell(0).setText("north");
            table.getRow(1).getCell(1).setText("12");
            word.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("HEADER");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void style(XWPFDocument word, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        word.createStyles().addStyle(new XWPFStyle(style));
    }

    private static XWPFParagraph paragraph(
            XWPFDocument word, @org.jspecify.annotations.Nullable String style, String words) {
        XWPFParagraph paragraph = word.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private ReadDocument read(String name, byte[] bytes) throws Exception {
        return new DocumentReader().read(Files.write(folder.resolve(name), bytes), Given.NOTHING);
    }

    private static List<String> zones(Document document) {
        return document.zones().stream()
                .map(z -> z.kind().name().toLowerCase(Locale.ROOT) + " "
                        + document.text().of(z.span()))
                .toList();
    }
}
