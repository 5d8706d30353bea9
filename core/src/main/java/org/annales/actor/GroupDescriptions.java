package org.annales.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Sector;
import org.jspecify.annotations.Nullable;

/** Which force, party, body or state “the troops”, “the organisation”, “the country” takes up. */
final class GroupDescriptions {

    private static final int FAR = 4;

    /** Nouns that say nothing of whose they are: the members of one thing are not those of another. */
    private static final Set<String> OF_SOMETHING = Set.of("member", "supporter", "follower", "veteran");

    private final Discourse discourse;
    private final Set<String> againGroup;
    private final Set<String> againState;
    private final Set<String> againBody;

    GroupDescriptions(Discourse discourse, Words words) {
        this.discourse = discourse;
        againGroup = words.list("again-group");
        againState = words.list("again-state");
        againBody = words.list("again-body");
    }

    /** The group last called so more fully, if no other is in mind; else one that can be called so. */
    @Nullable
    Mention find(Mention mention, String lemma) {
        Mention similar = null;
        Mention same = null;
        for (Mention candidate : discourse.recent()) {
            if (candidate.actors.size() != 1 || candidate.locative || candidate.kind == Mention.Kind.PERSON) {
                continue;
            }
            if (sameHead(candidate, mention, lemma)) {
                boolean other = same != null && !same.actors.equals(candidate.actors);
                if (other && mention.sentence - candidate.sentence <= 2) {
                    return null;
                }
                same = same == null ? candidate : same;
            }
            if (same != null) {
                continue;
            }
            boolean near = mention.sentence - candidate.sentence < FAR;
            if (similar == null && near && isSimilar(candidate, mention, lemma)) {
                similar = candidate;
            }
        }
        if (againState.contains(lemma) && mention.kind == Mention.Kind.STATE && same == null) {
            return state(mention);
        }
        if (same != null) {
            return same.actors.getFirst().name().length() > lemma.length() + 2 ? same : null;
        }
        return similar;
    }

    /** The state that the last sentences are about, where that is clearly one. */
    private @Nullable Mention state(Mention mention) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Mention> latest = new LinkedHashMap<>();
        for (Mention candidate : discourse.recent()) {
            if (mention.sentence - candidate.sentence > 3) {
                break;
            }
            if (candidate.actors.size() != 1
                    || candidate.actors.getFirst().sector() != Sector.STATE
                    || candidate.antecedent != null) {
                continue;
            }
            boolean aside = candidate.how == Mention.How.ADJECTIVE || candidate.locative;
            double weight = isSubject(candidate) ? 2 : aside ? 0.6 : 1;
            String id = candidate.actors.getFirst().id();
            weights.merge(id, weight / (1 + mention.sentence - candidate.sentence), Double::sum);
            latest.putIfAbsent(id, candidate);
        }
        List<Map.Entry<String, Double>> ranked = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        boolean clear = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
        return clear ? latest.get(ranked.getFirst().getKey()) : null;
    }

    /** “the assembly” after “the Parliamentary Assembly”, “the troops” after “Russian troops”. */
    private boolean sameHead(Mention candidate, Mention mention, String lemma) {
        boolean fewer = mention.isPlural() && candidate.kind == Mention.Kind.BODY;
        if (fewer || OF_SOMETHING.contains(lemma)) {
            return false;
        }
        if (candidate.how == Mention.How.PHRASE && candidate.noun != null) {
            return discourse.sentence(candidate).token(candidate.head).lemma().equals(lemma);
        }
        if (candidate.how != Mention.How.NAME || candidate.kind != Mention.Kind.BODY) {
            return false;
        }
        String name = Folding.lower(candidate.actors.getFirst().name());
        return name.endsWith(" " + lemma)
                || name.contains(" " + lemma + " of ")
                || name.contains(" " + lemma + " for ");
    }

    private boolean isSimilar(Mention candidate, Mention mention, String lemma) {
        boolean described = candidate.how == Mention.How.PHRASE && candidate.antecedent == null;
        if (described || !mention.isPlural() && candidate.isPlural()) {
            return false;
        }
        HeadNoun noun = mention.noun;
        boolean fighters = noun != null
                && mention.isPlural()
                && (noun.sector() == Sector.REBELS || noun.sector() == Sector.PARAMILITARY);
        return switch (candidate.actors.getFirst().sector()) {
            case REBELS, PARAMILITARY -> fighters || againGroup.contains(lemma) && !mention.isPlural();
            case PARTY ->
                List.of("party", "movement", "organisation", "organization", "group", "front")
                        .contains(lemma);
            case INTERNATIONAL, NGO, JUDICIARY, MEDIA -> againBody.contains(lemma);
            default -> false;
        };
    }

    private boolean isSubject(Mention mention) {
        return discourse.sentence(mention).token(mention.head).rel().isSubject();
    }
}
