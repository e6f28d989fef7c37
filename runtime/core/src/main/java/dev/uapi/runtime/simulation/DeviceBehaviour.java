package dev.uapi.runtime.simulation;

/// What a hand-written behaviour may say about its device as a whole. The generated behaviour interface of a device extends it.
public interface DeviceBehaviour {
    /// The last number that the kernel's table of extensible commands has a slot for.
    ///
    /// A kernel may have more slots than the description has commands: a number in an empty slot is refused only after the
    /// first bytes of the argument have been read, a number outside the table at once.
    ///
    /// @param described the last number among the commands of the description that the kernel played has
    default int lastNumber(int described) {
        return described;
    }

    /// The open file was closed, and nothing holds it any more: its objects are about to go, all at once.
    default void ended(ObjectTable objects) {}

    /// Whether the hardware that is played has a member of an enum that the description does not name.
    ///
    /// @param type  the name of the enum, in which vendors have members of their own: `iommu_hwpt_data_type`
    /// @param value of the member
    default boolean knows(String type, long value) {
        return false;
    }
}
