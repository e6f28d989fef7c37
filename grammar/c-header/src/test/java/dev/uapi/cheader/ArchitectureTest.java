package dev.uapi.cheader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the module for C headers must never know.
@AnalyzeClasses(packages = "dev.uapi.cheader", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NOTHING_BUT_THE_LANGUAGE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.cheader..",
                    "dev.uapi.language",
                    "dev.uapi.language.model..",
                    "dev.uapi.language.diagnostic..",
                    "java.lang..",
                    "java.util..",
                    "org.antlr.v4.runtime..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule ANTLR_STAYS_WITH_THE_READER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.uapi.cheader.read..", "dev.uapi.cheader.grammar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "dev.uapi.cheader.grammar..");

    @ArchTest
    static final ArchRule WHAT_A_HEADER_SAYS_KNOWS_NOT_HOW_IT_WAS_READ = noClasses()
            .that()
            .resideInAPackage("dev.uapi.cheader.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.cheader",
                    "dev.uapi.cheader.read..",
                    "dev.uapi.cheader.doc..",
                    "dev.uapi.cheader.drift..",
                    "dev.uapi.cheader.draft..");

    /// Who compares or imports sees what a header says, not how it was read.
    @ArchTest
    static final ArchRule USERS_OF_A_HEADER_KNOW_NO_READER = noClasses()
            .that()
            .resideInAnyPackage("dev.uapi.cheader.drift..", "dev.uapi.cheader.draft..", "dev.uapi.cheader.doc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.uapi.cheader.read..")
            .allowEmptyShould(true);

    private ArchitectureTest() {}
}
