package org.annales.export;

import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.annales.figure.FigureGroup;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.Event;
import org.annales.model.Figure;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Issue;
import org.annales.model.Lifespan;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Tenure;
import org.annales.model.View;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of the JSON Lines export, one a line. Offsets are code points of the document's text; a field that
 * is not known is null or left empty, never guessed. Not for use by several threads.
 */
public final class RecordWriter implements AutoCloseable {
    private final JsonLine json;
    private final Sources sources;
    private final RecordFields fields;

    /**
     * Writes what this store has.
     *
     * @param out is flushed at the end but not closed
     */
    public RecordWriter(Store store, Writer out) {
        this.json = new JsonLine(out);
        this.sources = new Sources(store);
        this.fields = new RecordFields(json, sources);
    }

    /** Writes what one reading found, without a store. */
    RecordWriter(Document document, Writer out) {
        this.json = new JsonLine(out);
        this.sources = new Sources(document);
        this.fields = new RecordFields(json, sources);
    }

    Sources sources() {
        return sources;
    }

    /** Writes what a document mentions, to the same place. */
    MentionRecords mentions() {
        return new MentionRecords(json, sources);
    }

    /** A statement with everything it says. */
    public void write(Statement statement) {
        String document = statement.document();
        json.begin("statement")
                .put("id", statement.id())
                .put("document", sources.label(document))
                .put("type", statement.type());
        fields.quoted("trigger", document, statement.trigger());
        fields.quoted("evidence", document, statement.evidence());
        fields.participants("agents", statement.agents());
        fields.participants("targets", statement.targets());
        fields.locations(statement.places());
        json.put("time", statement.time().when().edtf())
                .put("extent", Codes.of(statement.time().extent()))
                .put("how", statement.time().how());
        json.beginObject("roles");
        for (Role role : statement.roles()) {
            json.put(role.name(), role.text());
        }
        json.endObject();
        json.put("phase", Codes.of(statement.phase()))
                .put("reality", Codes.of(statement.reality()))
                .put("said_by", statement.saidBy());
        fields.voices(statement.voices());
        json.put("score", statement.score()).put("rule", statement.rule()).end();
    }

    /** A figure with everything it says. */
    public void write(Figure figure) {
        String document = figure.document();
        json.begin("figure").put("id", figure.id()).put("document", sources.label(document));
        fields.quoted("quote", document, figure.quote());
        fields.quoted("evidence", document, figure.evidence());
        json.put("kind", figure.kind())
                .put("unit", figure.unit())
                .put("min", figure.min())
                .put("max", figure.max())
                .put("bound", Codes.of(figure.bound()))
                .put("what", figure.what())
                .put("said_by", figure.saidBy())
                .put("about", figure.about())
                .put("place", figure.place())
                .put("side", figure.side())
                .put("time", figure.time().edtf())
                .put("scope", Codes.of(figure.scope()));
        fields.voices(figure.voices());
        json.put("statement", figure.statement())
                .put("part_of", figure.partOf())
                .put("score", figure.score())
                .put("rule", figure.rule())
                .end();
    }

    /** Claims that count the same thing, with the range over those that stand; nothing in it is a sum. */
    public void write(FigureGroup group) {
        json.begin("figure-group")
                .put("kind", group.kind())
                .put("unit", group.unit())
                .put("min", group.low())
                .put("max", group.high())
                .put("open_ended", group.openEnded())
                .put("total", group.total())
                .put("what", group.what())
                .put("about", group.about())
                .put("place", group.place())
                .put("side", group.side())
                .put("time", group.time().edtf());
        json.beginArray("claims");
        for (FigureGroup.Row row : group.rows()) {
            json.beginObject()
                    .put("figure", row.claim().figure().id())
                    .put("claimant", row.claim().claimant())
                    .put("denied", row.claim().isOnlyDenied())
                    .put("superseded_by", row.supersededBy());
            json.strings(
                    "copies",
                    row.copies().stream().map(copy -> copy.figure().id()).toList());
            json.endObject();
        }
        json.endArray();
        json.end();
    }

    /** A state of things that a document says held. */
    public void write(Attestation attestation) {
        json.begin("attestation")
                .put("id", attestation.id())
                .put("document", sources.label(attestation.document()))
                .put("kind", attestation.kind())
                .put("subject", attestation.subject())
                .put("object", attestation.object())
                .put("time", attestation.time().edtf())
                .put("extent", Codes.of(attestation.extent()));
        fields.quoted("evidence", attestation.document(), attestation.evidence());
        json.put("rule", attestation.rule());
        if (attestation.conflict() != null) {
            json.put("conflict", attestation.conflict());
        }
        json.end();
    }

    /** A voice's assertion that is no happening. */
    public void write(View view) {
        json.begin("view")
                .put("id", view.id())
                .put("document", sources.label(view.document()))
                .put("voice", view.voice())
                .put("topic", view.topic());
        fields.quoted("quote", view.document(), view.quote());
        fields.quoted("evidence", view.document(), view.evidence());
        json.put("rule", view.rule()).end();
    }

    /** Bad data in a document. */
    public void write(Issue issue) {
        json.begin("issue")
                .put("document", sources.label(issue.document()))
                .put("severity", Codes.of(issue.severity()))
                .put("code", issue.code());
        Span span = issue.span();
        json.put("start", span == null ? null : (Integer) sources.start(issue.document(), span))
                .put("end", span == null ? null : (Integer) sources.end(issue.document(), span))
                .put("message", issue.message())
                .end();
    }

    /** An event with its statements. */
    public void write(Event event) {
        json.begin("event")
                .put("id", event.id())
                .put("type", event.type())
                .put("time", event.time().edtf());
        json.strings("places", event.places());
        json.strings("statements", event.statements());
        json.strings("reasons", event.reasons());
        json.strings("disputes", event.disputes());
        json.put("told", event.told()).put("voices", event.voices());
        json.end();
    }

    /** Who held a place. */
    public void write(Holding holding) {
        json.begin("control")
                .put("place", holding.place())
                .put("place_id", holding.placeId())
                .put("holder", holding.holder())
                .put("kind", Codes.of(holding.kind().counted()))
                .put("by", holding.kind() == HoldingKind.RETURNED ? "agreement" : null)
                .put("from", bound(holding.from(), true))
                .put("begin_told", holding.beginTold())
                .put("to", bound(holding.to(), false));
        json.put("last_word", day(holding.lastWord())).put("through", holding.through());
        json.strings("statements", holding.statements());
        json.end();
    }

    /**
     * A bound that is itself a stretch (“2–3 April”, “early in May”) as one EDTF date, so that readers can put from and to together: the
     * month it lies in, else roughly the month by which the holding has surely begun, or until which it surely lasts.
     */
    private static String bound(When when, boolean begin) {
        if (!(when instanceof WhenInterval) || when.isOpen()) {
            return when.edtf();
        }
        YearMonth first = YearMonth.from(when.earliest());
        YearMonth last = YearMonth.from(when.latest());
        String rough = first.equals(last) ? "" : "~";
        return When.of(begin ? last : first).edtf() + rough;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Who held an office. */
    public void write(Tenure tenure) {
        json.begin("office")
                .put("person", tenure.person())
                .put("office", tenure.office())
                .put("from", tenure.from().edtf())
                .put("to", tenure.to().edtf())
                .put("first_word", day(tenure.firstWord()))
                .put("last_word", day(tenure.lastWord()));
        json.strings("statements", tenure.statements());
        json.end();
    }

    /** What was in force. */
    public void write(InForce thing) {
        json.begin("in-force")
                .put("kind", thing.kind())
                .put("name", thing.name())
                .put("from", thing.from().edtf())
                .put("to", thing.to().edtf());
        json.strings(
                "breaches",
                thing.breaches().stream().map(breach -> breach.when().edtf()).toList());
        json.strings("statements", thing.statements());
        json.strings(
                "breached_by",
                thing.breaches().stream()
                        .flatMap(breach -> breach.statements().stream())
                        .distinct()
                        .toList());
        json.end();
    }

    /** How long a state, force or organisation existed; its changes as “renamed: NAME (TIME)”. */
    public void write(Lifespan life) {
        json.begin("lifespan")
                .put("name", life.name())
                .put("from", life.from().edtf())
                .put("to", life.to().edtf());
        json.strings(
                "changes",
                life.changes().stream()
                        .map(change -> change.kind() + ": " + change.name() + " ("
                                + change.when().edtf() + ")")
                        .toList());
        json.strings("statements", life.statements());
        json.end();
    }

    @Override
    public void close() {
        json.close();
    }
}
