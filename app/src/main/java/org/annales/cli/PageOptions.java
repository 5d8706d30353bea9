package org.annales.cli;

import picocli.CommandLine.Option;

/** How much of a long answer to show. */
final class PageOptions {
    private static final int USUAL = 50;
    private static final int FEW = 8;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many events (0: all; default: 50).")
    private int limit = USUAL;

    @Option(names = "--offset", paramLabel = "N", description = "After leaving out so many.")
    int offset;

    @Option(names = "--all", description = "Everything, where else the first few are shown.")
    private boolean all;

    int limit() {
        return all || limit == 0 ? Integer.MAX_VALUE : limit;
    }

    /** At most so many rows under a heading. */
    int rows() {
        return all ? Integer.MAX_VALUE : FEW;
    }
}
