package dev.uapi.runtime.probe;

import java.util.OptionalLong;

/// What something was called in a proposal.
///
/// @param number what it was asked by there, if it had a number
public record HistoricalName(String name, OptionalLong number) {
    /// `EXT_MAP_TYPE1V2 = 1`
    @Override
    public String toString() {
        return number.isPresent() ? name + " = " + Long.toUnsignedString(number.getAsLong()) : name;
    }
}
