package org.annales.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page's own files, loaded once: what a request names is looked up here and never on a disk. */
final class WebFiles {

    /** A file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    record WebFile(byte[] bytes, String type, String tag) {}

    private final Map<String, WebFile> files;

    private WebFiles(Map<String, WebFile> files) {
        this.files = files;
    }

    /** The files that the build put into the program. */
    static WebFiles packaged() {
        Map<String, WebFile> files = new LinkedHashMap<>();
        String names = new String(resource("files.txt"), StandardCharsets.UTF_8);
        for (String name : names.lines().toList()) {
            byte[] bytes = resource(name);
            files.put(name, new WebFile(bytes, type(name), '"' + hash(bytes) + '"'));
        }
        return new WebFiles(files);
    }

    Optional<WebFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Map<String, WebFile> all() {
        return files;
    }

    private static byte[] resource(String name) {
        try (InputStream in = WebFiles.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the page was not built into this program: /web/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
