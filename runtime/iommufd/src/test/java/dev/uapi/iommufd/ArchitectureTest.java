package dev.uapi.iommufd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uapi.iommufd", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// Nothing that bindings and comfort are made with is needed where they run.
    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_RUNTIME = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.uapi.iommufd", "dev.uapi.iommufd.basic..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// What is generated stands on its own.
    @ArchTest
    static final ArchRule BINDINGS_KNOW_NO_COMFORT = classes()
            .that()
            .resideInAPackage("dev.uapi.iommufd.basic..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.uapi.iommufd.basic..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// A program of the basic API does without the extended one: that is an artifact of its own.
    @ArchTest
    static final ArchRule NOTHING_EXTENDED_IS_HERE = noClasses().should().resideInAPackage("..extended..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_ANYTHING_EXTENDED =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.uapi..extended..");

    private ArchitectureTest() {}
}
