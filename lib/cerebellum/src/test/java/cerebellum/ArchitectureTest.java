package cerebellum;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The package diagram of the README as a test. */
@AnalyzeClasses(packages = "cerebellum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Papers stand on the frame, the frame and the papers on mechanisms; no mechanism knows a paper. */
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("arena")
            .definedBy("cerebellum.arena..")
            .layer("oviedo2025")
            .definedBy("cerebellum.oviedo2025..")
            .layer("shinji2024")
            .definedBy("cerebellum.shinji2024..")
            .layer("barto1995")
            .definedBy("cerebellum.barto1995..")
            .layer("experiment")
            .definedBy("cerebellum.experiment..")
            .layer("control")
            .definedBy("cerebellum.control..")
            .layer("network")
            .definedBy("cerebellum.network..")
            .layer("granular")
            .definedBy("cerebellum.granular..")
            .layer("learning")
            .definedBy("cerebellum.learning..")
            .layer("cell")
            .definedBy("cerebellum.cell..")
            .layer("field")
            .definedBy("cerebellum.field..")
            .layer("plant")
            .definedBy("cerebellum.plant..")
            .layer("fixed")
            .definedBy("cerebellum.fixed..")
            .layer("root")
            .definedBy("cerebellum")
            .whereLayer("root")
            .mayNotAccessAnyLayer()
            .whereLayer("fixed")
            .mayOnlyAccessLayers("root")
            .whereLayer("plant")
            .mayOnlyAccessLayers("root")
            .whereLayer("cell")
            .mayOnlyAccessLayers("root")
            .whereLayer("field")
            .mayOnlyAccessLayers("root", "cell")
            .whereLayer("learning")
            .mayOnlyAccessLayers("root")
            .whereLayer("granular")
            .mayOnlyAccessLayers("root", "cell")
            .whereLayer("network")
            .mayOnlyAccessLayers("root", "cell", "learning")
            .whereLayer("control")
            .mayOnlyAccessLayers("root", "plant")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("root")
            .whereLayer("barto1995")
            .mayOnlyAccessLayers("root", "experiment", "control", "learning", "plant")
            .whereLayer("shinji2024")
            .mayOnlyAccessLayers("root", "experiment", "control", "network", "cell", "learning", "plant", "fixed")
            .whereLayer("oviedo2025")
            .mayOnlyAccessLayers(
                    "root", "experiment", "control", "network", "granular", "field", "learning", "cell", "plant")
            .whereLayer("arena")
            .mayNotBeAccessedByAnyLayer();

    /** A cell of a notebook imports them all. */
    @ArchTest
    static void noSimpleNameMeansTwoTypes(JavaClasses classes) {
        Map<String, String> first = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (JavaClass c : classes) {
            if (c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass()) {
                String other = first.put(c.getSimpleName(), c.getName());
                if (other != null) {
                    twice.add(other + " and " + c.getName());
                }
            }
        }
        for (JavaClass c : classes) {
            if (c.getModifiers().contains(JavaModifier.PUBLIC)
                    && c.isNestedClass()
                    && first.containsKey(c.getSimpleName())) {
                twice.add(first.get(c.getSimpleName()) + " and " + c.getName());
            }
        }
        assertEquals(List.of(), twice);
    }

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
