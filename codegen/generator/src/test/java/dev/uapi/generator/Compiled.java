package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Java files, compiled without a warning and loaded.
public final class Compiled {
    private final ClassLoader loader;

    private Compiled(ClassLoader loader) {
        this.loader = loader;
    }

    /// @param folder where the classes go
    /// @param files  text by path
    public static Compiled of(Path folder, Map<String, String> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-Xlint:all,-processing", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            SortedMap<String, String> sorted = new TreeMap<>(files);
            List<Text> units = sorted.entrySet().stream().map(file -> new Text(file.getKey(), file.getValue())).toList();
            compiler.getTask(null, manager, problems, options, null, units).call();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertEquals(List.of(), problems.getDiagnostics().stream().map(Compiled::show).toList());
        return new Compiled(new URLClassLoader(new URL[] {url(folder)}, Compiled.class.getClassLoader()));
    }

    /// A class by its name.
    public Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    /// Calls a static method without parameters.
    public Object call(String type, String method) {
        try {
            return type(type).getMethod(method).invoke(null);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (NoSuchMethodException | IllegalAccessException missing) {
            throw new LinkageError(missing.getMessage(), missing);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String show(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        return (source == null ? "" : source.getName() + ":" + problem.getLineNumber() + ": ") + problem.getMessage(Locale.ROOT);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
