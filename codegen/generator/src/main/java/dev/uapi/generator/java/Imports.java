package dev.uapi.generator.java;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Gathers what a file imports, while its views are made.
public final class Imports {
    private final String packageName;
    private final SortedSet<String> names = new TreeSet<>();

    /// @param packageName of the file itself
    public Imports(String packageName) {
        this.packageName = packageName;
    }

    /// Whether the file is in this package.
    boolean belongTo(String somePackage) {
        return packageName.equals(somePackage);
    }

    /// The simple name of a class, which is imported if it is in another package.
    public String use(TypeName type) {
        if (!type.packageName().equals(packageName)) {
            names.add(type.qualified());
        }
        return type.simpleName();
    }

    /// The same for a class that is known by name.
    ///
    /// @param qualified `dev.uapi.runtime.Cause`
    public String use(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return use(new TypeName(qualified.substring(0, dot), qualified.substring(dot + 1)));
    }

    /// All of them, sorted.
    public List<String> names() {
        return List.copyOf(names);
    }
}
