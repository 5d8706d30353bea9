package org.annales.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on disk, its format, and its bytes within the limits. */
record SourceFile(Path path, Format format, long size, String hash) {

    private static final int HEAD = 4096;

    /** Looks at the file without reading it whole into memory. */
    static SourceFile open(Path file, Limits limits) throws UnreadableException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(file, "is a folder");
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableException(file, "is empty");
            }
            Format format = findFormat(file);
            long most = format.isText() ? limits.textBytes() : limits.fileBytes();
            if (size > most) {
                throw new UnreadableException(
                        file, "holds " + Limits.size(size) + "; such a file may have at most " + Limits.size(most));
            }
            return new SourceFile(file, format, size, hash(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Format findFormat(Path file) throws IOException, UnreadableException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String name = file.getFileName().toString();
        Format format = Format.find(head, name);
        if (format == null) {
            throw new UnreadableException(
                    file, "is no document that can be read (" + Format.describe(head, name) + ")");
        }
        return format;
    }

    InputStream stream() throws UnreadableException {
        try {
            return new BufferedInputStream(Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static UnreadableException unreadable(Path file, IOException e) {
        return new UnreadableException(
                file,
                switch (e) {
                    case NoSuchFileException _ -> "no such file";
                    case AccessDeniedException _ -> "may not be read (permission denied)";
                    default -> "cannot be read: " + e.getMessage();
                });
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256, hexadecimal. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
