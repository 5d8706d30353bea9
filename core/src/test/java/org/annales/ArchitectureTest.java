package org.annales;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The way through, one direction, one package a step: the order that ARCHITECTURE.md tells, held against the code. */
class ArchitectureTest {

    /** From first to last; a step may know the ones before it. */
    private static final List<String> STEPS = List.of(
            "read",
            "parse",
            "time",
            "place",
            "actor",
            "attribution",
            "figure",
            "statement",
            "attestation",
            "view",
            "merge",
            "state",
            "store",
            "export");

    /** What joins the steps, and what checks them. */
    private static final Set<String> ABOVE = Set.of("", "verify");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.annales");

    @Test
    void aStepKnowsNoLaterStep() {
        for (int i = 0; i < STEPS.size(); i++) {
            String[] later = STEPS.subList(i + 1, STEPS.size()).stream()
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(in(STEPS.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because("step “" + STEPS.get(i) + "” comes before them")
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void aStepKnowsNeitherWhatJoinsTheStepsNorWhatChecksThem() {
        String[] steps = STEPS.stream().map(ArchitectureTest::in).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(steps)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.annales", "org.annales.verify..")
                .check(CORE);
    }

    @Test
    void theModelKnowsNothingOfAnnales() {
        classes()
                .that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", in("model"))
                .check(CORE);
    }

    @Test
    void onlyParseKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("parse"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.emory..")
                .check(CORE);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching("org.annales.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = CORE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("org.annales".length()).replaceFirst("^\\.([a-z]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        found.remove("model");
        found.removeAll(ABOVE);
        assertThat(STEPS).containsAll(found);
    }

    private static String in(String step) {
        return "org.annales." + step + "..";
    }
}
