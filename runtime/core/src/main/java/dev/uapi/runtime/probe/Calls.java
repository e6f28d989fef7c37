package dev.uapi.runtime.probe;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/// The calls of one question, as they are made, and what could not be taken back of them.
final class Calls {
    private final Device device;
    private final List<Answered> made = new ArrayList<>();
    private final List<String> leftBehind = new ArrayList<>();

    Calls(Device device) {
        this.device = device;
    }

    List<Answered> made() {
        return made;
    }

    List<String> leftBehind() {
        return leftBehind;
    }

    /// Makes a call that nobody should answer.
    Answered control(Control control) {
        String name = "0x" + Long.toHexString(control.word());
        return note(new Answered(Answered.Purpose.CONTROL, name, "{}", device.ioctl(control.word(), 0)));
    }

    /// A call with its arguments in place.
    Call prepare(ProbeCall call, Answered.Purpose purpose, Numbers parameters, Arena arena) {
        return new Call(this, call, purpose, Resolution.of(parameters), arena);
    }

    /// Makes a call. If the device breaks down in it, whatever it was to make may be there.
    Answered make(Answered.Purpose purpose, Call call) {
        try {
            return note(new Answered(purpose, call.command(), call.arguments(), call.over(device)));
        } catch (RuntimeException broken) {
            if (purpose == Answered.Purpose.ATTEMPT || purpose == Answered.Purpose.PROVISION) {
                leftBehind.add("perhaps something of " + call + ": " + broken);
            }
            throw broken;
        }
    }

    /// Takes back what a call has done: all of it, in this order, whatever becomes of each part.
    void takeBack(List<Undo> undos, Call done, Arena arena) {
        if (undos.isEmpty()) {
            return;
        }
        try {
            takeBack(undos.getFirst(), done, arena);
        } finally {
            takeBack(undos.subList(1, undos.size()), done, arena);
        }
    }

    private void takeBack(Undo undo, Call done, Arena arena) {
        try {
            switch (undo) {
                case Undo.Calling(ProbeCall call) -> undo(new Call(this, call, Answered.Purpose.UNDO, done.resolution(), arena), done);
                case Undo.Closing(Value.OfResult descriptor) -> close(descriptor, done);
            }
        } catch (RuntimeException broken) {
            leftBehind.add("something of " + done + ": " + broken);
        }
    }

    private void undo(Call undo, Call done) {
        Answered answered = undo.make();
        if (answered.result() < 0) {
            leftBehind.add("something of " + done + ": " + answered);
        }
    }

    private void close(Value.OfResult descriptor, Call done) {
        // A descriptor is an int, whatever sign its field has.
        int fd = (int) done.result(descriptor);
        device.opened(fd).close();
        note(new Answered(Answered.Purpose.UNDO, "close", "{ " + descriptor.field() + " = " + fd + " }", 0));
    }

    private Answered note(Answered answered) {
        made.add(answered);
        return answered;
    }
}
