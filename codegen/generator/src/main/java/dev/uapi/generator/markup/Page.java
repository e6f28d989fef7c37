package dev.uapi.generator.markup;

/// Where a page lies: a path from the folder of the whole reference, with `/`, without the suffix that its format gives it.
public record Page(String path) {
    /// Where readers come in.
    public static final Page START = new Page("index");

    /// The last part of its path.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What leads from this page to the folder of the whole reference: nothing, or `../` once or more.
    public String root() {
        return "../".repeat((int) path.chars().filter(character -> character == '/').count());
    }

    /// How a link on another page leads to this one.
    String from(Page other) {
        String shared = "";
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash + 1);
            shared = other.path.startsWith(folder) ? folder : shared;
        }
        return new Page(other.path.substring(shared.length())).root() + path.substring(shared.length());
    }
}
