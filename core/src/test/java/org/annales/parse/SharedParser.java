package org.annales.parse;

/** The real parser, loaded once for all tests of a run. */
public final class SharedParser {

    private static final class Holder {
        static final Parser PARSER = Parsers.load(new ModelCache(ModelCache.userFolder()), share -> {});
    }

    private SharedParser() {}

    public static Parser get() {
        return Holder.PARSER;
    }
}
