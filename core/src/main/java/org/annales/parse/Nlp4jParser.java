package org.annales.parse;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Emory NLP4J behind {@link Parser}: tags, lemmas, entities and ClearNLP dependencies for English.
 *
 * <p>The components only read their models while decoding, so that one instance serves all threads.
 */
final class Nlp4jParser implements Parser {

    static final String ID = "nlp4j-1.1.3/english-1.1.2/4";

    /** Longer “sentences” are lists or noise; they are cut so that one of them can't hold up the others. */
    private static final int LONGEST_SENTENCE = 300;

    /** Past forms that the engine leaves as they are, and what it cuts too short. */
    private static final Map<String, String> MISSED_LEMMAS = Map.of(
            "ended", "end",
            "followed", "follow",
            "provided", "provide",
            "performed", "perform",
            "happened", "happen",
            "represented", "represent",
            "existed", "exist",
            "instal", "install");

    private static final EnglishMorphAnalyzer MORPHOLOGY = new EnglishMorphAnalyzer();

    private final Tokenizer tokenizer = new EnglishTokenizer();
    private final List<NLPComponent<NLPNode>> components;

    Nlp4jParser(List<NLPComponent<NLPNode>> components) {
        this.components = List.copyOf(components);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Sentence> parse(String paragraph, int offset, int zone) {
        List<Sentence> sentences = new ArrayList<>();
        for (List<Word> words : Words.split(tokenizer, paragraph)) {
            for (int from = 0; from < words.size(); from += LONGEST_SENTENCE) {
                List<Word> part = words.subList(from, Math.min(words.size(), from + LONGEST_SENTENCE));
                sentences.add(sentence(part, offset, zone));
            }
        }
        return sentences;
    }

    private Sentence sentence(List<Word> words, int offset, int zone) {
        NLPNode[] nodes = decode(words);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(words.get(i), nodes[i + 1], offset));
        }
        return new Sentence(
                zone,
                SwallowedSubjects.restore(
                        SwallowedVerbs.restore(EntryRepair.repair(DateRepair.repair(EntityRepair.repair(tokens))))));
    }

    private NLPNode[] decode(List<Word> words) {
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, words.get(i).form());
        }
        for (NLPComponent<NLPNode> component : components) {
            component.process(nodes);
        }
        return nodes;
    }

    private static Token token(Word word, NLPNode node, int offset) {
        String tag = node.getNamedEntityTag();
        String lower = word.form().toLowerCase(Locale.ROOT);
        NLPNode head = node.getDependencyHead();
        int governor = head == null ? -1 : head.getID() - 1;
        return new Token(
                word.begin() + offset,
                word.end() + offset,
                word.form(),
                lower,
                lemma(node, lower),
                Nlp4jLabels.pos(node.getPartOfSpeechTag()),
                governor,
                governor < 0 ? Rel.ROOT : Nlp4jLabels.rel(node.getDependencyLabel()),
                Nlp4jLabels.entity(tag),
                Nlp4jLabels.begins(tag));
    }

    /** The engine writes numbers as 0 and ordinals as #ord#; the form says more. */
    private static String lemma(NLPNode node, String lower) {
        String lemma = node.getLemma();
        boolean lacking =
                lemma == null || lemma.isEmpty() || lemma.indexOf('#') >= 0 || Character.isDigit(lemma.charAt(0));
        return lacking ? lower : baseForm(joined(node, lemma));
    }

    /** “re-armed”, “counter-attacking”: the engine knows the base form only of what stands behind the hyphen. */
    private static String joined(NLPNode node, String lemma) {
        int hyphen = lemma.lastIndexOf('-');
        if (hyphen <= 0
                || hyphen == lemma.length() - 1
                || !Nlp4jLabels.pos(node.getPartOfSpeechTag()).isVerb()) {
            return lemma;
        }
        String base = MORPHOLOGY.lemmatize(lemma.substring(hyphen + 1), node.getPartOfSpeechTag());
        return lemma.substring(0, hyphen + 1) + base;
    }

    static String baseForm(String lemma) {
        return MISSED_LEMMAS.getOrDefault(lemma, lemma);
    }
}
