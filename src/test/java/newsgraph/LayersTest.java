package newsgraph;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import newsgraph.cli.Main;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rooms of the program and who may look into which. */
@AnalyzeClasses(packages = "newsgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule dependencies_point_down = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("cli").definedBy("newsgraph.cli..")
            .layer("uses").definedBy("newsgraph.serve..", "newsgraph.eval..", "newsgraph.cluster..")
            .layer("pipeline").definedBy("newsgraph")
            .layer("store").definedBy("newsgraph.store..")
            .layer("steps").definedBy("newsgraph.read..", "newsgraph.nlp..", "newsgraph.link..", "newsgraph.extract..", "newsgraph.rdf..")
            .layer("text").definedBy("newsgraph.text..", "newsgraph.lexicon..")
            .layer("model").definedBy("newsgraph.model..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("uses").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("cli", "uses")
            .whereLayer("store").mayOnlyBeAccessedByLayers("cli", "uses", "pipeline")
            .whereLayer("steps").mayOnlyBeAccessedByLayers("cli", "uses", "pipeline", "store")
            .whereLayer("text").mayOnlyBeAccessedByLayers("cli", "uses", "pipeline", "store", "steps");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("newsgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule steps_do_not_know_each_other = slices().matching("newsgraph.(read|nlp|link|extract|rdf)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule model_knows_only_the_jdk = classes().that().resideInAPackage("newsgraph.model..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("newsgraph.model..", "java..");

    @ArchTest
    static final ArchRule jena_stays_in_its_rooms = noClasses().that().resideOutsideOfPackages("newsgraph.rdf..", "newsgraph.store..", "newsgraph.serve..", "newsgraph.cluster..")
            .should().dependOnClassesThat().resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule hanlp_and_onnx_stay_in_their_room = noClasses().that().resideOutsideOfPackage("newsgraph.nlp..")
            .should().dependOnClassesThat().resideInAnyPackage("com.hankcs..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule only_main_touches_the_terminal = noClasses().that().doNotBelongToAnyOf(Main.class).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule only_main_ends_the_process = noClasses().that(JavaClass.Predicates.resideInAPackage("newsgraph..")).and().doNotBelongToAnyOf(Main.class)
            .should(callMethod(System.class, "exit", int.class));
}
