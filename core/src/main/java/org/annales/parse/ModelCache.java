package org.annales.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tukaani.xz.XZInputStream;

/**
 * The parser's model, unpacked once to the user's cache folder.
 *
 * <p>Unpacking is verified by hash, works under a lock that other processes wait for, writes to a temporary file and
 * renames it, so that a crash at any moment leaves either no file or a whole one.
 */
public final class ModelCache {

    /** Told of progress while the model is unpacked, from 0 to 1. */
    @FunctionalInterface
    public interface Progress {
        void at(double share);
    }

    private static final String VERSION = "nlp4j-english-1.1.2-1";

    private final Path folder;

    public ModelCache(Path cacheRoot) {
        this.folder = cacheRoot.resolve("models").resolve(VERSION);
    }

    /** The cache of this user: {@code $XDG_CACHE_HOME/annales}, else {@code ~/.cache/annales}. */
    public static Path userFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache");
        return root.resolve("annales");
    }

    /** Is everything unpacked? */
    public boolean isReady() {
        for (ModelFile file : ModelFile.values()) {
            if (!isReady(file)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Unpacks what is not there yet.
     *
     * @throws UncheckedIOException if the cache folder can't be written or the packed model is damaged
     */
    public void prepare(Progress progress) {
        if (isReady()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            try (FileChannel lockFile = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lockFile.lock()) {
                unpackMissing(progress);
                assert lock.isValid();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's model could not be unpacked to " + folder, e);
        }
    }

    Path path(ModelFile file) {
        return folder.resolve(file.fileName());
    }

    private boolean isReady(ModelFile file) {
        return Files.exists(path(file)) && Files.exists(marker(file));
    }

    /** Written after the file is in place; holds the hash of what was unpacked and the size of what was written. */
    private Path marker(ModelFile file) {
        return folder.resolve(file.fileName() + ".done");
    }

    private void unpackMissing(Progress progress) throws IOException {
        double total = 0;
        for (ModelFile file : ModelFile.values()) {
            total += file.packedSize();
        }
        double done = 0;
        for (ModelFile file : ModelFile.values()) {
            if (!isReady(file)) {
                double before = done / total;
                double share = file.packedSize() / total;
                unpack(file, part -> progress.at(before + share * part));
            }
            done += file.packedSize();
            progress.at(done / total);
        }
    }

    private void unpack(ModelFile file, Progress progress) throws IOException {
        Path temporary = Files.createTempFile(folder, file.fileName(), ".part");
        try {
            MessageDigest digest = sha256();
            try (InputStream resource = open(file);
                    InputStream hashed =
                            new DigestInputStream(new Counting(resource, file.packedSize(), progress), digest);
                    OutputStream out = Files.newOutputStream(temporary)) {
                ModelTables.write(file.shape(), new XZInputStream(new BufferedInputStream(hashed, 1 << 16)), out);
                hashed.transferTo(OutputStream.nullOutputStream());
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            if (!hash.equals(file.packedHash())) {
                throw new IOException("the packed model " + file.resource() + " is damaged (hash " + hash + ")");
            }
            Files.move(temporary, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(marker(file), hash + " " + Files.size(path(file)) + "\n");
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static InputStream open(ModelFile file) throws IOException {
        InputStream in = ModelCache.class.getResourceAsStream(file.resource());
        if (in == null) {
            throw new IOException("the parser's model is not on the class path: " + file.resource());
        }
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports how much of a stream has been read. */
    private static final class Counting extends java.io.FilterInputStream {
        private final long size;
        private final Progress progress;
        private long read;

        Counting(InputStream in, long size, Progress progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) {
                read += n;
                progress.at(Math.min(1, (double) read / size));
            }
            return n;
        }
    }
}
