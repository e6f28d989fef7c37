package dev.uapi.vfio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uapi.vfio", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// Nothing that bindings and comfort are made with is needed where they run.
    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_RUNTIME_AND_IOMMUFD = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.uapi.vfio..", "dev.uapi.iommufd..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// What is generated stands on its own: of iommufd it needs the ids and nothing else.
    @ArchTest
    static final ArchRule BINDINGS_KNOW_NO_COMFORT = classes()
            .that()
            .resideInAPackage("dev.uapi.vfio.basic..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.vfio.basic..", "dev.uapi.iommufd.basic..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// A program of the basic API does without the extended one: that is an artifact of its own.
    @ArchTest
    static final ArchRule NOTHING_EXTENDED_IS_HERE = noClasses().should().resideInAPackage("..extended..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_ANYTHING_EXTENDED =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.uapi..extended..");

    private ArchitectureTest() {}
}
