package org.annales.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annales.model.ActorMention;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The actors of one document, asked for by word. Immutable. */
public final class ActorIndex {

    private final ParsedDocument document;
    /** By sentence and token; null where no actor stands. */
    private final @Nullable Mention[][] cover;

    private final int[] starts;
    private final List<ActorMention> mentions = new ArrayList<>();
    private final Set<Span> seats = new HashSet<>();
    private final Phrases phrases;
    private final Set<String> partitive;

    ActorIndex(ParsedDocument document, List<List<Mention>> found, Phrases phrases, Words words) {
        this.document = document;
        this.phrases = phrases;
        this.partitive = words.list("partitive");
        this.cover = new Mention[found.size()][];
        this.starts =
                document.sentences().stream().mapToInt(s -> s.token(0).begin()).toArray();
        for (int i = 0; i < found.size(); i++) {
            Sentence sentence = document.sentences().get(i);
            cover[i] = new Mention[sentence.size()];
            for (Mention mention : found.get(i)) {
                place(i, sentence, mention);
            }
        }
    }

    private void place(int index, Sentence sentence, Mention mention) {
        if (!mention.isActor()) {
            return;
        }
        boolean name = mention.how == Mention.How.NAME
                || mention.how == Mention.How.ADJECTIVE && mention.noun == null
                || mention.how == Mention.How.SEAT;
        for (int k = name ? mention.first : mention.head; k <= mention.last; k++) {
            cover[index][k] = mention;
        }
        if (mention.how == Mention.How.SEAT && mention.actors.getFirst().sector() == Sector.STATE) {
            seats.add(new Span(
                    sentence.token(mention.first).begin(),
                    sentence.token(mention.last).end()));
        }
        if (mention.how != Mention.How.ADJECTIVE && !mention.locative) {
            mentions.addAll(toMentions(sentence, mention));
        }
    }

    private List<ActorMention> toMentions(Sentence sentence, Mention mention) {
        Span span = new Span(
                sentence.token(mention.first).begin(),
                sentence.token(mention.last).end());
        List<ActorMention> all = new ArrayList<>(1);
        for (int i = 0; i < mention.actors.size(); i++) {
            all.add(new ActorMention(
                    span,
                    sentence.token(mention.head).begin(),
                    mention.actors.get(i),
                    how(mention),
                    mention.names.get(i)));
        }
        return all;
    }

    private static String how(Mention mention) {
        if (mention.how == Mention.How.PHRASE && mention.antecedent != null) {
            return "description";
        }
        return mention.how.name().toLowerCase(Locale.ROOT);
    }

    /** All mentions in text order, without nationality adjectives and without countries that are places where they stand. */
    public List<ActorMention> mentions() {
        return List.copyOf(mentions);
    }

    /** Does a state's seat of government that acts (“[Baku] refused”) stand at a span? */
    boolean isSeat(Span span) {
        return seats.contains(span);
    }

    /** The actors for whom a word stands: none, one, or several (“the two countries”). */
    public List<ActorMention> list(Sentence sentence, int token) {
        int at = content(sentence, token);
        Mention mention = mentionAt(sentence, at);
        return mention == null ? List.of() : toMentions(sentence, mention);
    }

    /** The actor for whom a word stands; the first where there are several. */
    public Optional<ActorMention> find(Sentence sentence, int token) {
        return list(sentence, token).stream().findFirst();
    }

    /** The actor for whom the word at an offset of the text stands. */
    public Optional<ActorMention> at(int offset) {
        int index = sentenceAt(offset);
        if (index < 0) {
            return Optional.empty();
        }
        Sentence sentence = document.sentences().get(index);
        int token = sentence.tokenAt(offset);
        return token < 0 || sentence.token(token).begin() > offset ? Optional.empty() : find(sentence, token);
    }

    /** What a chronicle calls the one for whom a word stands; of a phrase that is no actor its own words without article. */
    public String name(Sentence sentence, int token) {
        int at = content(sentence, token);
        Mention mention = mentionAt(sentence, at);
        return mention == null ? Phrases.join(sentence, phrases.kept(sentence, at)) : mention.names.getFirst();
    }

    /**
     * Who does what a verb says: its subject, or where none is spoken that of the verb it is joined to or hangs on
     * (“took the town, [killing] twenty and [burned] it”). Passive verbs give who suffers it.
     */
    public List<ActorMention> subjectsOf(Sentence sentence, int verb) {
        int subject = Subjects.find(sentence, verb);
        if (subject < 0) {
            return List.of();
        }
        List<ActorMention> all = new ArrayList<>();
        for (int part : sentence.conjuncts(subject)) {
            all.addAll(list(sentence, part));
        }
        return all;
    }

    private @Nullable Mention mentionAt(Sentence sentence, int token) {
        int index = sentenceAt(sentence.token(0).begin());
        if (index < 0) {
            return null;
        }
        Mention direct = cover[index][token];
        Token word = sentence.token(token);
        if (direct == null && word.pos() == Pos.WH_WORD && word.rel().isSubject()) {
            int verb = word.head();
            boolean relative = verb >= 0 && sentence.token(verb).rel() == Rel.RELATIVE_CLAUSE;
            return relative
                    ? cover[index][content(sentence, sentence.token(verb).head())]
                    : null;
        }
        return direct;
    }

    /** “thousands of [Armenians]”: the word a phrase of quantity is about. */
    private int content(Sentence sentence, int token) {
        Token word = sentence.token(token);
        if (word.pos() != Pos.NUMBER && !partitive.contains(word.lower())) {
            return token;
        }
        int of = Phrases.ofObject(sentence, token);
        return of < 0 ? token : of;
    }

    private int sentenceAt(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
