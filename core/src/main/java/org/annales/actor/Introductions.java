package org.annales.actor;

import java.util.Set;
import org.annales.model.Actor;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Names that a text introduces in brackets behind another: abbreviations and aliases. */
final class Introductions {

    private static final Set<String> ALIAS_STARTS = Set.of("also", "known", "called", "commonly", "better");
    private static final Set<String> ALIAS_WORDS =
            Set.of("also", "known", "called", "as", "the", "simply", "commonly", "later", "better");

    private final DocumentNames names;
    private final NameTable table;
    private final ActorKnowledge knowledge;

    Introductions(DocumentNames names, NameTable table, ActorKnowledge knowledge) {
        this.names = names;
        this.table = table;
        this.knowledge = knowledge;
    }

    /** “the Eritrean Liberation Front ([ELF])”: the letters begin the words before the bracket. */
    void readAbbreviation(Sentence sentence, int index, String text) {
        Token token = sentence.token(index);
        String letters = token.form().replace(".", "");
        if (!LongForms.isAbbreviation(letters)) {
            return;
        }
        int first = LongForms.start(sentence, index - 2, letters);
        if (first < 0) {
            return;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(index - 2).end());
        NameTable.Entry known = knowledge.names().find(name);
        Actor actor = known != null
                ? known.names().getFirst().known().actor()
                : names.addBody(name, sentence, first, index - 2);
        table.add(token.form(), new KnownName(new KnownActor(actor, null, null), KnownName.Form.ABBREVIATION));
    }

    /** “the Caucasus Bureau (known as the [Kavburo])”. */
    void readAlias(Sentence sentence, int index, String text) {
        int at = index;
        while (at < sentence.size() && ALIAS_WORDS.contains(sentence.token(at).lower())) {
            at++;
        }
        boolean known = at > index
                && at < sentence.size()
                && ALIAS_STARTS.contains(sentence.token(index).lower());
        if (!known || !sentence.token(at).isCapitalised()) {
            return;
        }
        int last = at;
        while (last + 1 < sentence.size() && sentence.token(last + 1).isCapitalised()) {
            last++;
        }
        int end = index - 2;
        int first = end;
        while (first > 0
                && sentence.token(first - 1).isCapitalised()
                && sentence.token(first - 1).pos() == Pos.PROPER_NOUN) {
            first--;
        }
        if (first < end
                && sentence.token(end).entity() != EntityType.PERSON
                && sentence.token(end).entity() != EntityType.PLACE) {
            String name = text.substring(
                    sentence.token(first).begin(), sentence.token(end).end());
            String alias = text.substring(
                    sentence.token(at).begin(), sentence.token(last).end());
            NameTable.Entry entry = knowledge.names().find(name);
            Actor actor = entry != null
                    ? entry.names().getFirst().known().actor()
                    : names.addBody(name, sentence, first, end);
            table.add(alias, new KnownName(new KnownActor(actor, null, null), KnownName.Form.NAME));
        }
    }
}
