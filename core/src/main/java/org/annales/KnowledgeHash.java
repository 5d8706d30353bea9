package org.annales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One hash over every knowledge file, so that a reading knows what it was made with. Examples do not count. */
final class KnowledgeHash {

    private static final List<String> FOLDERS = List.of("en", "actors", "gazetteer");

    private KnowledgeHash() {}

    /** The first 16 hexadecimal digits of the SHA-256 over names and contents of the packaged knowledge. */
    static String packaged() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : FOLDERS) {
                URL url = KnowledgeHash.class.getResource("/" + folder);
                if (url != null) {
                    add(url.toURI(), digest);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(URI folder, MessageDigest digest) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            addFiles(Path.of(folder), digest);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            String inside = folder.toString();
            addFiles(jar.getPath(inside.substring(inside.indexOf('!') + 1)), digest);
        }
    }

    private static void addFiles(Path root, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(root)) {
            files = paths.filter(Files::isRegularFile)
                    .filter(p -> !p.toString().endsWith(".spec.yml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            digest.update(root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
    }
}
