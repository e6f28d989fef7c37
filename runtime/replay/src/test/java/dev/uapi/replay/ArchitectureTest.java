package dev.uapi.replay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uapi.replay", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /// It plays on whatever answers calls, and reads traces of any description.
    @ArchTest
    static final ArchRule IT_KNOWS_NO_DEVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.uapi.iommufd..", "dev.uapi.vfio..", "dev.uapi.simulator..", "dev.uapi.language..");
}
