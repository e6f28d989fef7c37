package dev.uapi.language.diagnostic;

/// Where a uAPI is not made as the kernel asks of every ioctl, in `ioctl.rst` and `botching-up-ioctls.rst`.
public sealed interface MannersProblem extends Problem {
    /// A number inside the argument that says how to read the rest.
    record VersionInside(String field) implements MannersProblem {}

    /// A success that is another number than 0.
    record PositiveSuccess(String command) implements MannersProblem {}

    /// Unknown commands that are not told from mistakes in known ones.
    record UnknownNotToldApart(String device, String errno) implements MannersProblem {}

    /// A time that is not in nanoseconds, or too narrow for them.
    ///
    /// @param unit what the name says, such as `us`
    record OddTime(String field, String unit) implements MannersProblem {}

    /// An argument that nothing can be added to.
    record NoRoomToGrow(String command) implements MannersProblem {}

    /// A field that came later, and that older kernels pass over without a word.
    record GrowthUnnoticed(String field, String since) implements MannersProblem {}

    /// A call that keeps its caller waiting.
    record Waits(String command) implements MannersProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case VersionInside _ -> Code.VERSION_INSIDE;
            case PositiveSuccess _ -> Code.POSITIVE_SUCCESS;
            case UnknownNotToldApart _ -> Code.UNKNOWN_NOT_TOLD_APART;
            case OddTime _ -> Code.ODD_TIME;
            case NoRoomToGrow _ -> Code.NO_ROOM_TO_GROW;
            case GrowthUnnoticed _ -> Code.GROWTH_UNNOTICED;
            case Waits _ -> Code.WAITS;
        };
    }
}
