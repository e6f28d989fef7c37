package dev.uapi.runtime;

import java.io.Serializable;

/// Something that a call uses and a kernel has not got.
///
/// @param name  by its kernel name: `fault_id`
/// @param since in which releases it is, in words: `since 6.11`
public record Missing(Kind kind, String name, String since) implements Serializable {
    /// What it is.
    public enum Kind {
        /// The command itself.
        COMMAND,
        /// A field that holds something.
        FIELD,
        /// A flag that is set.
        FLAG,
        /// A member of an enum.
        VALUE
    }

    /// `fault_id, since 6.11`
    @Override
    public String toString() {
        return since.isEmpty() ? name : name + ", " + since;
    }
}
