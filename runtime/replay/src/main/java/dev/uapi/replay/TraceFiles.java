package dev.uapi.replay;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The files of a trace that are open while it is played, by their numbers in it: devices, and what calls on them have opened.
final class TraceFiles {
    private static final String NAMED = "file:";

    /// What a file is taken for of which nothing is known.
    private static final String ANY = "anon";

    private final Map<Integer, Played> files = new HashMap<>();

    /// A file that is played on.
    sealed interface Played {
        OpenFile file();

        void close();
    }

    /// A device.
    ///
    /// @param kinds  of the files that were open beside it, as far as the trace has said
    /// @param opened descriptors here of what calls have opened and the trace not used yet, by the recorded ones
    record PlayedDevice(
            Stage.Performance performance, Optional<CommandCatalog> catalog, Map<Integer, String> kinds, Map<Integer, Integer> opened)
            implements Played {
        Optional<CommandInfo> info(TraceLine.Called line) {
            return catalog.flatMap(known -> known.find(line.invocation().command()));
        }

        Optional<Cause> lastCause() {
            return performance.lastCause().get();
        }

        @Override
        public OpenFile file() {
            return performance.device().file();
        }

        /// Also closes what nobody used.
        @Override
        public void close() {
            opened.values().forEach(descriptor -> performance.device().opened(descriptor).close());
            performance.close().run();
        }
    }

    /// A file that a call has opened.
    record Other(OpenFile file) implements Played {
        @Override
        public void close() {
            file.close();
        }
    }

    /// A file that could not be opened here. That was told; what the trace does with it is passed over.
    record Missing() implements Played {
        @Override
        public OpenFile file() {
            throw new IllegalStateException("there is no such file");
        }

        @Override
        public void close() {}
    }

    /// Whether a kind of file is one of the trace itself: `file:2`.
    static boolean isNamed(String kind) {
        return kind.startsWith(NAMED);
    }

    void open(Stage stage, TraceLine.Opened line, Optional<CommandCatalog> catalog) throws StageException {
        Map<Integer, String> kinds = new HashMap<>(line.opening().descriptors());
        Optional<String> untold = kinds.isEmpty() ? Optional.of(ANY) : Optional.empty();
        Stage.Performance performance = stage.open(line.device(), line.opening(), descriptor -> kind(descriptor, kinds, untold));
        files.put(line.id(), new PlayedDevice(performance, catalog, kinds, new HashMap<>()));
    }

    /// A line that opens a device and names files names all there were. Without that, every one was open of which no call says otherwise.
    private static Optional<String> kind(int descriptor, Map<Integer, String> kinds, Optional<String> untold) {
        Optional<String> told = Optional.ofNullable(kinds.get(descriptor));
        return (told.isPresent() ? told : untold).filter(kind -> descriptor >= 0 && !kind.equals(Descriptors.CLOSED));
    }

    /// Takes over what a call has opened.
    ///
    /// @return whether it opened something here, too
    boolean hand(TraceLine.Handed line, PlayedDevice by) {
        Integer here = by.opened().remove(line.descriptor());
        files.put(line.id(), here == null ? new Missing() : new Other(by.performance().device().opened(here)));
        return here != null;
    }

    Optional<Played> find(int id) {
        return Optional.ofNullable(files.get(id));
    }

    /// The call as it has to be made here, where other descriptors lead to the same files.
    TraceLine.Called adapted(TraceLine.Called line, PlayedDevice device) {
        device.kinds().putAll(line.descriptors());
        Optional<CommandInfo> info = device.info(line);
        TraceLine.Called adapted = device.performance().preparation().prepared(line, info);
        return new DescriptorFields(info).named(adapted, descriptor -> here(descriptor, device));
    }

    private int here(int descriptor, PlayedDevice device) {
        return Optional.ofNullable(device.kinds().get(descriptor))
                .filter(TraceFiles::isNamed)
                .map(kind -> named(kind.substring(NAMED.length())))
                .orElse(descriptor);
    }

    /// The descriptor here of a device of the trace; -1 if it has no such device.
    private int named(String number) {
        return files.entrySet().stream()
                .filter(file -> Integer.toString(file.getKey()).equals(number))
                .map(Map.Entry::getValue)
                .filter(PlayedDevice.class::isInstance)
                .mapToInt(file -> ((PlayedDevice) file).performance().device().fd())
                .findFirst()
                .orElse(-1);
    }

    /// Remembers what a call has opened here, by the descriptors that it answered when it was recorded.
    void answered(TraceLine.Called line, Answer answer, PlayedDevice device) {
        if (line.answer().result() < 0 || answer.result() < 0) {
            return;
        }
        for (FieldInfo field : new DescriptorFields(device.info(line)).answered()) {
            OptionalInt recorded = DescriptorFields.value(field, line.answer().structure());
            OptionalInt here = DescriptorFields.value(field, answer.structure());
            if (recorded.isPresent() && here.isPresent()) {
                device.opened().put(recorded.getAsInt(), here.getAsInt());
            }
        }
    }

    void close(int id) {
        Played file = files.remove(id);
        if (file != null) {
            file.close();
        }
    }

    void closeAll() {
        files.values().forEach(Played::close);
        files.clear();
    }
}
