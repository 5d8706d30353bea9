package org.annales.read;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Stops a parser that gives more text than a document may have. */
final class LimitedHandler extends ContentHandlerDecorator {

    /** More text than allowed. */
    static final class TooMuchText extends SAXException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private final long most;
    private long seen;

    LimitedHandler(ContentHandler handler, long most) {
        super(handler);
        this.most = most;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        seen += length;
        if (seen > most) {
            throw new TooMuchText();
        }
        super.characters(characters, start, length);
    }
}
