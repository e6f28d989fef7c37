package dev.uapi.runtime.probe;

import java.util.List;
import java.util.Optional;

/// What one must have in hand to ask.
///
/// @param name      as the calls of the probe say it
/// @param kinds     of which it may be: `DEVICE`, or [InHand#DESCRIPTOR]; none: an object of any kind
/// @param provision how one is made where the program has none
public record Parameter(String name, List<String> kinds, Optional<Provision> provision) {
    /// Copies the kinds.
    public Parameter {
        kinds = List.copyOf(kinds);
    }

    /// Whether it is an open file.
    public boolean isDescriptor() {
        return kinds.equals(List.of(InHand.DESCRIPTOR));
    }

    boolean takes(InHand thing) {
        boolean open = thing.kind().equals(InHand.DESCRIPTOR);
        return kinds.isEmpty() ? !open : kinds.contains(thing.kind());
    }

    /// `a DEVICE`, `an IOAS or a HWPT`, `any object`
    String words() {
        if (isDescriptor()) {
            return "a file descriptor (" + name + ")";
        }
        return kinds.isEmpty() ? "an object of any kind" : String.join(" or ", kinds.stream().map(Parameter::withArticle).toList());
    }

    private static String withArticle(String kind) {
        return ("AEIO".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }
}
