package dev.uapi.cli;

/// How the command ends, as scripts see it.
final class ExitCode {
    static final int FINE = 0;
    /// A description is wrong.
    static final int WRONG_DESCRIPTION = 1;
    /// A kernel, or a header, is otherwise than described.
    static final int DIFFERENT = 1;
    /// The command was called in a way that makes no sense, or something cannot be read or written.
    static final int CANNOT_WORK = 2;
    /// The command itself is wrong.
    static final int BUG = 3;
    /// Who reads its output has gone: as if SIGPIPE had ended it.
    static final int NOBODY_READS = 141;

    private ExitCode() {}
}
