package org.annales.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.attribution.DocumentVoices;
import org.annales.attribution.Saying;
import org.annales.model.Figure;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Adds to figures the voices that contest or confirm them in the sentences behind: “the army denied the claim”, “Baku called
 * the figures grossly exaggerated”.
 */
final class Disputes {

    /** How many sentences behind a figure still speak of it. */
    private static final int REACH = 2;

    private final Set<String> nouns;
    private final Set<String> doubts;
    private final Set<String> calls;

    Disputes(JsonNode lists) {
        this.nouns = Set.copyOf(Yaml.strings(lists.get("nouns")));
        this.doubts = Set.copyOf(Yaml.strings(lists.get("doubts")));
        this.calls = Set.copyOf(Yaml.strings(lists.get("calls")));
    }

    /** The figures with the voices added, in the same order. */
    List<Figure> add(ParsedDocument document, List<Figure> figures, DocumentVoices voices) {
        List<Figure> disputed = new ArrayList<>(figures);
        int last = -1;
        int lastSentence = -1;
        int next = 0;
        for (int i = 0; i < document.sentences().size(); i++) {
            Sentence s = document.sentences().get(i);
            int first = next;
            while (next < figures.size()
                    && figures.get(next).evidence().end() <= s.span().end()) {
                next++;
            }
            if (next > first) {
                last = first;
                lastSentence = i;
            } else if (last >= 0 && i - lastSentence <= REACH) {
                Voice voice = voice(s, voices);
                for (int f = last; voice != null && f < next; f++) {
                    disputed.set(f, with(disputed.get(f), voice));
                }
            }
        }
        return disputed;
    }

    /** The voice of a sentence that speaks of numbers told before without giving any itself, or null. */
    private @Nullable Voice voice(Sentence s, DocumentVoices voices) {
        for (Saying saying : voices.sayingsOf(s)) {
            boolean judges = switch (saying.stance()) {
                case DENIES, DISPUTES, CONFIRMS -> true;
                case ASSERTS, ESTIMATES -> false;
            };
            if (judges && !saying.speakers().isEmpty() && takesUp(s, saying)) {
                String name = voices.nameOf(s, saying.speakers().getFirst());
                return name == null ? null : new Voice(name, saying.stance(), null);
            }
        }
        return doubt(s, voices);
    }

    private boolean takesUp(Sentence s, Saying saying) {
        for (int i = 0; i < s.size(); i++) {
            if (saying.covers(i) && isAnaphor(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** “these figures”, “the claim”, “that number”, “it”: a noun that takes up what was told. */
    private boolean isAnaphor(Sentence s, int i) {
        int determiner = s.child(i, Rel.DETERMINER, Rel.POSSESSOR);
        return nouns.contains(s.token(i).lemma())
                && determiner >= 0
                && !s.token(determiner).lower().equals("a");
    }

    /** “Residents called the official toll exaggerated.” */
    private @Nullable Voice doubt(Sentence s, DocumentVoices voices) {
        int anaphor = -1;
        int doubt = -1;
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            anaphor = anaphor < 0 && isAnaphor(s, i) ? i : anaphor;
            doubt = doubts.contains(token.lower()) ? i : doubt;
        }
        if (anaphor < 0 || doubt < anaphor) {
            return null;
        }
        for (int i = 0; i < s.size(); i++) {
            int subject =
                    s.token(i).pos().isVerb() && calls.contains(s.token(i).lemma()) ? s.child(i, Rel.SUBJECT) : -1;
            if (subject >= 0 && subject != anaphor) {
                String name = voices.nameAt(s, subject);
                return name == null ? null : new Voice(name, Stance.DISPUTES, null);
            }
        }
        return null;
    }

    private static Figure with(Figure f, Voice voice) {
        List<Voice> all = new ArrayList<>(f.voices());
        all.add(voice);
        return new Figure(
                f.id(),
                f.document(),
                f.quote(),
                f.evidence(),
                f.kind(),
                f.unit(),
                f.min(),
                f.max(),
                f.bound(),
                f.what(),
                f.about(),
                f.place(),
                f.side(),
                f.time(),
                f.scope(),
                all,
                f.statement(),
                f.partOf(),
                f.score(),
                f.rule());
    }
}
