package dev.uapi.runtime.probe;

/// How an object is made for the sake of asking, and taken back.
///
/// @param maker  makes it; takes no object
/// @param result where its id comes out
/// @param undo   may use what came out of `maker`
public record Provision(ProbeCall maker, Value.OfResult result, ProbeCall undo) {
    /// @param field  where its id comes out, by its kernel name
    /// @param offset in bytes
    /// @param width  in bytes: 1, 2, 4 or 8
    public static Provision of(ProbeCall maker, String field, int offset, int width, ProbeCall undo) {
        return new Provision(maker, new Value.OfResult(field, offset, width), undo);
    }
}
