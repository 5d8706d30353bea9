package org.annales.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.annales.SharedReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the knowledge files hold: each file is a test of its own. */
class KnowledgeExamplesTest {

    @TestFactory
    List<DynamicTest> everyExampleHolds() {
        Verifier verifier =
                new Verifier(example -> SharedReader.read(example.text(), example.kind(), example.published()));
        List<Example> examples = Examples.list(Path.of("src/main/resources"));
        return examples.stream()
                .map(Example::file)
                .distinct()
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> assertThat(verifier.run(examples.stream()
                                        .filter(example -> example.file().equals(file))
                                        .toList()))
                                .isEmpty()))
                .toList();
    }
}
