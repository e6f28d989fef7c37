package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A program of the basic API runs on the simulator without the bindings of the extended one.
final class BasicClassPathTest {
    private static final String EXTENDED = "dev.uapi.iommufd.extended.HwptAlloc";

    @Test
    void theBasicApiWorks() throws ReflectiveOperationException, IOException {
        try (URLClassLoader basic = new WithoutExtended()) {
            assertThrows(ClassNotFoundException.class, () -> basic.loadClass(EXTENDED));
            assertEquals("4096 bytes mapped, VFIO 0", call(basic, "run"));
        }
    }

    @Test
    void anExtendedCommandSaysWhatIsMissing() throws IOException {
        try (URLClassLoader basic = new WithoutExtended()) {
            Throwable thrown = assertThrows(InvocationTargetException.class, () -> call(basic, "callExtended")).getCause();
            String message = String.valueOf(assertInstanceOf(NoClassDefFoundError.class, thrown).getMessage());
            assertTrue(message.contains(EXTENDED.replace('.', '/')), message);
        }
    }

    private static Object call(ClassLoader loader, String method) throws ReflectiveOperationException {
        return loader.loadClass(BasicProgram.class.getName()).getMethod(method).invoke(null);
    }

    /// The class path of the tests, but for the packages of the extended API.
    private static final class WithoutExtended extends URLClassLoader {
        WithoutExtended() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.contains(".extended.")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(WithoutExtended::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
