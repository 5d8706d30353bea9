package org.annales.store;

/** What saving a reading changed. */
public enum Saved {
    /** The document was not in the chronicle. */
    NEW,
    /** It was, and is read anew: its knowledge or what was given about it changed. */
    RENEWED,
    /** Its text was known from another path, which is noted. */
    ANOTHER_PATH,
    /** Nothing. */
    NOTHING
}
