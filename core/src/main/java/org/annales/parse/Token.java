package org.annales.parse;

/**
 * A word of a sentence.
 *
 * @param begin offset of its first character in the document's text (UTF-16)
 * @param end offset behind its last character
 * @param form the word as written
 * @param lower the form in lower case
 * @param lemma base form in lower case; numbers keep their form
 * @param head index of the head token in the sentence, or -1 for the root
 * @param entityStart whether an entity begins here
 */
public record Token(
        int begin,
        int end,
        String form,
        String lower,
        String lemma,
        Pos pos,
        int head,
        Rel rel,
        EntityType entity,
        boolean entityStart) {

    public boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    /** The same word as another part of speech. */
    public Token withPos(Pos other) {
        return new Token(begin, end, form, lower, lemma, other, head, rel, entity, entityStart);
    }

    public Token withHead(int newHead, Rel relation) {
        return new Token(begin, end, form, lower, lemma, pos, newHead, relation, entity, entityStart);
    }

    public Token withEntity(EntityType type, boolean start) {
        return new Token(begin, end, form, lower, lemma, pos, head, rel, type, start);
    }
}
