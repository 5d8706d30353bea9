package org.annales.place;

/** The fields of a gazetteer's index. */
final class IndexFields {

    /** Every name, folded; one term a name. */
    static final String KEY = "key";
    /** The sound of every name of the Latin script. */
    static final String SOUND = "sound";

    static final String ID = "id";
    /** The entry without its names, one line. */
    static final String ENTRY = "entry";
    /** The other names, one a line. */
    static final String NAMES = "names";

    /** Of a document that holds but one further name: the id of the place that bears it. */
    static final String OF = "of";

    private IndexFields() {}
}
