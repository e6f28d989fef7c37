package dev.uapi.runtime.simulation;

import dev.uapi.runtime.UserMemory;
import java.lang.foreign.MemorySegment;
import java.util.function.LongConsumer;

/// One call in flight, as generated code and behaviours see it. It is over when the handler returns: nothing of it may be kept.
public final class Call {
    private final SimulatedDevice device;
    private final long argument;
    private final MemorySegment structure;
    private final long userSize;
    private Runnable undo = () -> {};

    Call(SimulatedDevice device, long argument, MemorySegment structure, long userSize) {
        this.device = device;
        this.argument = argument;
        this.structure = structure;
        this.userSize = userSize;
    }

    /// The kernel's copy of the argument: as long as the kernel played knows the structure, what the caller did not give is 0.
    /// What a handler changes in it is what gets written back. Empty for commands by value and without argument.
    public MemorySegment structure() {
        return structure;
    }

    /// The argument as a number: the value, or the address of the caller's structure.
    public long value() {
        return argument;
    }

    /// How many bytes the caller said that the structure has, in bytes.
    public long userSize() {
        return userSize;
    }

    /// The kernel that is played.
    public Kernel kernel() {
        return device.kernel();
    }

    /// The objects of this open file.
    public ObjectTable objects() {
        return device.objects();
    }

    /// The memory that the caller's pointers point into.
    public UserMemory memory() {
        return device.memory();
    }

    /// Gives the object that a behaviour made its id. The object goes again if the answer cannot be written and is not kept.
    ///
    /// @param kind  as the description calls it: `IOAS`
    /// @param setId stores the id in the structure
    /// @return the outcome given
    public Outcome make(String kind, Outcome outcome, LongConsumer setId) {
        if (outcome instanceof Outcome.Made(var state)) {
            long id = objects().add(kind, state);
            undo = () -> objects().remove(id);
            setId.accept(id);
        }
        return outcome;
    }

    /// Takes the object out that a behaviour agreed to destroy.
    ///
    /// @return the outcome given
    public Outcome destroy(long id, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused)) {
            objects().remove(id);
        }
        return outcome;
    }

    /// Writes back what both the response and the caller's structure have room for.
    ///
    /// @return whether all of that could be written
    boolean write(Response response) {
        long known = Math.min(userSize, structure.byteSize());
        long end = response.size() == Response.WHOLE ? known : Math.min(known, response.offset() + response.size());
        if (end <= response.offset()) {
            return true;
        }
        MemorySegment bytes = structure.asSlice(response.offset(), end - response.offset());
        return memory().write(argument + response.offset(), bytes) == bytes.byteSize();
    }

    void undo(Outcome outcome) {
        undo.run();
        if (outcome instanceof Outcome.Done(_, var takeBack)) {
            takeBack.run();
        }
    }
}
