package dev.uapi.runtime.simulation;

import dev.uapi.runtime.UserMemory;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.LongConsumer;

/// One call in flight, as generated code and behaviours see it. It is over when the handler returns: nothing of it may be kept.
public final class Call {
    private final SimulatedFile file;
    private final long command;
    private final long argument;
    private final Argument.Given given;
    private Runnable undo = () -> {};

    /// @param command the whole command word
    Call(SimulatedFile file, long command, long argument, Argument.Given given) {
        this.file = file;
        this.command = command;
        this.argument = argument;
        this.given = given;
    }

    /// The kernel's copy of the argument, as long as any kernel knows the structure: what the caller did not give is 0, and what
    /// the kernel played does not know. What a handler changes in the part that it knows is what gets written back. Empty for
    /// commands by value and without argument.
    public MemorySegment structure() {
        return given.structure();
    }

    /// The argument as a number: the value, or the address of the caller's structure.
    public long value() {
        return argument;
    }

    /// How many bytes the caller said that the structure has, in bytes.
    public long userSize() {
        return given.userSize();
    }

    /// Whether the caller's memory holds this many bytes of the structure. Those behind the smallest legal structure need not be
    /// there unless the command wants them.
    public boolean isReadable(long size) {
        return size <= given.readable();
    }

    /// Whether these bytes of the structure are all 0.
    public boolean isZero(long offset, long size) {
        return Tail.isZero(structure().asSlice(offset, size));
    }

    /// The kernel that is played.
    public Kernel kernel() {
        return file.kernel();
    }

    /// The objects of this open file.
    public ObjectTable objects() {
        return file.objects();
    }

    /// The memory that the caller's pointers point into.
    public UserMemory memory() {
        return file.memory();
    }

    /// Whether the kernel finds no memory for what it makes now. A behaviour asks where the kernel allocates, before it changes anything,
    /// and only if the description has a cause for it.
    public boolean outOfMemory() {
        return file.kernelMemory().isExhausted(command);
    }

    /// Gives the object that a behaviour made its id. The object goes again if the answer cannot be written and is not kept.
    ///
    /// @param kind  as the description calls it: `IOAS`
    /// @param setId stores the id in the structure
    /// @return the outcome given
    public Outcome make(String kind, Outcome outcome, LongConsumer setId) {
        return make(List.of(kind), outcome, setId);
    }

    /// The same for a command that makes objects of several kinds: the outcome tells which.
    ///
    /// @throws IllegalArgumentException if the outcome is an object of another kind: a mistake of the behaviour
    public Outcome make(List<String> kinds, Outcome outcome, LongConsumer setId) {
        if (outcome instanceof Outcome.Made made) {
            long id = objects().add(kind(kinds, made), made.state());
            undo = () -> objects().remove(id);
            setId.accept(id);
        }
        return outcome;
    }

    /// Gives the object that a behaviour made its id, which is what ioctl returns.
    ///
    /// @throws IllegalArgumentException if the outcome is an object of another kind: a mistake of the behaviour
    public Outcome makeAndReturn(List<String> kinds, Outcome outcome) {
        return outcome instanceof Outcome.Made made ? Outcome.answer(objects().add(kind(kinds, made), made.state())) : outcome;
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

    private static String kind(List<String> kinds, Outcome.Made made) {
        String kind = made.kind().orElseGet(() -> kinds.size() == 1 ? kinds.getFirst() : "something");
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("the command makes " + String.join(" or ", kinds) + ", not " + kind);
        }
        return kind;
    }

    /// Writes back what both the response and the caller's structure have room for.
    ///
    /// @return whether all of that could be written
    boolean write(Response response) {
        return response.parts().stream().allMatch(this::write);
    }

    private boolean write(Response.Part part) {
        long end = part.end(Math.min(userSize(), given.known()));
        if (end <= part.offset()) {
            return true;
        }
        MemorySegment bytes = structure().asSlice(part.offset(), end - part.offset());
        return memory().write(argument + part.offset(), bytes) == bytes.byteSize();
    }

    void undo(Outcome outcome) {
        undo.run();
        switch (outcome) {
            case Outcome.Done(_, var takeBack) -> takeBack.run();
            case Outcome.Made(_, _, var takeBack) -> takeBack.run();
            case Outcome.Refused _ -> {}
        }
    }
}
