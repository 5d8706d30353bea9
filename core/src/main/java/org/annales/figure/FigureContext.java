package org.annales.figure;

import org.annales.attribution.DocumentVoices;
import org.annales.model.Figure;
import org.annales.model.Mentions;
import org.annales.model.Scope;
import org.annales.model.Span;
import org.annales.model.When;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Makes figures of findings: gives them their place, time, side, scope, happening and voices. */
final class FigureContext {

    /** How often figures of a rule of this sort have the right kind, by judging them on news and encyclopedia text. */
    private static final double SURE = 0.95;

    /** How many characters on a number still belongs to the list of the one before. */
    private static final int NEAR = 20;

    private static final double LIKELY = 0.85;
    private static final double PLAIN = 0.75;

    private final ParsedDocument document;
    private final Setting setting;
    private final Scopes scopes;
    private final Sides sides;

    FigureContext(ParsedDocument document, Mentions mentions, Kinds kinds) {
        this.document = document;
        this.setting = new Setting(document, mentions, kinds);
        this.scopes = new Scopes(kinds);
        this.sides = new Sides(mentions);
    }

    private String id(Finding f) {
        return FigureIds.of(document.document().textHash(), quote(f), f.kind());
    }

    private static Span quote(Finding f) {
        return new Span(f.counted().amount().start(), f.counted().amount().end());
    }

    /** @param last the figure before in the same sentence, or null; “the Turks lost 40 dead and 90 wounded” names the side once */
    Figure figure(Sentence s, Finding f, DocumentVoices voices, @Nullable Figure last) {
        Amount amount = f.counted().amount();
        When time = setting.time(s, amount);
        Scope scope = scopes.read(s, f, time);
        return new Figure(
                id(f),
                document.document().id(),
                quote(f),
                s.span(),
                f.kind(),
                f.unit(),
                amount.min(),
                amount.max(),
                amount.bound(),
                what(s, f.counted()),
                setting.about(s, amount),
                setting.place(s, amount),
                side(s, f, last),
                time,
                scope,
                voices.voicesOf(s, f.counted().top()),
                null,
                f.partOf() == null ? null : id(f.partOf()),
                score(f),
                f.rule());
    }

    private @Nullable String side(Sentence s, Finding f, @Nullable Figure last) {
        String side = sides.read(s, f);
        if (side != null || last == null) {
            return side;
        }
        boolean joined = f.counted().isBare()
                && last.what().isEmpty()
                && f.counted().amount().start() - last.quote().end() < NEAR;
        return joined ? last.side() : null;
    }

    private static double score(Finding f) {
        if (f.rule().endsWith("/trigger") || f.rule().endsWith("/vote")) {
            return SURE;
        }
        return f.rule().endsWith("/noun")
                        || f.rule().endsWith("/bare")
                        || f.rule().endsWith("/money")
                ? LIKELY
                : PLAIN;
    }

    /** The words for what is counted, without the number. */
    private String what(Sentence s, Counted c) {
        int to = c.amount().to();
        if (c.noun() < 0) {
            return "";
        }
        int from = c.noun() >= to ? to : c.noun();
        while (from < c.noun() && isLead(s.token(from).lower())) {
            from++;
        }
        return document.text(new Span(s.token(from).begin(), s.token(c.noun()).end()));
    }

    private static boolean isLead(String lower) {
        return lower.equals("of")
                || lower.equals("the")
                || lower.equals("-")
                || lower.equals("its")
                || lower.equals("their");
    }
}
