package dev.uapi.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the project must never know: who asks for it, and how descriptions are read.
@AnalyzeClasses(packages = "dev.uapi.project", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_FILES_JSON_AND_THE_LANGUAGE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.project..", "dev.uapi.language..", "java.lang..", "java.util..", "java.io..", "java.nio..", "tools.jackson..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule KNOWS_NO_TREES =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.uapi.language.parse..", "dev.uapi.language.syntax..");

    private ArchitectureTest() {}
}
