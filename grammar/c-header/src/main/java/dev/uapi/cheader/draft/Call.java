package dev.uapi.cheader.draft;

import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.IoctlClass;
import java.util.Optional;

/// A command of the header.
///
/// @param numbering the macro that makes its number
/// @param says      which way its comment says that the argument goes, where the number does not
/// @param told      what its comment says of the argument, where that is no structure: `__s32`
record Call(
        CMacro macro,
        IoctlClass numbering,
        long type,
        long number,
        IoctlClass says,
        Optional<CStruct> struct,
        Optional<CType> plain,
        Optional<String> told) {
    String name() {
        return macro.name();
    }
}
