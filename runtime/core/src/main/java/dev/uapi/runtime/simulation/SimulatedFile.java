package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// What all devices on one open file share: the objects, the lock by which calls take turns, and the way from a command word to
/// the command that it is.
final class SimulatedFile {
    private final Kernel kernel;
    private final UserMemory memory;
    private final List<CommandTable> tables = new ArrayList<>();
    private final ObjectTable objects = new ObjectTable();
    private final ReentrantLock lock = new ReentrantLock();
    private final ThreadLocal<Optional<Cause>> lastCause = ThreadLocal.withInitial(Optional::empty);
    private volatile KernelMemory kernelMemory = KernelMemory.ENOUGH;
    private volatile SimulatedFile host = this;
    private OptionalInt descriptor = OptionalInt.empty();
    private boolean closed;
    private int holders;

    SimulatedFile(Kernel kernel, UserMemory memory) {
        this.kernel = kernel;
        this.memory = memory;
    }

    /// Takes in the commands of one more device.
    void add(CommandTable table) {
        tables.add(table);
    }

    Kernel kernel() {
        return kernel;
    }

    UserMemory memory() {
        return memory;
    }

    ObjectTable objects() {
        return host.objects;
    }

    /// Has calls work on the objects of another file from now on, and keeps these until this file is closed or works on others.
    void workOn(SimulatedFile other) {
        SimulatedFile before = host;
        if (other != this) {
            other.hold();
        }
        host = other;
        if (before != this) {
            before.letGo();
        }
    }

    /// Keeps the objects although the file may be closed.
    void hold() {
        locked(() -> holders++);
    }

    /// Keeps the objects no longer.
    void letGo() {
        locked(() -> {
            holders--;
            endIfOver();
        });
    }

    KernelMemory kernelMemory() {
        return kernelMemory;
    }

    void allocateFrom(KernelMemory source) {
        kernelMemory = source;
    }

    /// Answers a question about the objects while no call changes them.
    <T> T inspect(Function<ObjectTable, T> question) {
        SimulatedFile owner = host;
        owner.lock.lock();
        try {
            return question.apply(owner.objects);
        } finally {
            owner.lock.unlock();
        }
    }

    Optional<Cause> lastCause() {
        return lastCause.get();
    }

    /// @param unknown why a command is refused that no device here knows, by what can be said of it
    long ioctl(long word, long argument, Function<String, Cause> unknown) {
        lock.lock();
        SimulatedFile owner = host;
        owner.lock.lock();
        try (Arena arena = Arena.ofConfined()) {
            lastCause.remove();
            return closed ? Errno.EBADF.result() : dispatch(word, argument, arena, unknown);
        } finally {
            owner.lock.unlock();
            lock.unlock();
        }
    }

    /// The number by which other files name this one; the same each time, -1 once it is closed.
    ///
    /// @param device stands for the file
    int fd(SimulatedDevice device) {
        lock.lock();
        try {
            if (descriptor.isEmpty() && !closed) {
                descriptor = OptionalInt.of(SimulatedDescriptors.open(device));
            }
            return descriptor.orElse(-1);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        locked(this::closeOnce);
    }

    private void closeOnce() {
        if (!closed) {
            closed = true;
            descriptor.ifPresent(SimulatedDescriptors::close);
            descriptor = OptionalInt.empty();
            endIfOver();
            if (host != this) {
                host.letGo();
            }
        }
    }

    private void endIfOver() {
        if (closed && holders == 0) {
            tables.forEach(table -> table.end(objects));
            objects.clear();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private long dispatch(long word, long argument, Arena arena, Function<String, Cause> unknown) {
        ArgumentReader reader = new ArgumentReader(memory, argument, arena);
        return tables.stream()
                .flatMap(table -> table.find(word).stream())
                .findFirst()
                .map(command -> run(command, reader, argument))
                .orElseGet(() -> refuse(missing(word, reader, unknown)));
    }

    /// In the table, the beginning of the argument is read before the slot is looked at.
    private Cause missing(long word, ArgumentReader reader, Function<String, Cause> unknown) {
        String name = "0x" + Long.toHexString(word);
        boolean slot = tables.stream().anyMatch(table -> table.hasSlot(word));
        return slot && !reader.beginsReadably() ? Cause.badArgument(name) : unknown.apply(name);
    }

    private long run(SimulatedCommand command, ArgumentReader reader, long argument) {
        return switch (reader.read(command)) {
            case Argument.Malformed(var cause) -> refuse(cause);
            case Argument.Given given -> execute(command, new Call(this, command.word(), argument, given));
        };
    }

    private long execute(SimulatedCommand command, Call call) {
        Response response = command.responseTo(call);
        Outcome outcome = command.handler().handle(call);
        if (response.follows(outcome) && !call.write(response)) {
            if (!response.kept()) {
                call.undo(outcome);
            }
            return refuse(Cause.badArgument(command.name()));
        }
        return switch (outcome) {
            case Outcome.Done(var value, _) -> value;
            case Outcome.Made _ -> 0;
            case Outcome.Refused(var cause) -> refuse(cause);
        };
    }

    private long refuse(Cause cause) {
        lastCause.set(Optional.of(cause));
        return cause.errno().result();
    }
}
