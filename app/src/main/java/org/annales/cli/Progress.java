package org.annales.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** How far something is, shown where somebody watches. */
final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Begins to show.
     *
     * @param total how many steps there are
     */
    static Progress start(Terminal terminal, String task, long total) {
        if (!terminal.progress()) {
            return new Progress(null);
        }
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(err, terminal.columns() - 1))
                .build());
    }

    /** Says what is being done. */
    void at(String what) {
        if (bar != null) {
            bar.setExtraMessage(" " + what);
        }
    }

    /** Goes on by so many steps. */
    void by(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    /** Goes to a step. */
    void to(long step) {
        if (bar != null) {
            bar.stepTo(step);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
