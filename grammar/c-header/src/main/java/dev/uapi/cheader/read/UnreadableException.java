package dev.uapi.cheader.read;

/// Something cannot be read. Never leaves this package: whoever reads the whole declaration, directive or value makes an `Unread` of it.
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What is behind it.
    enum Kind {
        /// The text is not what was looked for: perhaps something else.
        FORM,
        /// It is, but depends on something that the header does not say, or goes beyond a limit.
        SUBSTANCE
    }

    private UnreadableException(Kind kind, String why) {
        super(why, null, false, false);
        this.kind = kind;
    }

    static UnreadableException form(String why) {
        return new UnreadableException(Kind.FORM, why);
    }

    static UnreadableException substance(String why) {
        return new UnreadableException(Kind.SUBSTANCE, why);
    }

    boolean isForm() {
        return kind == Kind.FORM;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
