package dev.uapi.iommufd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Both artifacts together: they are on the class path here.
@AnalyzeClasses(packages = "dev.uapi.iommufd", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// What is generated stands on its own.
    @ArchTest
    static final ArchRule EXTENDED_STANDS_ON_BASIC_ONLY = classes()
            .that()
            .resideInAPackage("dev.uapi.iommufd.extended..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.iommufd.extended..", "dev.uapi.iommufd.basic..", "dev.uapi.runtime..", "java..", "org.jspecify..");

    /// A program of the basic API does without the extended one.
    @ArchTest
    static final ArchRule NOTHING_BASIC_KNOWS_ANYTHING_EXTENDED = noClasses()
            .that()
            .resideOutsideOfPackage("dev.uapi.iommufd.extended..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.uapi.iommufd.extended..");

    private ArchitectureTest() {}
}
