package org.annales.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.annales.Reader;
import org.annales.model.Codes;
import org.annales.model.DocumentKind;
import org.annales.read.Given;
import org.annales.store.Store;
import org.annales.web.WebFiles.WebFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page and its interface, each request on a virtual thread. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int MOST_IN_MEMORY = 100_000;

    private final WebFiles files = WebFiles.packaged();
    private final Api api;
    private final Downloads downloads;
    private final ReadingJobs jobs;
    private final Doorkeeper door;
    private final List<String> routes = new ArrayList<>();
    private final Javalin server;

    private WebServer(Store store, Supplier<Reader> readers, @Nullable String token) {
        Chronicle chronicle = new Chronicle(store);
        this.api = new Api(chronicle, true);
        this.downloads = new Downloads(chronicle);
        this.jobs = new ReadingJobs(chronicle, readers);
        this.door = new Doorkeeper(token);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts serving a chronicle.
     *
     * @param readers where the reader comes from when a document is read from the page
     * @param host the address to listen at
     * @param port 0 for any that is free
     * @param token what every request must know; null where the address is a loopback one
     */
    public static WebServer start(
            Store store, Supplier<Reader> readers, String host, int port, @Nullable String token) {
        WebServer web = new WebServer(store, readers, token);
        web.server.start(host, port);
        Thread.startVirtualThread(web::warm);
        return web;
    }

    private void warm() {
        try {
            api.warm();
        } catch (RuntimeException e) {
            LOG.debug("not made ready; who asks first is told why", e); // as where the server was stopped meanwhile
        }
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    /** What it answers, as “GET /api/summary”. */
    List<String> routes() {
        return List.copyOf(routes);
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_IN_MEMORY;
        RoutesConfig to = config.routes;
        to.before(door::check);
        to.get("/", context -> send(context, "index.html"));
        files.all().keySet().forEach(name -> to.get("/" + name, context -> send(context, name)));
        api.questions()
                .forEach((path, question) -> route(to, HandlerType.GET, path, context -> answer(context, question)));
        route(to, HandlerType.GET, "/api/download/{list}", this::download);
        route(to, HandlerType.GET, "/api/readings", context -> json(context, jobs.list()));
        route(to, HandlerType.POST, "/api/readings", this::take);
        route(to, HandlerType.DELETE, "/api/readings/{id}", context -> json(context, jobs.cancel(id(context))));
        configureProblems(to);
    }

    private void route(RoutesConfig to, HandlerType method, String path, Handler handler) {
        to.addHttpHandler(method, path, handler);
        routes.add(method.name() + " " + path);
    }

    private static void configureProblems(RoutesConfig routes) {
        routes.exception(BadAsk.class, (e, context) -> problem(context, 400, e.getMessage()));
        routes.exception(NotThere.class, (e, context) -> problem(context, 404, e.getMessage()));
        routes.exception(HttpResponseException.class, (e, context) -> problem(context, e.getStatus(), e.getMessage()));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("answering {}", context.path(), e);
            problem(context, 500, "a failure of the program; see the log");
        });
        routes.error(404, context -> {
            if (context.result() == null || context.result().isEmpty()) {
                problem(context, 404, "nothing here");
            }
        });
    }

    private void send(Context context, String name) {
        WebFile file = files.find(name).orElseThrow(() -> new NotThere("nothing here"));
        context.header("ETag", file.tag()).contentType(file.type());
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(file.bytes());
        }
    }

    private static Ask ask(Context context) {
        return new Ask(context.pathParamMap(), context.queryParamMap());
    }

    private static void answer(Context context, Function<Ask, Object> question) {
        json(context, question.apply(ask(context)));
    }

    private static void json(Context context, Object answer) {
        context.contentType("application/json").result(Json.bytes(answer));
    }

    private static void problem(Context context, int status, @Nullable String message) {
        context.status(status);
        json(context, Map.of("problem", message == null ? "" : message));
    }

    private void download(Context context) {
        Downloads.Download file = downloads.of(ask(context));
        context.contentType(file.type())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + '"')
                .result(file.content());
    }

    private void take(Context context) throws IOException {
        Ask ask = ask(context);
        String name = ask.text("name");
        if (name == null) {
            throw new BadAsk("the document has no name");
        }
        long length = context.req().getContentLengthLong();
        if (length > ReadingJobs.LARGEST) {
            throw new BadAsk("larger than " + ReadingJobs.LARGEST / 1_000_000 + " MB");
        }
        context.status(202);
        json(context, jobs.take(name, context.req().getInputStream(), given(ask)));
    }

    private static Given given(Ask ask) {
        LocalDate published = ask.from("published");
        if (published != null && !published.equals(ask.to("published"))) {
            throw new BadAsk("published is no day");
        }
        return new Given(ask.text("title"), ask.text("publisher"), kind(ask.text("kind")), published);
    }

    private static @Nullable DocumentKind kind(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return List.of(DocumentKind.values()).stream()
                .filter(kind -> Codes.of(kind).equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadAsk("kind is article, news or report"));
    }

    private static long id(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new BadAsk("no id", e);
        }
    }

    @Override
    public void close() {
        server.stop();
        jobs.close();
    }
}
