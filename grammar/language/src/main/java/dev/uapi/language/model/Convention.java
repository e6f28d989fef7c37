package dev.uapi.language.model;

/// How a command takes its argument.
public enum Convention {
    /// A structure that begins with its own size; short ones are filled with zeros, longer ones must end in zeros.
    EXTENSIBLE("extensible structure"),
    /// A structure that begins with the room given; what lies behind the known part is not looked at.
    ARGSZ("structure with argsz"),
    /// A structure of one fixed size.
    FIXED("structure"),
    /// The argument is the value itself.
    VALUE("by value"),
    /// There is none.
    NONE("no argument");

    private final String label;

    Convention(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
