package org.annales.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds everybody and everything that a sentence names or describes; whom a pronoun means is left open. */
final class MentionFinder {

    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "it",
            "its",
            "itself",
            "they",
            "them",
            "their",
            "theirs",
            "themselves");

    private final String text;
    private final Uses uses;
    private final NameReader names;
    private final NounReader nouns;

    /** @param uses learns which names the document uses */
    MentionFinder(ParsedDocument document, DocumentNames names, Uses uses, ActorKnowledge knowledge) {
        this.text = document.document().text().value();
        this.uses = uses;
        this.names = new NameReader(text, names, uses, knowledge);
        this.nouns = new NounReader(names, knowledge);
    }

    /** The mentions of a sentence in order of their heads. */
    List<Mention> find(int index, Sentence sentence) {
        @Nullable Mention[] cover = new Mention[sentence.size()];
        noteYear(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            if (cover[i] == null) {
                Mention name = names.at(index, sentence, i);
                if (name != null) {
                    for (int k = name.first; k <= name.last; k++) {
                        cover[k] = name;
                    }
                }
            }
        }
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Mention name = cover[i];
            if (name != null) {
                if (i == name.head) {
                    found.add(name.how == Mention.How.PEOPLE ? nouns.people(sentence, name, cover) : name);
                }
                continue;
            }
            Mention other = other(index, sentence, i, cover);
            if (other != null) {
                cover[i] = other;
                found.add(other);
            }
        }
        found.sort(Comparator.comparingInt(m -> m.head));
        return found;
    }

    private void noteYear(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String form = token.form();
            if (token.entity() == EntityType.DATE
                    && form.length() == 4
                    && form.chars().allMatch(c -> c >= '0' && c <= '9')) {
                uses.at(Integer.parseInt(form));
                return;
            }
        }
    }

    private @Nullable Mention other(int index, Sentence sentence, int i, @Nullable Mention[] cover) {
        Token token = sentence.token(i);
        boolean both = token.lower().equals("both")
                && (token.rel().isSubject() || token.rel() == Rel.OBJECT)
                && sentence.children(i).length == 0;
        if (token.pos().isPronoun() && PRONOUNS.contains(token.lower()) || both) {
            return new Mention(index, i, i, i, Mention.How.PRONOUN, Mention.Kind.THING);
        }
        if (isRanked(sentence, i)) {
            return new Mention(index, i, i, i, Mention.How.PRONOUN, Mention.Kind.THING);
        }
        if (token.lower().equals("those") && sentence.child(i, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE) >= 0) {
            return new Mention(index, i, i, i, Mention.How.PHRASE, Mention.Kind.PERSONS);
        }
        boolean dated = token.entity() == EntityType.DATE || token.entity() == EntityType.TIME;
        if (token.pos() == Pos.ADJECTIVE && Acting.isModifier(sentence, i)) {
            return nouns.adjective(index, sentence, i);
        }
        return !dated && (token.pos().isNoun() || nouns.isNounInDisguise(sentence, i))
                ? nouns.at(index, sentence, i, cover)
                : null;
    }

    /** “the former”, “the latter” with no noun behind. */
    private static boolean isRanked(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return (token.lower().equals("former") || token.lower().equals("latter"))
                && i > 0
                && sentence.token(i - 1).lower().equals("the")
                && switch (token.rel()) {
                    case SUBJECT, PASSIVE_SUBJECT, OBJECT, PREP_OBJECT, POSSESSOR, DATIVE -> true;
                    default -> false;
                };
    }
}
