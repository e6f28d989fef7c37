package dev.uapi.generator.java;

import java.util.List;

/// A setter of a pointer to one of several structures, with all that goes with it.
///
/// @param type    the view of the structure
/// @param counted whether it is an array
/// @param sets    the accessors of what is set besides
/// @param calls   the setters, one after the other
record PayloadSetterView(String owner, String name, String type, boolean counted, List<String> sets, String calls) {
    PayloadSetterView {
        sets = List.copyOf(sets);
    }
}
