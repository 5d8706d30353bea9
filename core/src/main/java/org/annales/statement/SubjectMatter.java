package org.annales.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** What a document and each of its sentences are about, by the word classes that occur in them: news of an epidemic, say. */
final class SubjectMatter {

    /** A document is about something that every third sentence of it names. */
    private static final double SHARE = 0.3;

    private final List<Sentence> sentences;
    private final CodeBook codeBook;
    private final Map<String, Boolean> ofDocument = new HashMap<>();

    SubjectMatter(List<Sentence> sentences, CodeBook codeBook) {
        this.sentences = sentences;
        this.codeBook = codeBook;
    }

    /** Is a sentence, or else the whole document, about a class? */
    boolean isAbout(Sentence sentence, String wordClass) {
        return names(sentence, wordClass) || ofDocument.computeIfAbsent(wordClass, this::isDocumentAbout);
    }

    private boolean isDocumentAbout(String wordClass) {
        long naming = sentences.stream().filter(s -> names(s, wordClass)).count();
        return naming >= SHARE * sentences.size();
    }

    /** Does a word of the sentence belong to a class? */
    boolean names(Sentence sentence, String wordClass) {
        for (Token token : sentence.tokens()) {
            if (codeBook.isIn(wordClass, token.lemma())) {
                return true;
            }
        }
        return false;
    }
}
