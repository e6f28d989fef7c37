package dev.uapi.decode;

import dev.uapi.language.model.Device;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What file descriptors stand for, as far as strace's lines show it.
///
/// Every process has descriptors of its own, and a line does not tell a process from a thread. So a number tells something only while
/// nobody else opens or closes the same.
final class StraceFiles {
    private static final int DESCRIPTORS = 100_000;

    private final Dictionary dictionary;
    private final Map<Long, Holder> holders = new HashMap<>();

    StraceFiles(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// Who has a number, and for what.
    ///
    /// @param disputed whether others have it, too
    private record Holder(String task, Optional<Device> device, boolean disputed) {}

    void opened(StraceLine.Opened opened) {
        if (holders.size() < DESCRIPTORS) {
            Holder holder = new Holder(opened.task(), dictionary.at(opened.path()), false);
            holders.merge(opened.descriptor(), holder, (_, later) -> new Holder(later.task(), Optional.empty(), true));
        }
    }

    void closed(StraceLine.Closed closed) {
        holders.computeIfPresent(closed.descriptor(), (_, holder) ->
                holder.disputed() || !holder.task().equals(closed.task()) ? new Holder(holder.task(), Optional.empty(), true) : null);
    }

    Optional<Device> at(long descriptor) {
        return Optional.ofNullable(holders.get(descriptor)).flatMap(Holder::device);
    }
}
