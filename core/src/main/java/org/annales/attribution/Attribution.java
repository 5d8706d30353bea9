package org.annales.attribution;

import java.util.List;
import org.annales.model.Voice;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/**
 * Reads who is said to say a part of a text. Immutable and thread-safe; built from {@code en/attribution/verbs.yml}.
 *
 * <p>{@link #in} reads a whole document and follows pronouns, quotations and chains over sentences; {@link #voicesOf}
 * sees one sentence alone.
 */
public final class Attribution {

    private final ReportingWords words;
    private final SayingReader reader;
    private final SpeakerNames names;

    private Attribution(ReportingWords words) {
        this.words = words;
        this.reader = new SayingReader(words);
        this.names = new SpeakerNames(words);
    }

    /** With the packaged knowledge. */
    public static Attribution load() {
        return new Attribution(ReportingWords.load());
    }

    /** The sayings of a sentence, innermost first, demands and threats among them. */
    public List<Saying> sayingsOf(Sentence sentence) {
        return reader.read(sentence);
    }

    /**
     * The voices that claim (or contest) what stands at a token, as far as the sentence itself tells; the first one is the
     * innermost claimant.
     */
    public List<Voice> voicesOf(Sentence sentence, int token) {
        return Voices.of(
                sayingsOf(sentence), token, speaker -> names.phrase(sentence, names.identify(sentence, speaker)));
    }

    /** The voices of a whole document. */
    public DocumentVoices in(ParsedDocument document, PhraseNamer namer) {
        return new DocumentVoices(document, namer, reader, names, words);
    }
}
