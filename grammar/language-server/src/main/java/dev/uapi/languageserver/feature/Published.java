package dev.uapi.languageserver.feature;

/// What was published: files in a jar, which are called `lib/uapi-spec.jar!/dev/uapi/spec/vfio.uapi`.
final class Published {
    private static final String IN_JAR = ".jar!/";

    private Published() {}

    static boolean is(String path) {
        return path.contains(IN_JAR);
    }
}
