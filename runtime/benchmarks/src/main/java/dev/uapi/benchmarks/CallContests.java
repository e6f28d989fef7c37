package dev.uapi.benchmarks;

import com.sun.jna.NativeLong;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.runtime.KernelDevice;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import jnr.ffi.Pointer;

/// What a call costs that any Linux answers: how many bytes are in a pipe, and a mapping that a pipe refuses.
final class CallContests {
    private static final long FIONREAD = 0x541b;
    private static final JextractCalls JEXTRACT = JextractCalls.ofPointer();
    private static final KernelDevice DEVICE = KernelDevice.of(CLoops.pipe());
    private static final int FD = DEVICE.fd();
    private static final IoasId IOAS = new IoasId(1);
    private static final IoasMapFlags FLAGS = IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE).with(IoasMapFlags.FIXED_IOVA);
    private static final long MEMORY = 0x7f00_0000_0000L;

    private CallContests() {}

    static List<Contest> all(Arena arena) {
        return List.of(call(arena.allocate(8)), filled(IoasMap.allocate(arena)), encode(IoasMap.allocate(arena)));
    }

    private static Contest call(MemorySegment argument) {
        long address = argument.address();
        return new Contest("a call: FIONREAD of a pipe", List.of(
                new Way("C, in the same process", times -> CLoops.loop(FD, FIONREAD, argument, times)),
                new Way("uapi: segment, errno", times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += DEVICE.ioctl(FIONREAD, argument);
                    }
                    return sum;
                }),
                new Way("uapi: address as long (unsafe), errno", times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += DEVICE.ioctl(FIONREAD, address);
                    }
                    return sum;
                }),
                new Way("as jextract writes it, without errno", times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += JEXTRACT.apply(FD, FIONREAD, argument);
                    }
                    return sum;
                }),
                jni(address), jnr(address), jna(address)));
    }

    private static Way jni(long address) {
        return new Way("JNI by hand, errno", times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += JniCalls.ioctl(FD, FIONREAD, address);
            }
            return sum;
        });
    }

    private static Way jnr(long address) {
        Pointer pointer = JnrCalls.pointer(address);
        return new Way("JNR-FFI, errno", times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += JnrCalls.call(FD, FIONREAD, pointer);
            }
            return sum;
        });
    }

    private static Way jna(long address) {
        NativeLong command = new NativeLong(FIONREAD);
        com.sun.jna.Pointer pointer = new com.sun.jna.Pointer(address);
        return new Way("JNA, direct mapping, errno", times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                sum += JnaCalls.call(FD, command, pointer);
            }
            return sum;
        });
    }

    /// Both fill the structure anew for each call, from its first byte to its last.
    private static Contest filled(IoasMap map) {
        return new Contest("structure filled and called: IOMMU_IOAS_MAP, which a pipe refuses", List.of(
                new Way("C, in the same process", times -> CLoops.fillAndCall(FD, IoasMap.COMMAND, map.segment(), times)),
                new Way("uapi: IoasMap, errno", times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += fill(map, i).tryCall(DEVICE);
                    }
                    return sum;
                })));
    }

    private static Contest encode(IoasMap map) {
        return new Contest("structure filled: 40 bytes of IOMMU_IOAS_MAP", List.of(
                new Way("C, in the same process", times -> CLoops.fill(map.segment(), times)),
                new Way("uapi: IoasMap", times -> {
                    for (int i = 0; i < times; i++) {
                        fill(map, i);
                    }
                    return map.iova();
                })));
    }

    private static IoasMap fill(IoasMap map, int i) {
        return map.clear().flags(FLAGS).ioasId(IOAS).userVa(MEMORY + i).length(4096).iova(0x10000 + i);
    }
}
