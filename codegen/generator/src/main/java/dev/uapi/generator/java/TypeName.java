package dev.uapi.generator.java;

/// A Java class by its package and its own name.
public record TypeName(String packageName, String simpleName) {
    public String qualified() {
        return packageName + "." + simpleName;
    }

    /// Where its file goes.
    public String path() {
        return qualified().replace('.', '/') + ".java";
    }
}
