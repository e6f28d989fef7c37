package dev.uapi.language.diagnostic;

/// What a name can be of.
public enum Kind {
    DESCRIPTION("description"),
    DEVICE("device"),
    FILE("fd"),
    OPERATION("operation"),
    OBJECT("object"),
    ENUM("enum"),
    FLAGS("flags"),
    STRUCT("struct"),
    UNION("union"),
    COMMAND("command"),
    EXTENSION("extension"),
    PARAMETER("parameter"),
    MEMBER("member"),
    FIELD("field"),
    CAUSE("cause"),
    CONSTANT("constant"),
    MACRO("macro"),
    TYPE("type"),
    ERRNO("errno"),
    CAPABILITY("capability");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
