package org.annales.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.annales.SharedReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the knowledge files hold: each file is a test of its own. */
class KnowledgeExamplesTest {

    /** A set that measures how often references are resolved, rather than what always holds. */
    private static final String MEASURED = "references.spec.yml";

    private static final double MAY_FAIL = 0.15;

    @TestFactory
    List<DynamicTest> everyExampleHolds() {
        Verifier verifier = new Verifier(example -> SharedReader.read(ExampleDocument.of(example)));
        List<Example> examples = Examples.list(Path.of("src/main/resources"));
        return examples.stream()
                .map(Example::file)
                .distinct()
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> check(
                                verifier,
                                examples.stream()
                                        .filter(example -> example.file().equals(file))
                                        .toList())))
                .toList();
    }

    private static void check(Verifier verifier, List<Example> examples) {
        List<Failure> failures = verifier.run(examples);
        boolean measured = examples.getFirst().file().endsWith(MEASURED);
        double allowed = measured ? examples.size() * MAY_FAIL : 0;
        assertThat((double) failures.size()).as(failures.toString()).isLessThanOrEqualTo(allowed);
    }
}
