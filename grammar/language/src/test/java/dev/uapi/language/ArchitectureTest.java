package dev.uapi.language;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;

/// What the language module must never know.
@AnalyzeClasses(packages = "dev.uapi.language", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_FILES =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("java.nio.file..").or(type(File.class)));

    @ArchTest
    static final ArchRule KNOWS_NOTHING_BUT_ITS_OWN = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.uapi.language..", "java.lang..", "java.util..", "java.math..", "java.io..", "java.nio.charset..",
                            "org.antlr.v4.runtime..", "org.apache.commons.text..", "org.commonmark..", "org.jspecify..")
                    .or(type(URI.class))
                    .or(type(URISyntaxException.class)));

    @ArchTest
    static final ArchRule MARKDOWN_STAYS_WITH_THE_PROSE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.uapi.language.prose..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..");

    @ArchTest
    static final ArchRule ANTLR_STAYS_WITH_THE_PARSER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.uapi.language.parse..", "dev.uapi.language.grammar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..", "dev.uapi.language.grammar..");

    @ArchTest
    static final ArchRule SYNTAX_KNOWS_NO_MEANING = noClasses()
            .that()
            .resideInAPackage("dev.uapi.language.syntax..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.uapi.language.model..", "dev.uapi.language.analysis..", "dev.uapi.language.check..");

    @ArchTest
    static final ArchRule THE_STYLE_IS_A_MATTER_OF_SYNTAX = classes()
            .that()
            .resideInAPackage("dev.uapi.language.format..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.uapi.language.format..", "dev.uapi.language.syntax..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_TEXT = noClasses()
            .that()
            .resideInAPackage("dev.uapi.language.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.language.syntax..",
                    "dev.uapi.language.analysis..",
                    "dev.uapi.language.check..",
                    "dev.uapi.language.diagnostic..");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_ANALYSIS =
            noClasses().that(resideInAPackage("dev.uapi.language.check.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.uapi.language.analysis.."));

    @ArchTest
    static final ArchRule WHAT_IS_ASKED_FOLLOWS_FROM_THE_MODEL = classes()
            .that()
            .resideInAPackage("dev.uapi.language.probe..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.language.probe..",
                    "dev.uapi.language.model..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "org.jspecify..");

    private ArchitectureTest() {}
}
