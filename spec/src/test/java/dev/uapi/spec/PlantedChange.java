package dev.uapi.spec;

import dev.uapi.language.diagnostic.Code;
import java.util.List;

/// One thing in a header that is not as it was.
///
/// @param what  for people: `other type in line 211`
/// @param text  the whole header after it
/// @param codes that tell it; any of them may
/// @param line  where it is in the header, from 1; where something is missing, that of what it is missing from
record PlantedChange(String what, String text, List<Code> codes, int line) {
    @Override
    public String toString() {
        return what;
    }
}
