package org.annales.cli;

import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.annales.store.Store;
import org.annales.terminal.Ink;
import org.annales.terminal.Terminal;
import org.annales.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code annales serve}: the chronicle in a browser. */
@Command(
        name = "serve",
        description = "Shows the chronicle in a browser: timeline, map and the words behind every fact.")
final class ServeCommand extends StoreCommand {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where it listens (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address it listens at (default: this machine only); another one needs --token.")
    private String address = "127.0.0.1";

    @Option(
            names = "--token",
            paramLabel = "WORD",
            description = "What a browser must know: it opens the page with ?token=WORD.")
    private @Nullable String token;

    private final ReaderSupply readers;

    ServeCommand(Terminal terminal, ReaderSupply readers) {
        super(terminal);
        this.readers = readers;
    }

    @Override
    int run(Store store) {
        if (!isLoopback(address) && (token == null || token.isBlank())) {
            throw new WrongUse(address + ": other machines could read the chronicle; give a --token they must know");
        }
        try (WebServer server = WebServer.start(store, readers::get, address, port, token)) {
            String host = isLoopback(address) ? "localhost" : address;
            String query = token == null ? "" : "?token=…";
            terminal.line("  " + terminal.paint(Ink.STRONG, "http://" + host + ":" + server.port() + "/" + query));
            terminal.line("  " + terminal.paint(Ink.FAINT, "Ctrl+C stops it."));
            terminal.out().flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JavalinBindException e) {
            throw new WrongUse("port " + port + " is taken; try --port 0");
        }
        return 0;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new WrongUse(address + ": no such address");
        }
    }
}
