package org.annales.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** One document among several in a file. */
final class Part {

    /** Of the line or record it comes from, from 1. */
    final int number;

    final Format format;
    /** What the record says of the document. */
    final Clues clues;

    private final byte[] bytes;

    Part(int number, Format format, byte[] bytes, Clues clues) {
        this.number = number;
        this.format = format;
        this.bytes = bytes;
        this.clues = clues;
    }

    int size() {
        return bytes.length;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    String hash() {
        return SourceFile.hash(bytes);
    }
}
