package dev.uapi.runtime.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ProberTest {
    private static final Probe PLAIN = Lamps.probe()
            .attempt(Attempt.of(Lamps.trying().given("flags", 8, 4, 1, "0x1"))
                    .success(Verdict.SUPPORTED, "")
                    .on(Errno.EOPNOTSUPP, Verdict.ABSENT, "the hardware cannot")
                    .on(Errno.EBUSY, Verdict.UNCLEAR, "somebody holds it"))
            .build();

    private final Lamps lamps = new Lamps();

    @ParameterizedTest
    @CsvSource({
        "EOPNOTSUPP, ABSENT, the hardware cannot",
        "EBUSY, UNCLEAR, somebody holds it",
        "ENOTTY, ABSENT, there is no command LAMP_TRY",
        "EFAULT, UNCLEAR, 'LAMP_TRY answered EFAULT, an address cannot be used, which tells nothing'",
        "ENOMEM, UNCLEAR, 'LAMP_TRY answered ENOMEM, there is not enough memory, which tells nothing'",
        "EINTR, UNCLEAR, 'LAMP_TRY answered EINTR, a signal interrupted the call, which tells nothing'",
        "EPERM, UNCLEAR, 'LAMP_TRY answered EPERM, the caller may not do this, which tells nothing'",
    })
    void judgesAnErrno(Errno errno, Verdict verdict, String reason) {
        lamps.answering(Lamps.TRY, errno);

        Evidence evidence = ask(PLAIN);

        assertEquals(verdict, evidence.verdict());
        assertEquals(reason, evidence.reason());
        assertEquals(Optional.of(errno), evidence.decisive().orElseThrow().errno());
    }

    @Test
    void judgesSuccess() {
        lamps.answering(Lamps.TRY, _ -> 0);

        Evidence evidence = ask(PLAIN);

        assertTrue(evidence.supported());
        assertEquals("DIMMING: supported, LAMP_TRY worked (LAMP_TRY { flags = 0x1 } = 0)", evidence.toString());
    }

    @Test
    void takesNothingForAnAnswerThatNothingIsSaidOf() {
        lamps.answering(Lamps.TRY, _ -> 0);
        Probe silent = Lamps.probe().attempt(Attempt.of(Lamps.trying()).on(Errno.EINVAL, Verdict.ABSENT, "")).build();

        assertEquals(Verdict.UNCLEAR, ask(silent).verdict());
    }

    @Test
    void namesAnErrnoWithoutAName() {
        lamps.answering(Lamps.TRY, _ -> -524);

        assertEquals("LAMP_TRY answered errno 524, an error without a name, which tells nothing", ask(PLAIN).reason());
    }

    @Test
    void letsADescriptionSayWhatTheErrnoOfUnknownCommandsTells() {
        Probe told = Lamps.probe()
                .attempt(Attempt.of(Lamps.trying()).on(Errno.ENOTTY, Verdict.UNCLEAR, "the driver answers so, too"))
                .build();

        assertEquals("the driver answers so, too", ask(told).reason());
    }

    @Test
    void callsNothingWithoutWhatItTakes() {
        Probe probe = Lamps.probe()
                .parameter("lamp", "LAMP", "IDOL")
                .parameter("anything")
                .descriptor("buffer")
                .attempt(Attempt.of(Lamps.trying()))
                .build();

        Evidence evidence = ask(probe);

        assertEquals(Verdict.UNCLEAR, evidence.verdict());
        assertEquals("it takes a LAMP or an IDOL and an object of any kind and a file descriptor (buffer)", evidence.reason());
        assertEquals(List.of(), lamps.log);
    }

    @Test
    void makesWhatItTakesAndDestroysItAgain() {
        lamps.answering(Lamps.TRY, argument -> argument.get(Layouts.U32, 8) == 2 && lamps.lit.contains(2) ? 0 : Errno.ENOENT.result());

        Evidence evidence = ask(twoLamps(), InHand.object("SOCKET", 1), InHand.object("LAMP", 9));

        assertEquals(List.of("LAMP_MAKE {} = 0", "LAMP_TRY { first = 9, second = 1 } = ENOENT", "LAMP_DESTROY { id = 1 } = 0"),
                calls(evidence));
        assertEquals(List.of(), evidence.leftBehind());
    }

    @Test
    void destroysTheLastOneFirst() {
        lamps.answering(Lamps.TRY, _ -> 0);

        Evidence evidence = ask(twoLamps());

        assertEquals(
                List.of(
                        "LAMP_MAKE {} = 0",
                        "LAMP_MAKE {} = 0",
                        "LAMP_TRY { first = 1, second = 2 } = 0",
                        "LAMP_DESTROY { id = 2 } = 0",
                        "LAMP_DESTROY { id = 1 } = 0"),
                calls(evidence));
        assertTrue(lamps.lit.isEmpty());
    }

    @Test
    void saysThatItCannotBeMade() {
        int[] left = {1};
        lamps.answering(Lamps.MAKE, argument -> left[0]-- > 0 ? lamps.make(argument) : Errno.ENOMEM.result());

        Evidence evidence = ask(twoLamps());

        assertEquals(Verdict.UNCLEAR, evidence.verdict());
        assertEquals("it takes a LAMP, and there is none: LAMP_MAKE answered ENOMEM", evidence.reason());
        assertTrue(lamps.lit.isEmpty(), "the first one is gone again");
    }

    @Test
    void undoesInOrder() {
        lamps.answering(Lamps.TRY, _ -> 0).answering(Lamps.ASK, _ -> 0).answering(Lamps.DESTROY, _ -> 0);

        Evidence evidence = ask(Lamps.probe().attempt(undoneTwice()).build());

        assertEquals(List.of("LAMP_TRY {} = 0", "LAMP_OFF { id = 0 } = 0", "LAMP_DESTROY { id = 0 } = 0"), calls(evidence));
    }

    @Test
    void undoesTheRestWhenOneUndoFails() {
        lamps.answering(Lamps.TRY, lamps::make).answering(Lamps.ASK, Errno.EBUSY);

        Evidence evidence = ask(Lamps.probe().attempt(undoneTwice()).build());

        assertTrue(evidence.supported());
        assertEquals(List.of("something of LAMP_TRY {}: LAMP_OFF { id = 1 } = EBUSY"), evidence.leftBehind());
        assertTrue(lamps.lit.isEmpty(), "the second undo was done");
    }

    @Test
    void undoesTheRestWhenOneUndoBreaks() {
        lamps.answering(Lamps.TRY, lamps::make).answering(Lamps.ASK, _ -> broken());

        Evidence evidence = ask(Lamps.probe().attempt(undoneTwice()).build());

        assertTrue(evidence.supported());
        assertEquals(List.of("something of LAMP_TRY {}: java.lang.IllegalStateException: out of order"), evidence.leftBehind());
        assertTrue(lamps.lit.isEmpty(), "the second undo was done");
    }

    @Test
    void undoesNothingAfterAFailure() {
        lamps.answering(Lamps.TRY, Errno.EINVAL);

        Evidence evidence = ask(Lamps.probe().attempt(undoneTwice()).build());

        assertEquals(List.of("LAMP_TRY {} = EINVAL"), calls(evidence));
    }

    @Test
    void destroysWhatItMadeWhenTheDeviceBreaks() {
        lamps.answering(Lamps.TRY, _ -> broken());

        Evidence evidence = ask(twoLamps());

        assertEquals(Verdict.UNCLEAR, evidence.verdict());
        assertEquals("asking failed: java.lang.IllegalStateException: out of order", evidence.reason());
        assertEquals(
                List.of("perhaps something of LAMP_TRY { first = 1, second = 2 }: java.lang.IllegalStateException: out of order"),
                evidence.leftBehind());
        assertTrue(lamps.lit.isEmpty());
    }

    @Test
    void destroysWhatItMadeWhenTheProgramEnds() {
        lamps.answering(Lamps.TRY, _ -> {
            throw new AssertionError("the end");
        });

        assertThrows(AssertionError.class, () -> ask(twoLamps()));

        assertTrue(lamps.lit.isEmpty());
    }

    @Test
    void namesWhatCannotBeDestroyed() {
        lamps.answering(Lamps.TRY, _ -> 0).answering(Lamps.DESTROY, Errno.EBUSY);

        assertEquals(List.of("something of LAMP_MAKE {}: LAMP_DESTROY { id = 2 } = EBUSY",
                "something of LAMP_MAKE {}: LAMP_DESTROY { id = 1 } = EBUSY"), ask(twoLamps()).leftBehind());
    }

    @ParameterizedTest
    @EnumSource(value = Errno.class, names = {"EINVAL", "EBADF"})
    void believesNoFileThatRefusesEverythingAlike(Errno errno) {
        lamps.answering(Lamps.TRY, errno).answering(Lamps.NOBODY, errno);

        Evidence evidence = ask(PLAIN);

        assertEquals(Verdict.UNCLEAR, evidence.verdict());
        assertEquals("the file answers a command that does not exist with " + errno
                + " instead of ENOTTY: its answers tell nothing, perhaps it is not bound or no such device", evidence.reason());
        assertEquals(List.of("0x3bff {} = " + errno), calls(evidence, Answered.Purpose.CONTROL));
        assertEquals(List.of("3bff"), lamps.log);
    }

    @Test
    void controlsAFileOnceItIsRefusedAsItShould() {
        lamps.answering(Lamps.TRY, _ -> 0).answering(Lamps.NOBODY, Errno.EINVAL);
        Prober prober = new Prober(lamps);
        prober.ask(PLAIN);
        lamps.answering(Lamps.NOBODY, Errno.ENOTTY);

        assertTrue(prober.ask(PLAIN).supported(), "it was bound in between");
        assertTrue(prober.ask(PLAIN).supported());

        assertEquals(List.of("3bff", "3bff", "3b03", "3b03"), lamps.log);
    }

    @Test
    void believesADeviceWithAnotherErrnoForUnknownCommands() {
        Probe strange = Probe.named("OLD").control(Lamps.NOBODY, Errno.EINVAL).attempt(Attempt.of(Lamps.trying())).build();
        lamps.answering(Lamps.NOBODY, Errno.EINVAL).answering(Lamps.TRY, Errno.EINVAL);

        assertEquals(Verdict.ABSENT, ask(strange).verdict());
    }

    @Test
    void makesRoomForWhateverSizeACallAnnounces() {
        List<Long> sizes = new ArrayList<>();
        lamps.answering(Lamps.TRY, argument -> {
            sizes.add(argument.byteSize());
            return argument.get(Layouts.U32, 0);
        });

        assertEquals("LAMP_TRY { size = 0 } = 0", ask(announcing(0)).decisive().orElseThrow().toString());
        assertEquals("LAMP_TRY { size = 4096 } = 4096", ask(announcing(4096)).decisive().orElseThrow().toString());
        assertEquals(List.of(16L, 4096L), sizes);
        assertEquals("asking failed: java.lang.IllegalArgumentException: "
                + "LAMP_TRY announces 4294967295 bytes, more than any kernel takes", ask(announcing(0xffff_ffffL)).reason());
    }

    @Test
    void callsByValue() {
        lamps.answering(Lamps.ASK, argument -> argument.address());
        ProbeCall call = ProbeCall.of("LAMP_ASK", Lamps.ASK, 0);

        assertEquals("LAMP_ASK { extension = EXT_DIM } = 3",
                ask(Lamps.probe().query(call.given("extension", 0, 4, 3, "EXT_DIM"), 1).build()).decisive().orElseThrow().toString());
        assertEquals("LAMP_ASK {} = 0", ask(Lamps.probe().query(call, 1).build()).decisive().orElseThrow().toString());
    }

    private Evidence ask(Probe probe, InHand... inHand) {
        return new Prober(lamps).ask(probe, inHand);
    }

    /// An attempt on two lamps, either of which can be made.
    private static Probe twoLamps() {
        return Lamps.probe()
                .parameter("first", Lamps.provision(), "LAMP")
                .parameter("second", Lamps.provision(), "LAMP")
                .attempt(Attempt.of(Lamps.trying()
                        .given("first", 4, 4, new Value.OfParameter("first"))
                        .given("second", 8, 4, new Value.OfParameter("second"))))
                .build();
    }

    private static Attempt undoneTwice() {
        Value.OfResult id = new Value.OfResult("out_id", 4, 4);
        ProbeCall off = ProbeCall.of("LAMP_OFF", Lamps.ASK, 8).sized("size", 0, 4, 8).given("id", 4, 4, id);
        return Attempt.of(Lamps.trying()).success(Verdict.SUPPORTED, "").undo(off).undo(Lamps.destroying(id));
    }

    private static Probe announcing(long size) {
        ProbeCall call = ProbeCall.of("LAMP_TRY", Lamps.TRY, 16).sized("size", 0, 4, size);
        return Lamps.probe().attempt(Attempt.of(call)).build();
    }

    private static List<String> calls(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.purpose() != Answered.Purpose.CONTROL)
                .map(Answered::toString)
                .toList();
    }

    private static List<String> calls(Evidence evidence, Answered.Purpose purpose) {
        return evidence.calls().stream().filter(call -> call.purpose() == purpose).map(Answered::toString).toList();
    }

    private static long broken() {
        throw new IllegalStateException("out of order");
    }
}
