package org.annales.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may ask, and tells the browser what the page may do: nothing but what comes from this program. */
final class Doorkeeper {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final String COOKIE = "annales";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable String token;

    /** @param token what a request must know; null where only this machine can ask */
    Doorkeeper(@Nullable String token) {
        this.token = token;
    }

    /** Lets a request in or refuses it. */
    void check(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-cache");
        if (token == null) {
            checkHost(context);
        } else {
            checkToken(context, token);
        }
        boolean changes = !context.method().name().equals("GET")
                && !context.method().name().equals("HEAD");
        if (changes && context.header("X-Annales") == null) {
            throw new ForbiddenResponse("the header X-Annales is missing"); // no other site's page can send it
        }
    }

    /** Another site's name that leads here must not read the chronicle. */
    private static void checkHost(Context context) {
        String host = context.header("Host");
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "");
        if (!LOOPBACK.contains(name)) {
            throw new ForbiddenResponse("ask for localhost");
        }
    }

    private static void checkToken(Context context, String token) {
        String asked = context.queryParam("token");
        if (asked != null && isSame(asked, token)) {
            Cookie cookie = new Cookie(COOKIE, hash(token));
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            context.cookie(cookie);
            return;
        }
        String kept = context.cookie(COOKIE);
        String header = context.header("Authorization");
        boolean known =
                kept != null && isSame(kept, hash(token)) || header != null && isSame(header, "Bearer " + token);
        if (!known) {
            throw new UnauthorizedResponse("open the page with ?token=…");
        }
    }

    /** Takes as long for a wrong token as for a right one. */
    private static boolean isSame(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser keeps: it fits a cookie whatever the token is, and does not tell it. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
