package org.annales.figure;

import java.util.Set;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import tools.jackson.databind.JsonNode;

/** What a sum of money is for, told by the words near it. */
final class Moneys {

    /** How many words on each side are looked at. */
    private static final int REACH = 10;

    private final Set<String> arms;
    private final Set<String> trade;
    private final Set<String> aid;
    private final Set<String> own;

    Moneys(JsonNode lists) {
        this.arms = Set.copyOf(Yaml.strings(lists.get("arms")));
        this.trade = Set.copyOf(Yaml.strings(lists.get("trade")));
        this.aid = Set.copyOf(Yaml.strings(lists.get("aid")));
        this.own = Set.copyOf(Yaml.strings(lists.get("own")));
    }

    /** equipment-supplied, aid or money. */
    String kind(Sentence s, Amount amount) {
        boolean isArms = false;
        boolean isTrade = false;
        boolean isAid = false;
        for (int i = Math.max(0, amount.from() - REACH); i < Math.min(s.size(), amount.to() + REACH); i++) {
            Token token = s.token(i);
            String lemma = token.lemma();
            if (own.contains(lemma) || own.contains(token.lower())) {
                return "money";
            }
            isArms |= arms.contains(lemma) && token.pos().isNoun();
            isTrade |= trade.contains(lemma);
            isAid |= aid.contains(lemma);
        }
        return isArms && isTrade ? "equipment-supplied" : isAid ? "aid" : "money";
    }
}
