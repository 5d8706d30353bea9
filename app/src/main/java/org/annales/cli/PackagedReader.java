package org.annales.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.annales.Knowledge;
import org.annales.Reader;
import org.annales.parse.ModelCache;
import org.annales.parse.Parser;
import org.annales.parse.Parsers;
import org.annales.place.Gazetteer;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The reader with the packaged model, knowledge and gazetteer, and one parsing thread a processor. */
final class PackagedReader implements ReaderSupply {

    private final Terminal terminal;
    private @Nullable Reader reader;

    PackagedReader(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public String engine() {
        return Parsers.defaultId();
    }

    @Override
    public String knowledge() {
        return Knowledge.packagedHash();
    }

    @Override
    public synchronized Reader get() {
        Reader loaded = reader;
        if (loaded == null) {
            loaded = load();
            reader = loaded;
        }
        return loaded;
    }

    private Reader load() {
        ModelCache cache = new ModelCache(ModelCache.userFolder());
        if (!cache.isReady()) {
            terminal.note("unpacking the parser's model once to " + ModelCache.userFolder());
            try (Progress progress = Progress.start(terminal, "Unpacking", 1000)) {
                cache.prepare(share -> progress.to(Math.round(share * 1000)));
            }
        }
        Parser parser = Parsers.load(cache, share -> {});
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, task -> Thread.ofPlatform().daemon().name("parse").unstarted(task));
        return new Reader(parser, Knowledge.packaged(Gazetteer.open(UserFolders.gazetteer())), pool);
    }
}
