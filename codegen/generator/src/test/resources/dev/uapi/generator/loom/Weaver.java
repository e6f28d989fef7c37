package loom;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.LinkChain;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.TooNewException;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import uapi.loom.basic.Ask;
import uapi.loom.basic.Bell;
import uapi.loom.basic.ClothId;
import uapi.loom.basic.Diary;
import uapi.loom.basic.Event;
import uapi.loom.basic.FrameId;
import uapi.loom.basic.Hear;
import uapi.loom.basic.Listen;
import uapi.loom.basic.Look;
import uapi.loom.basic.Note;
import uapi.loom.basic.NoteMaker;
import uapi.loom.basic.NoteSizes;
import uapi.loom.basic.Notes;
import uapi.loom.basic.Order;
import uapi.loom.basic.Pattern;
import uapi.loom.basic.SetUp;
import uapi.loom.basic.SpoolId;
import uapi.loom.basic.Stripes;
import uapi.loom.basic.Ways;
import uapi.loom.extended.Dots;
import uapi.loom.extended.ExtendedPattern;
import uapi.loom.extended.Weave;
import uapi.loom.extended.WeaveAll;

/// A program that weaves, over the generated bindings and with a loom that does as it is told.
public final class Weaver implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final List<String> lines = new ArrayList<>();

    private Weaver() {}

    /// Everything that a description of whole headers has.
    public static List<String> weave() {
        try (Weaver weaver = new Weaver()) {
            weaver.bitsAndUnions();
            weaver.olderKernels();
            weaver.payloads();
            weaver.payloadsInPlace();
            weaver.notes();
            weaver.arrays();
            weaver.files();
            return weaver.lines;
        }
    }

    private void bitsAndUnions() {
        SetUp argument = SetUp.allocate(arena).ways(Ways.ACROSS).row(7).pattern(ExtendedPattern.DOTS).wanted(3);
        say("word %x, ways %s, row %d, pattern %s, found %s", argument.segment().get(Layouts.U32, 4), argument.ways(), argument.row(),
                argument.pattern(), argument.found());
        argument.ways(Ways.BOTH.with(Ways.BACK));
        say("ways %s, row %d, unknown %s", argument.ways(), argument.row(), argument.ways().hasUnknown());
        refused(() -> argument.row(256));
        refused(() -> argument.ways(new Ways(1)));
        say("least %d, then %d", argument.minimumSize(), argument.ways(Ways.ALONG).minimumSize());
        say("DEFAULT is NONE: %s", Pattern.DEFAULT.equals(Pattern.NONE));
        failing(argument.row(0), Errno.EINVAL);
        failing(argument.row(1).pattern(Pattern.NONE), Errno.EINVAL);
        failing(argument.pattern(ExtendedPattern.DOTS).ways(Ways.BACK).size(24), Errno.EINVAL);
    }

    private void olderKernels() {
        SetUp argument = SetUp.allocate(arena).ways(Ways.BACK).pattern(ExtendedPattern.DOTS).whom(5);
        say("sizes %d %d %d", SetUp.sizeIn(release("1.4")), SetUp.sizeIn(release("1.5")), SetUp.sizeIn(release("3.0")));
        say("1.5 lacks %s", argument.missingIn(release("1.5")));
        say("2.0 lacks %s", argument.missingIn(release("2.0")));
        say("1.4 lacks %s", argument.noise(1).whom(0).missingIn(release("1.4")));
        say("1.4.2 lacks %s", argument.ways(Ways.ALONG).pattern(Pattern.STRIPES).missingIn(release("1.4.2")));
        say("fits in %d", argument.fitTo(release("1.5")).size());
        try {
            argument.clear().threads(1).fitTo(release("1.4"));
        } catch (TooNewException tooNew) {
            say("%s", tooNew.getMessage());
        }
        failing(argument.whom(9), Errno.E2BIG);
    }

    private void payloads() {
        Stripes stripes = Stripes.allocate(arena).width(4).number(9);
        Weave argument = Weave.allocate(arena).base(new SpoolId(4)).data(stripes);
        say("pattern %s, length %d, right place %s", argument.pattern(), argument.length(), argument.data() == stripes.segment().address());
        ClothId cloth = argument.base(new FrameId(5)).call(answering(memory -> 6));
        say("%s on %d", cloth, argument.base());
        MemorySegment array = Stripes.allocate(arena, 3);
        WeaveAll all = WeaveAll.allocate(arena).data(Stripes.at(array, 0), 3);
        say("%d times %s, %d broke", all.number(), all.pattern(), all.call(answering(memory -> 2)));
    }

    private void payloadsInPlace() {
        Look argument = Look.allocate(arena, Dots.SIZE + 16).how(Ways.BACK).pattern(ExtendedPattern.DOTS);
        Dots dots = Dots.at(argument.data()).number(2);
        say("room %d, size %d, %s %s", argument.dataRoom(), argument.argsz(), argument.how(), argument.pattern());
        dots.where(1, 77);
        say("stripes %s, dots %s", argument.stripes().isPresent(), Dots.at(argument.data()).where(1));
        Stripes stripes = argument.asStripes().width(3);
        say("%s, %d of them %d wide", argument.pattern(), stripes.number(), argument.stripes().orElseThrow().width());
        say("worth %d", argument.call(answering(memory -> 1234)));
    }

    private void notes() {
        Ask argument = Ask.allocate(arena, 128);
        say("room %d", argument.argsz());
        argument.call(answering(memory -> {
            Ask answer = Ask.at(memory).noteOffset(64);
            NoteSizes.at(memory.asSlice(64)).note().id((int) Notes.SIZES.value()).next(48);
            NoteSizes.at(memory.asSlice(64)).number(2).sizes(1, 12);
            NoteMaker.at(memory.asSlice(48)).maker(99).note().id((int) Notes.MAKER.value());
            answer.offset(0x1000).extent(0x2000);
            return 0;
        }));
        for (LinkChain.Link link : argument.noteLinks()) {
            say("note %d at %d, next %d", link.kind(), link.offset(), Note.at(link.memory()).next());
        }
        say("maker %d, size %d", argument.maker().orElseThrow().maker(), argument.sizes().orElseThrow().sizes(1));
        NoteMaker.at(argument.segment().asSlice(48)).note().next(64);
        refused(() -> argument.noteLinks().find(7));
    }

    private void arrays() {
        Hear argument = Hear.allocate(arena, 3).listeners(2, -1);
        say("%d listeners in %d bytes, the last %d", argument.number(), argument.argsz(), argument.listeners(2));
        refused(() -> argument.listeners(3));
    }

    private void files() {
        Listen argument = Listen.allocate(arena);
        say("a diary %d and a bell %d", argument.call(answering(memory -> {
            Listen.at(memory).outBell(8);
            return 9;
        })), argument.outBell());
        failing(argument.name(1), Errno.EINVAL);
        failing(argument.key(3, 1), Errno.EINVAL);
        try (Bell bell = Bell.over(new Tape()); Diary diary = Diary.over(new Tape())) {
            MemorySegment events = Event.allocate(arena, 4);
            say("%d events, the second %d", bell.read(events), Event.at(events, 1).what());
            say("%d bytes of a diary", diary.read(events));
            say("ready %s", bell.awaitReadable(0));
            bell.write(Order.allocate(arena).what(3).where(2, -2).segment());
        } catch (UapiException failure) {
            say("%s", failure.getMessage());
        }
    }

    private void failing(SetUp argument, Errno errno) {
        say("%s", argument.causes(errno));
    }

    private void failing(Listen argument, Errno errno) {
        say("%s", argument.causes(errno));
    }

    private void refused(Runnable call) {
        try {
            call.run();
            say("taken");
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException wrong) {
            say("refused: %s", wrong.getMessage());
        }
    }

    private void say(String format, Object... arguments) {
        lines.add(format.formatted(arguments));
    }

    private static Release release(String text) {
        return Release.parse(text);
    }

    private static Device answering(ToLongFunction<MemorySegment> answer) {
        return new Told(answer);
    }

    @Override
    public void close() {
        arena.close();
    }

    private record Told(ToLongFunction<MemorySegment> answer) implements Device {
        @Override
        public long ioctl(long command, MemorySegment argument) {
            return answer.applyAsLong(argument);
        }

        @Override
        public long ioctl(long command, long value) {
            return Errno.ENOTTY.result();
        }

        @Override
        public void close() {}
    }

    /// Two events, again and again, and no order is understood.
    private static final class Tape implements OpenFile {
        @Override
        public long read(MemorySegment into) {
            Event.at(into, 0).what(1);
            Event.at(into, 1).what(2);
            return 2 * Event.SIZE;
        }

        @Override
        public long write(MemorySegment from) {
            return Errno.EINVAL.result();
        }

        @Override
        public boolean awaitReadable(int milliseconds) {
            return true;
        }

        @Override
        public void close() {}
    }
}
