package dev.uapi.languageserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What the server must not know.
@AnalyzeClasses(packages = "dev.uapi.languageserver", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// What the protocol leaves open, LSP4J hands on as Gson has read it.
    @ArchTest
    static final ArchRule KNOWS_THE_LANGUAGE_AND_THE_PROTOCOL = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uapi.languageserver..", "dev.uapi.language..", "dev.uapi.project..", "org.eclipse.lsp4j..", "com.google.gson",
                    "java..", "org.jspecify..");

    /// What a client is to do, it is told.
    @ArchTest
    static final ArchRule STARTS_NO_PROGRAM =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                    .orShould().callMethod(Runtime.class, "exec", String[].class);

    /// The texts are the client's, and the workspace reads the files.
    @ArchTest
    static final ArchRule OPENS_NO_FILE = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
            .orShould().dependOnClassesThat().resideInAPackage("java.nio.channels..");

    @ArchTest
    static final ArchRule QUESTIONS_KNOW_ONLY_A_VIEW = noClasses()
            .that().resideInAPackage("..feature..")
            .should().dependOnClassesThat().haveSimpleName("Session");
}
