package org.annales.parse;

import java.util.ArrayList;
import java.util.List;

/** Mends what the engine's entity tags are known to get wrong, sentence by sentence. */
final class EntityRepair {

    private EntityRepair() {}

    static List<Token> repair(List<Token> tokens) {
        List<Token> repaired = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean hyphenatedName = token.entity() == EntityType.ORGANISATION
                    && token.entityStart()
                    && token.form().indexOf('-') > 0
                    && isAlone(tokens, repaired.size());
            repaired.add(hyphenatedName ? token.withEntity(EntityType.PLACE, true) : token);
        }
        return repaired;
    }

    /** Is the entity that begins here one token long? */
    private static boolean isAlone(List<Token> tokens, int index) {
        return index + 1 == tokens.size()
                || tokens.get(index + 1).entityStart()
                || tokens.get(index + 1).entity() == EntityType.NONE;
    }
}
