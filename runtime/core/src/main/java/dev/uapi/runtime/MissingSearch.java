package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds out what of a call a kernel lacks.
///
/// ```java
/// List<Missing> missing = new MissingSearch(release)
///         .command(NAME, Availability.since("6.6"))
///         .fields(HISTORY, segment, size())
///         .all(flags().missingIn(release))
///         .found();
/// ```
public final class MissingSearch {
    private final Release release;
    private final List<Missing> found = new ArrayList<>();

    /// Begins a search for what a kernel of this release lacks.
    public MissingSearch(Release release) {
        this.release = release;
    }

    /// The command itself.
    public MissingSearch command(String name, Availability availability) {
        return when(Missing.Kind.COMMAND, name, availability, true);
    }

    /// The fields of a structure that hold something.
    ///
    /// @param size how much of the structure the caller gives, in bytes
    public MissingSearch fields(History history, MemorySegment structure, long size) {
        found.addAll(history.missingIn(release, structure, size));
        return this;
    }

    /// A flag.
    public MissingSearch flag(String name, Availability availability, boolean used) {
        return when(Missing.Kind.FLAG, name, availability, used);
    }

    /// A member of an enum.
    public MissingSearch value(String name, Availability availability, boolean used) {
        return when(Missing.Kind.VALUE, name, availability, used);
    }

    /// What was found missing elsewhere.
    public MissingSearch all(List<Missing> others) {
        found.addAll(others);
        return this;
    }

    /// All that is missing, in the order in which it was asked for.
    public List<Missing> found() {
        return List.copyOf(found);
    }

    private MissingSearch when(Missing.Kind kind, String name, Availability availability, boolean used) {
        if (used && !availability.in(release)) {
            found.add(new Missing(kind, name, availability.toString()));
        }
        return this;
    }
}
