package dev.uapi.vfio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uapi.vfio", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// Of iommufd the bindings need the ids and nothing else.
    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_RUNTIME_AND_IDS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.vfio..", "dev.uapi.iommufd.basic..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// A program of the basic API does without the extended one: that is an artifact of its own.
    @ArchTest
    static final ArchRule NOTHING_EXTENDED_IS_HERE = noClasses().should().resideInAPackage("..extended..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_ANYTHING_EXTENDED =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.uapi..extended..");

    private ArchitectureTest() {}
}
