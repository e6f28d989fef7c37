package dev.uapi.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uapi.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// Programs with generated bindings carry nothing else along.
    @ArchTest
    static final ArchRule STANDS_ON_THE_JDK_AND_STREAMING_JSON =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage(
                    "java..", "org.jspecify.annotations", "tools.jackson.core..", "dev.uapi.runtime..");

    /// What calls the kernel is of use without simulating it, without recording and without asking what it can do.
    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NOTHING_THAT_STANDS_ON_IT =
            noClasses().that().resideInAPackage("dev.uapi.runtime").should().dependOnClassesThat()
                    .resideInAnyPackage("dev.uapi.runtime.trace..", "dev.uapi.runtime.simulation..", "dev.uapi.runtime.probe..");

    /// A question is a call like any other: it works on whatever answers calls.
    @ArchTest
    static final ArchRule QUESTIONS_KNOW_NEITHER_TRACES_NOR_SIMULATIONS =
            noClasses().that().resideInAPackage("dev.uapi.runtime.probe..")
                    .should().dependOnClassesThat().resideInAnyPackage("dev.uapi.runtime.trace..", "dev.uapi.runtime.simulation..");

    @ArchTest
    static final ArchRule SIMULATIONS_KNOW_NO_TRACES =
            noClasses().that().resideInAPackage("dev.uapi.runtime.simulation..")
                    .should().dependOnClassesThat().resideInAPackage("dev.uapi.runtime.trace..");

    @ArchTest
    static final ArchRule JSON_IS_WRITTEN_ONLY_IN_TRACES =
            noClasses().that().resideOutsideOfPackage("dev.uapi.runtime.trace..")
                    .should().dependOnClassesThat().resideInAPackage("tools.jackson..");
}
