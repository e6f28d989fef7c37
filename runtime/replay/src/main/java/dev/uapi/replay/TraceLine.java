package dev.uapi.replay;

import dev.uapi.runtime.Extent;
import dev.uapi.runtime.trace.Opening;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A line of a trace.
public sealed interface TraceLine {
    /// Which line of its file it is, from 1.
    int number();

    /// Which of the open files it is about.
    int id();

    /// A device was opened. Its object ids begin anew.
    ///
    /// @param device  by its name in the description
    /// @param opening what it was opened on
    record Opened(int number, int id, String device, Opening opening) implements TraceLine {}

    /// An ioctl was answered.
    ///
    /// @param descriptors kinds of files that it names by descriptor, beyond those that were open when the device was
    /// @param extents     how far memory could be touched that it only names, by the offset of the address
    record Called(
            int number,
            int id,
            Invocation invocation,
            Answer answer,
            SortedMap<Integer, String> descriptors,
            SortedMap<Integer, Extent> extents)
            implements TraceLine {
        /// Copies the maps.
        public Called {
            descriptors = Collections.unmodifiableSortedMap(new TreeMap<>(descriptors));
            extents = Collections.unmodifiableSortedMap(new TreeMap<>(extents));
        }
    }

    /// A file that a call has opened is used from here on.
    ///
    /// @param by         the file whose call it was
    /// @param descriptor as the call answered it
    record Handed(int number, int id, int by, int descriptor) implements TraceLine {}

    /// Bytes were read, written or mapped.
    ///
    /// @param result what came of it, 0 or more, or minus the errno
    /// @param bytes  that were read; otherwise empty
    record Moved(int number, int id, Movement movement, long result, Bytes bytes) implements TraceLine {}

    /// The file was closed.
    record Closed(int number, int id) implements TraceLine {}
}
