package dev.uapi.runtime.probe;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// A device that makes lamps (number 1 on), and whose other commands a test chooses. Structures begin with their size; a lamp's
/// id stands at byte 4.
final class Lamps implements Device {
    static final long MAKE = 0x3b01;
    static final long DESTROY = 0x3b02;
    static final long TRY = 0x3b03;
    static final long ASK = 0x3b04;
    static final long NOBODY = 0x3bff;

    final TreeSet<Integer> lit = new TreeSet<>();
    final List<String> log = new ArrayList<>();
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private int last;

    Lamps() {
        answers.put(MAKE, this::make);
        answers.put(DESTROY, this::destroy);
    }

    interface Answer {
        long to(MemorySegment argument);
    }

    Lamps answering(long command, Answer answer) {
        answers.put(command, answer);
        return this;
    }

    Lamps answering(long command, Errno errno) {
        return answering(command, _ -> errno.result());
    }

    /// A command that makes a lamp.
    long make(MemorySegment argument) {
        lit.add(++last);
        argument.set(Layouts.U32, 4, last);
        return 0;
    }

    long destroy(MemorySegment argument) {
        return lit.remove(argument.get(Layouts.U32, 4)) ? 0 : Errno.ENOENT.result();
    }

    @Override
    public synchronized long ioctl(long command, MemorySegment argument) {
        log.add(Long.toHexString(command));
        Answer answer = answers.get(command);
        return answer == null ? Errno.ENOTTY.result() : answer.to(argument);
    }

    @Override
    public synchronized long ioctl(long command, long value) {
        return ioctl(command, MemorySegment.ofAddress(value));
    }

    @Override
    public void close() {}

    /// `LAMP_DESTROY { id = … }`
    static ProbeCall destroying(Value id) {
        return ProbeCall.of("LAMP_DESTROY", DESTROY, 8).sized("size", 0, 4, 8).given("id", 4, 4, id);
    }

    /// `LAMP_TRY`, of 16 bytes, where the id of what it makes comes out at byte 4.
    static ProbeCall trying() {
        return ProbeCall.of("LAMP_TRY", TRY, 16).sized("size", 0, 4, 16);
    }

    /// Makes and destroys a lamp.
    static Provision provision() {
        ProbeCall maker = ProbeCall.of("LAMP_MAKE", MAKE, 8).sized("size", 0, 4, 8);
        Value.OfResult id = new Value.OfResult("out_id", 4, 4);
        return new Provision(maker, id, destroying(id));
    }

    static ProbeBuilder probe() {
        return Probe.named("DIMMING").control(NOBODY, Errno.ENOTTY);
    }
}
