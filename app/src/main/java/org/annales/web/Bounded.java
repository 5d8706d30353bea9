package org.annales.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses to take more than so many bytes. */
final class Bounded extends FilterOutputStream {
    private final long most;
    private long taken;

    Bounded(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) {
        taken += more;
        if (taken > most) {
            throw new BadAsk("larger than " + most / 1_000_000 + " MB");
        }
    }
}
