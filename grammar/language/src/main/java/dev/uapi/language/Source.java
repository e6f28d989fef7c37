package dev.uapi.language;

/// The text of one file.
///
/// @param path how the file is called towards people; two sources with the same path are the same file
public record Source(String path, String text) {
    private static final String SUFFIX = ".uapi";

    /// The name by which other files import it: the last part of the path, without `.uapi`.
    public String module() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
