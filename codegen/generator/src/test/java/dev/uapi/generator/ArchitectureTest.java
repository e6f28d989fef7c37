package dev.uapi.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the generator may never become.
@AnalyzeClasses(packages = "dev.uapi.generator", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_PARSER_AND_NO_EDITOR = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage(
                    "org.antlr.v4..", "org.eclipse.lsp4j..", "dev.uapi.language.parse..", "dev.uapi.language.syntax..",
                    "dev.uapi.language.analysis..");

    @ArchTest
    static final ArchRule TARGETS_SEE_ONLY_THE_CHECKED_MODEL = noClasses()
            .that().resideInAnyPackage(
                    "..generator.java..", "..generator.simulator..", "..generator.docs..", "..generator.json..", "..generator.cheader..",
                    "..generator.syzlang..", "..generator.man..", "..generator.markdown..", "..generator.rst..",
                    "..generator.reference..", "..generator.markup..", "..generator.templates..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.uapi.language", "dev.uapi.language.diagnostic..");

    @ArchTest
    static final ArchRule ONLY_TEMPLATES_KNOW_THE_ENGINE = noClasses()
            .that().resideOutsideOfPackage("..generator.output..")
            .should().dependOnClassesThat().resideInAPackage("org.stringtemplate..");

    @ArchTest
    static final ArchRule ONLY_JSON_KNOWS_THE_JSON_LIBRARY = noClasses()
            .that().resideOutsideOfPackage("..generator.json..")
            .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule KNOWS_THE_RUNTIME_BY_NAME_ONLY = noClasses()
            .should().dependOnClassesThat().resideInAPackage("dev.uapi.runtime..");

    @ArchTest
    static final ArchRule VIEWS_ARE_RECORDS = classes()
            .that().haveSimpleNameEndingWith("View").and().areNotInterfaces()
            .should().beRecords();

    @ArchTest
    static final ArchRule PACKAGES_MAKE_NO_CIRCLE = slices().matching("dev.uapi.generator.(*)..").should().beFreeOfCycles();
}
