package dev.uapi.runtime.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Holds every class that was generated for a module to what a generated class is. Nobody lists them: they are looked for,
/// and one of a kind that nobody thought of fails.
public final class GeneratedClasses {
    private GeneratedClasses() {}

    /// A test for each class.
    ///
    /// @param sources the folder of the generated sources
    public static Stream<DynamicTest> tests(Path sources, ClassLoader loader) {
        return names(sources).stream().map(name -> DynamicTest.dynamicTest(name, () -> check(loader.loadClass(name))));
    }

    /// The names of all that was generated there.
    public static SortedSet<String> names(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            SortedSet<String> names = new TreeSet<>();
            files.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".java".length()).replace('/', '.')));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Checks one class, whatever its kind.
    public static void check(Class<?> type) throws ReflectiveOperationException {
        List<Check> fitting = Stream.<Check>of(
                new ViewCheck(type), new ValueCommandCheck(type), new NumberCheck(type), new AnyIdCheck(type), new CatalogCheck(type),
                new FileCheck(type), new MembersCheck(type), new FeatureCheck(type)).filter(Check::suits).toList();
        if (fitting.size() != 1) {
            throw new AssertionError(type + " is of no kind that is known here, or of several: " + fitting);
        }
        fitting.getFirst().run();
    }

    /// What one kind of class is held to.
    interface Check {
        boolean suits();

        void run() throws ReflectiveOperationException;
    }
}
