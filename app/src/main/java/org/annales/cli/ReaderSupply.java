package org.annales.cli;

import org.annales.Reader;

/** Where commands get the reader: who it is, is known at once; loading it takes seconds and gigabytes. */
interface ReaderSupply {

    /** Engine of the readings it makes. */
    String engine();

    /** Hash of the knowledge of the readings it makes. */
    String knowledge();

    /** The reader, loaded on the first call. Thread-safe. */
    Reader get();
}
