package dev.uapi.runtime.probe;

/// Something that a program has and that a question may need: an object by its id, or an open file by its descriptor.
/// Generated ids implement it.
public interface InHand {
    /// What kind an open file is, whatever is open there.
    String DESCRIPTOR = "fd";

    /// Of which kind it is, by its name in the description: `DEVICE`; [#DESCRIPTOR] for an open file.
    String kind();

    /// The number that the kernel knows it by.
    long value();

    /// An object by its id.
    ///
    /// @param kind by its name in the description: `DEVICE`
    static InHand object(String kind, long id) {
        return new Held(kind, id);
    }

    /// An open file. It stays the property of who calls.
    static InHand descriptor(int fd) {
        return new Held(DESCRIPTOR, fd);
    }
}
