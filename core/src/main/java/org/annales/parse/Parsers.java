package org.annales.parse;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads the default parser. Takes 5–8 seconds and 1.5 GB; do it once. */
public final class Parsers {

    private Parsers() {}

    /** Loads the English parser from the cache, unpacking the model first where it is not there. */
    public static Parser load(ModelCache cache, ModelCache.Progress progress) {
        cache.prepare(progress);
        try (ExecutorService loaders = Executors.newFixedThreadPool(2)) {
            return new Nlp4jParser(components(cache, loaders));
        }
    }

    /** The id that {@link #load}'s parser will have, without loading it. */
    public static String defaultId() {
        return Nlp4jParser.ID;
    }

    private static List<NLPComponent<NLPNode>> components(ModelCache cache, Executor loaders) {
        var dependency = later(cache, ModelFile.DEPENDENCY, ModelTables::readObject, loaders);
        var clusters = later(cache, ModelFile.CLUSTERS, ModelTables::readSets, loaders);
        var embeddings = later(cache, ModelFile.EMBEDDINGS, ModelTables::readVectors, loaders);
        var ambiguity = later(cache, ModelFile.AMBIGUITY, ModelTables::readLists, loaders);
        var tags = later(cache, ModelFile.TAGS, ModelTables::readObject, loaders);
        var entities = later(cache, ModelFile.ENTITIES, ModelTables::readObject, loaders);
        var morphology =
                CompletableFuture.supplyAsync(() -> new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH), loaders);
        GlobalLexica<NLPNode> lexica = emptyLexica();
        lexica.setAmbiguityClasses(
                new GlobalLexicon<>(ambiguity.join(), Field.word_form_simplified_lowercase, "ambiguity_classes"));
        lexica.setWordClusters(
                new GlobalLexicon<>(clusters.join(), Field.word_form_simplified_lowercase, "word_clusters"));
        lexica.setWordEmbeddings(
                new GlobalLexicon<>(embeddings.join(), Field.word_form_undigitalized, "word_embeddings"));
        return List.of(
                lexica,
                component(tags.join()),
                morphology.join(),
                component(entities.join()),
                component(dependency.join()));
    }

    private interface Loader<T> {
        T load(InputStream in) throws IOException;
    }

    private static <T> CompletableFuture<T> later(
            ModelCache cache, ModelFile file, Loader<T> loader, Executor executor) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (InputStream in = Files.newInputStream(cache.path(file))) {
                        return loader.load(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "the parser's model can't be read; delete " + cache.path(file) + " and try again", e);
                    }
                },
                executor);
    }

    @SuppressWarnings("unchecked")
    private static NLPComponent<NLPNode> component(Object loaded) {
        if (loaded instanceof OnlineComponent<?, ?> online) {
            // Without this flag a component learns instead of predicting, and says nothing.
            online.setFlag(NLPFlag.DECODE);
        }
        return (NLPComponent<NLPNode>) loaded;
    }

    private static GlobalLexica<NLPNode> emptyLexica() {
        String none = "<configuration><lexica></lexica></configuration>";
        return new GlobalLexica<>(new ByteArrayInputStream(none.getBytes(StandardCharsets.UTF_8)));
    }
}
