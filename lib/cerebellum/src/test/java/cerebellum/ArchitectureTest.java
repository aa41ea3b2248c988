package cerebellum;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package diagram of the README as a test. */
@AnalyzeClasses(packages = "cerebellum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("experiment")
            .definedBy("cerebellum.experiment..")
            .layer("model")
            .definedBy("cerebellum.model..")
            .layer("control")
            .definedBy("cerebellum.control..")
            .layer("network")
            .definedBy("cerebellum.network..")
            .layer("cell")
            .definedBy("cerebellum.cell..")
            .layer("learning")
            .definedBy("cerebellum.learning..")
            .layer("plant")
            .definedBy("cerebellum.plant..")
            .layer("fixed")
            .definedBy("cerebellum.fixed..")
            .layer("base")
            .definedBy("cerebellum")
            .withOptionalLayers(true)
            .whereLayer("base")
            .mayNotAccessAnyLayer()
            .whereLayer("fixed")
            .mayOnlyAccessLayers("base")
            .whereLayer("plant")
            .mayOnlyAccessLayers("base")
            .whereLayer("learning")
            .mayOnlyAccessLayers("base", "fixed")
            .whereLayer("cell")
            .mayOnlyAccessLayers("base")
            .whereLayer("network")
            .mayOnlyAccessLayers("base", "cell", "learning", "fixed")
            .whereLayer("control")
            .mayOnlyAccessLayers("base", "plant", "network", "learning", "cell", "fixed")
            .whereLayer("model")
            .mayOnlyAccessLayers("base", "control", "cell", "network", "plant", "learning", "fixed");

    @ArchTest
    static final ArchRule NO_CLOCK_NO_GLOBAL_CHANCE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cerebellum.experiment.Stopwatch")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    /** Its last bits differ between JDKs, about once in ten million draws; those of {@link Seed#normal} do not. */
    @ArchTest
    static final ArchRule NO_GAUSSIAN_OF_THE_JDK = noClasses().should().callMethodWhere(target(name("nextGaussian")));

    /** {@code Math} leaves the last bits of these to the machine; {@code StrictMath} does not. */
    @ArchTest
    static final ArchRule THE_SAME_BITS_EVERYWHERE = noClasses()
            .should()
            .callMethodWhere(target(owner(type(Math.class)))
                    .and(target(nameMatching("a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))));

    @ArchTest
    static final ArchRule TABLES_AND_CHARTS_ELSEWHERE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("tech.tablesaw..", "org.knowm..");
}
