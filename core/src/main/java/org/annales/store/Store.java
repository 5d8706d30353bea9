package org.annales.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.annales.actor.ActorOverrides;
import org.annales.model.DocumentReading;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.SourceText;
import org.annales.model.Tenure;
import org.annales.state.Successions;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * The chronicle in one database: a SQLite file, or another database by its {@code jdbc:} address.
 *
 * <p>Every write is one transaction, so that a crash loses at most the document in hand. Safe for use by many threads;
 * writers take turns, readers do not wait for them.
 */
public final class Store implements AutoCloseable {
    private final Connections connections;
    private final Jdbi jdbi;

    private Store(Connections connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class).setSqlParser(new PositionalSqlParser());
    }

    /**
     * Opens a chronicle, makes it where there is none and brings its tables up to date.
     *
     * @param address a file, or a {@code jdbc:} address
     * @throws StoreException where it cannot be opened, is no chronicle or comes from a newer version
     */
    public static Store open(String address) {
        Store store = new Store(new Connections(address));
        try {
            store.jdbi.useHandle(handle -> Schema.migrate(handle, store.connections.dialect()));
            return store;
        } catch (StoreException e) {
            store.close();
            throw new StoreException(address + ": " + e.getMessage(), e);
        } catch (ConnectionException | org.jdbi.v3.core.statement.StatementException e) {
            store.close();
            throw new StoreException(address + ": cannot be opened as a chronicle: " + cause(e), e);
        }
    }

    /** Is there a file to open? Always so for a {@code jdbc:} address. */
    public static boolean exists(String address) {
        return address.startsWith("jdbc:") || Files.exists(Path.of(address));
    }

    /** Saves what was read in a document. The same document, engine and knowledge again changes nothing. */
    public Saved save(DocumentReading reading) {
        return inTransaction(handle -> new DocumentWriter(handle).save(reading));
    }

    /** Notes that a file could not be read; forgotten once it can. */
    public void saveUnread(String path, String name, String message) {
        inTransaction(handle -> handle.execute(
                "INSERT INTO unread_files (path, name, message) VALUES (?, ?, ?)"
                        + " ON CONFLICT (path) DO UPDATE SET name = excluded.name, message = excluded.message",
                path,
                name,
                message));
    }

    /**
     * Was a text or file read by this engine with this knowledge?
     *
     * @param hash SHA-256 of the file's bytes or of its text, hexadecimal
     */
    public boolean isRead(String hash, String engine, String knowledge) {
        return with(
                handle -> handle.createQuery("SELECT COUNT(*) FROM readings r JOIN documents d ON d.key = r.document"
                                        + " WHERE r.engine = ? AND r.knowledge = ? AND (d.text_hash = ? OR d.key IN"
                                        + " (SELECT document FROM document_paths WHERE source_hash = ?))")
                                .bind(0, engine)
                                .bind(1, knowledge)
                                .bind(2, hash)
                                .bind(3, hash)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** Takes a document and all that was found in it out again; false where there is no document of this id. */
    public boolean remove(String documentId) {
        return inTransaction(handle -> new DocumentWriter(handle).remove(documentId));
    }

    /** All documents, by name and path. */
    public List<DocumentRow> listDocuments() {
        return with(handle -> new Catalogue(handle).documents());
    }

    /** Documents of this id or the beginning of it, name, path or the beginning of the name. */
    public List<DocumentRow> findDocuments(String nameOrId) {
        return with(handle -> {
            List<String> ids = handle.createQuery("SELECT id FROM documents WHERE key IN ("
                            + Sql.list(new Lookup(handle).documents(nameOrId)) + ")")
                    .mapTo(String.class)
                    .list();
            return new Catalogue(handle)
                    .documents().stream().filter(row -> ids.contains(row.id())).toList();
        });
    }

    /** The one document of this id or the beginning of it, name, path or the beginning of the name. */
    public Optional<DocumentRow> findDocument(String nameOrId) {
        List<DocumentRow> found = findDocuments(nameOrId);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A document with its text and all that its newest reading found. */
    public Optional<DocumentReading> reading(String documentId) {
        return with(handle -> new ReadingLoader(handle).find(documentId));
    }

    /** A document's text. */
    public Optional<SourceText> text(String documentId) {
        return with(handle -> handle.createQuery(
                        "SELECT t.text FROM document_texts t JOIN documents d ON d.key = t.document WHERE d.id = ?")
                .bind(0, documentId)
                .mapTo(String.class)
                .findOne()
                .map(Characters::read)
                .map(SourceText::new));
    }

    /** Statements with their citations, in order of time; those without a date come last. */
    public List<TimelineRow> timeline(Filter filter) {
        return with(handle -> new Timeline(handle, connections.dialect()).list(filter));
    }

    /** How many statements a filter lets through, whatever its limit and offset. */
    public int count(Filter filter) {
        return with(handle -> new Timeline(handle, connections.dialect()).count(filter));
    }

    /** Places that documents name, by name. */
    public List<PlaceRow> places() {
        return with(handle -> new Catalogue(handle).places());
    }

    /** Actors that documents name, by name. */
    public List<ActorRow> actors() {
        return with(handle -> new Catalogue(handle).actors());
    }

    /** What the user decided about actors, in the order in which it was decided. */
    public List<ActorOverrides.Change> actorChanges() {
        return with(handle -> new ActorDecisions(handle).list());
    }

    /**
     * Keeps decisions about actors and applies them to what was read; later readings get them when they are saved. What
     * follows from the documents is renewed by {@link ChronicleUpdate}.
     *
     * @param reviewer who decided
     */
    public ActorsChanged changeActors(List<ActorOverrides.Change> changes, String reviewer) {
        return inTransaction(handle -> {
            ActorDecisions decisions = new ActorDecisions(handle);
            int unsettled = 0;
            for (ActorOverrides.Change change : changes) {
                unsettled += decisions.unsettle(change);
                decisions.add(change, reviewer);
            }
            return new ActorsChanged(decisions.renew(changes), unsettled);
        });
    }

    /** Figures whose place, side, happening or what is counted has all words of the query, in order of time. */
    public List<FigureRow> figures(String query) {
        return with(handle -> new FigureLoader(handle).matching(query));
    }

    /** Figures that may disagree, in order of time; from no more than so many groups of them, the largest. */
    public List<FigureRow> differingFigures(int groups) {
        return with(handle -> new FigureLoader(handle).differing(groups));
    }

    /** The events that statements belong to: statement id → event id. */
    public Map<String, String> eventsOf(List<String> statements) {
        return with(handle -> new EventLoader(handle).ofStatements(statements));
    }

    /** Files that could not be read, then bad data in documents. */
    public List<IssueRow> issues() {
        return with(handle -> new Catalogue(handle).issues());
    }

    /** The chronicle in numbers. */
    public Summary summary() {
        return with(handle -> new Catalogue(handle).summary());
    }

    /** Every event, in order of time. */
    public List<Event> events() {
        return with(handle -> new EventLoader(handle).all());
    }

    /** The event of this id, or the one that it became when statements joined or left. */
    public Optional<Event> findEvent(String id) {
        return with(handle -> new EventLoader(handle).byId(id)).stream().findFirst();
    }

    /** Who held which place when, by place and time. */
    public List<Holding> holdings() {
        return with(handle -> {
            StateLoader state = new StateLoader(handle);
            return state.ended(state.holdings(new Sql()));
        });
    }

    /** The same as {@link #tenures}, with the ends that follow from later holders and from the ends of states. */
    public List<Tenure> tenuresInSuccession() {
        return with(handle -> {
            List<Tenure> all = new StateLoader(handle).tenures(new Sql());
            return Successions.of(all, all, new StepLoader(handle).lifespans());
        });
    }

    /** Who held which office when, by person and time, as far as somebody tells it. */
    public List<Tenure> tenures() {
        return with(handle -> new StateLoader(handle).tenures(new Sql()));
    }

    /** Agreements, blockades and declarations by the time they came into force. */
    public List<InForce> inForce() {
        return with(handle -> new StepLoader(handle).inForce());
    }

    /** How long states, forces and organisations existed, as far as is told, in order of time. */
    public List<Lifespan> lifespans() {
        return with(handle -> new StepLoader(handle).lifespans());
    }

    /** The state of the conflict on a day; of long lists the newest only. */
    public DayState on(LocalDate day) {
        return with(handle -> new DayQuery(handle).on(day));
    }

    /** The state on a day as the documents tell it that are shown to have existed by another. */
    public Known<DayState> on(LocalDate day, LocalDate knownBy) {
        return knownBy(knownBy, handle -> new DayQuery(handle).on(day));
    }

    /** Statements of the documents that are shown to have existed by a day. */
    public Known<List<TimelineRow>> timeline(Filter filter, LocalDate knownBy) {
        return knownBy(knownBy, handle -> new Timeline(handle, connections.dialect()).list(filter));
    }

    private <T> Known<T> knownBy(LocalDate day, Function<Handle, T> question) {
        return with(handle -> {
            try {
                return new KnownQuery(handle).by(day, question);
            } catch (SQLException e) {
                throw new StoreException("could not be asked: " + e.getMessage(), e);
            }
        });
    }

    /** What is told of a place, by name or id, through time; of its events a page. */
    public PlaceLife lifeOfPlace(String nameOrId, int limit, int offset) {
        return with(handle -> new LifeQuery(handle).ofPlace(nameOrId, limit, offset));
    }

    /** What is told of an actor, by words of its name or id, through time; of its events a page. */
    public ActorLife lifeOfActor(String nameOrId, int limit, int offset) {
        return with(handle -> new LifeQuery(handle).ofActor(nameOrId, limit, offset));
    }

    /** Fields on which the statements of events disagree, those with most voices first. */
    public List<Dispute> disputes(int limit, int offset) {
        return with(handle -> new DisputeQuery(handle).ofEvents(limit, offset));
    }

    /** Contested holdings with the sentences behind them. */
    public Map<Holding, List<SourceRow>> contested(int limit) {
        return with(handle -> new DisputeQuery(handle).ofHoldings(limit));
    }

    /** States and forces that are told to have ended and that a later text speaks of in the present, the newest ends first. */
    public List<ExistenceDispute> existenceDisputes(int limit) {
        return with(handle -> new ExistenceQuery(handle).list(limit));
    }

    /** A war, campaign or operation by its name: when, between whom, in which parts and phases. */
    public Optional<ConflictView> conflict(String name) {
        return with(handle -> new ConflictQuery(handle, connections.dialect()).find(name));
    }

    /** Names of conflicts that the documents have, those like a name first. */
    public List<String> conflictsLike(String name) {
        return with(handle -> new ConflictQuery(handle, connections.dialect()).alike(name));
    }

    /** Lets the database learn how its tables look now, so that it finds the shortest way; worth it after much was saved. */
    public void tidy() {
        with(handle -> handle.execute(connections.dialect().tidy()));
    }

    /** The sentences behind statements and attestations, by id; what is not there any more is left out. */
    public Map<String, SourceRow> citations(List<String> ids) {
        return with(handle -> new DayQuery(handle).citations(ids));
    }

    /** Changes whenever the chronicle does. */
    public String version() {
        return with(handle -> new PageQuery(handle).version());
    }

    /** Every event in short, in order of time; those without a date come last. */
    public List<EventRow> eventRows() {
        return with(handle -> new EventRows(handle).all());
    }

    /** The statements with these ids, in this order, with their citations. */
    public List<TimelineRow> statements(List<String> ids) {
        return with(handle -> new PageQuery(handle).statements(ids));
    }

    /** Ids of the statements whose sentence has all words of a text. */
    public Set<String> statementsSaying(String text) {
        return with(handle -> new PageQuery(handle).statementsSaying(text, connections.dialect()));
    }

    /** The names of a place as documents write them. */
    public Set<String> namesOfPlace(String id) {
        return with(handle -> new PageQuery(handle).namesOfPlace(id));
    }

    /** The names of an actor as documents shorten them. */
    public Set<String> namesOfActor(String id) {
        return with(handle -> new PageQuery(handle).namesOfActor(id));
    }

    /** The names of every place as documents write them, by its id, the most frequent first. */
    public Map<String, List<String>> placeNames() {
        return with(handle -> new PageQuery(handle).placeNames());
    }

    /** The names of every actor as documents shorten them, by its id, the most frequent first. */
    public Map<String, List<String>> actorNames() {
        return with(handle -> new PageQuery(handle).actorNames());
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new StoreException("could not be closed: " + e.getMessage(), e);
        }
    }

    <T> T with(HandleCallback<T, RuntimeException> callback) {
        return jdbi.withHandle(callback);
    }

    <T> T inTransaction(HandleCallback<T, SQLException> callback) {
        try {
            return jdbi.inTransaction(handle -> {
                connections.dialect().lockForWriting(handle.getConnection());
                return callback.withHandle(handle);
            });
        } catch (SQLException e) {
            throw new StoreException("could not be written: " + e.getMessage(), e);
        }
    }

    private static @Nullable String cause(Throwable e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }
}
