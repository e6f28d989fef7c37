package dev.uapi.generator.java;

/// Names of errnos: where C has two for one number, Java has one constant.
public final class Errnos {
    private Errnos() {}

    /// The constant of the runtime's `Errno` for a name of C.
    public static String constant(String name) {
        return switch (name) {
            case "EDEADLOCK" -> "EDEADLK";
            case "EWOULDBLOCK" -> "EAGAIN";
            case "ENOTSUP" -> "EOPNOTSUPP";
            default -> name;
        };
    }
}
