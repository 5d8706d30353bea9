package org.annales.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL for tests: the server that {@code ANNALES_TEST_POSTGRES} names (a {@code jdbc:postgresql:} address), or
 * one of its own, started once a run in a folder of its own from the binaries of the machine. Without either the test is
 * skipped and says what is missing.
 */
public final class TestPostgres {
    private static final String VARIABLE = "ANNALES_TEST_POSTGRES";
    private static final String MISSING =
            "no PostgreSQL: set " + VARIABLE + "=jdbc:postgresql:… or install one (Debian: apt-get install postgresql)";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static final class Holder {
        static final @Nullable String ADDRESS = start();
    }

    private TestPostgres() {}

    /** The address of an empty chronicle to be; skips the test where there is no server. */
    public static String address() {
        String server = Holder.ADDRESS;
        Assumptions.assumeTrue(server != null, MISSING);
        String schema = "annales_test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Takes a chronicle of {@link #address} away again. */
    public static void drop(String address) {
        String schema = address.substring(address.lastIndexOf('=') + 1);
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String start() {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            return given;
        }
        return binaries().map(TestPostgres::start).orElse(null);
    }

    private static Optional<Path> binaries() {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String start(Path bin) {
        try {
            Path folder = Files.createTempDirectory("annales-postgres");
            boolean root = System.getProperty("user.name").equals("root");
            if (root) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            String data = folder.resolve("data").toString();
            as(root, bin.resolve("initdb") + " -D " + data + " -A trust -U annales -E UTF8 --locale=C.UTF-8 -N");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(root, bin, folder)));
            int port = freePort();
            as(
                    root,
                    bin.resolve("pg_ctl") + " -D " + data + " -w -l " + folder.resolve("log") + " -o '-p " + port
                            + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off' start");
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=annales";
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL of " + bin + " could not be started", e);
        }
    }

    private static void stop(boolean root, Path bin, Path folder) {
        try {
            as(root, bin.resolve("pg_ctl") + " -D " + folder.resolve("data") + " -m immediate stop");
            run(List.of("rm", "-rf", folder.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server refuses to run as root. */
    private static void as(boolean root, String command) throws IOException {
        List<String> words = new ArrayList<>();
        if (root) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of("sh", "-c", command));
        run(words);
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
