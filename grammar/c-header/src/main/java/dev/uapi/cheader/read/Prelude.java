package dev.uapi.cheader.read;

import dev.uapi.language.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a header may take for granted: the compiler's macros on x86-64 Linux, and what the usual includes define.
final class Prelude {
    /// In words of our own: what they come to is the kernel's promise, how they are written is not.
    private static final String TEXT = """
            #define __linux__ 1
            #define __linux 1
            #define __unix__ 1
            #define __unix 1
            #define __ELF__ 1
            #define __x86_64__ 1
            #define __x86_64 1
            #define __amd64__ 1
            #define __amd64 1
            #define __LP64__ 1
            #define _LP64 1
            #define __GNUC__ 12
            #define __GNUC_MINOR__ 2
            #define __STDC__ 1
            #define __STDC_HOSTED__ 1
            #define __STDC_VERSION__ 201710L
            #define __CHAR_BIT__ 8
            #define __SIZEOF_INT__ 4
            #define __SIZEOF_LONG__ 8
            #define __SIZEOF_POINTER__ 8
            #define __BITS_PER_LONG 64
            #define __ORDER_LITTLE_ENDIAN__ 1234
            #define __ORDER_BIG_ENDIAN__ 4321
            #define __BYTE_ORDER__ 1234
            #define __LITTLE_ENDIAN 1234
            #define __BIG_ENDIAN 4321
            #define __LITTLE_ENDIAN_BITFIELD 1
            #define __user
            #define __force
            #define __bitwise
            #define __bitwise__
            #define _AC(number, suffix) __AC(number, suffix)
            #define __AC(number, suffix) (number##suffix)
            #define _AT(type, number) ((type)(number))
            #define _UL(number) (_AC(number, UL))
            #define _ULL(number) (_AC(number, ULL))
            #define UL(number) (_UL(number))
            #define ULL(number) (_ULL(number))
            #define BIT(n) (1UL << (n))
            #define BIT_ULL(n) (1ULL << (n))
            #define _BITUL(n) (1UL << (n))
            #define _BITULL(n) (1ULL << (n))
            #define __GENMASK(high, low) ((~0UL >> (63 - (high))) & (~0UL << (low)))
            #define __GENMASK_ULL(high, low) ((~0ULL >> (63 - (high))) & (~0ULL << (low)))
            #define GENMASK(high, low) __GENMASK(high, low)
            #define GENMASK_ULL(high, low) __GENMASK_ULL(high, low)
            #define __ALIGN_KERNEL_MASK(x, mask) (((x) + (mask)) & ~(mask))
            #define __ALIGN_KERNEL(x, a) __ALIGN_KERNEL_MASK(x, (a) - 1)
            #define __KERNEL_DIV_ROUND_UP(n, d) (((n) + ((d) - 1)) / (d))
            #define _IOC_NONE 0U
            #define _IOC_WRITE 1U
            #define _IOC_READ 2U
            #define _IOC_NRBITS 8
            #define _IOC_TYPEBITS 8
            #define _IOC_SIZEBITS 14
            #define _IOC_DIRBITS 2
            #define _IOC_NRSHIFT 0
            #define _IOC_TYPESHIFT 8
            #define _IOC_SIZESHIFT 16
            #define _IOC_DIRSHIFT 30
            #define _IOC_NRMASK 255
            #define _IOC_TYPEMASK 255
            #define _IOC_SIZEMASK 16383
            #define _IOC_DIRMASK 3
            #define __struct_group_tag(TAG) TAG
            #define __struct_group(TAG, NAME, HOW, MEMBERS...) \
              union { struct { MEMBERS } HOW; struct TAG { MEMBERS } HOW NAME; } HOW
            #define struct_group(NAME, MEMBERS...) __struct_group(, NAME, , MEMBERS)
            #define struct_group_attr(NAME, HOW, MEMBERS...) __struct_group(, NAME, HOW, MEMBERS)
            #define struct_group_tagged(TAG, NAME, MEMBERS...) __struct_group(TAG, NAME, , MEMBERS)
            #define __DECLARE_FLEX_ARRAY(TYPE, NAME) TYPE NAME[]
            #define DECLARE_FLEX_ARRAY(TYPE, NAME) TYPE NAME[]
            """;

    private static final Map<String, Macro> MACROS = read();

    /// Includes that define nothing but what is known here, or what no header asks for.
    private static final Set<String> HEADERS = Set.of(
            "linux/types.h", "linux/ioctl.h", "linux/const.h", "linux/stddef.h", "linux/bits.h", "linux/posix_types.h", "asm/types.h",
            "asm/ioctl.h", "asm/posix_types.h", "asm/byteorder.h", "asm/bitsperlong.h", "linux/compiler_types.h", "linux/compiler.h",
            "linux/string.h", "stdint.h", "stddef.h", "stdbool.h", "inttypes.h", "sys/types.h", "sys/ioctl.h");

    /// Defined, though not by a line above: types, and what the reader knows by itself.
    private static final Set<String> DEFINED = Set.of(
            "__aligned_u64", "__aligned_s64", "__aligned_be64", "__aligned_le64", "_IO", "_IOR", "_IOW", "_IOWR", "_IOC", "_IOC_DIR",
            "_IOC_TYPE", "_IOC_NR", "_IOC_SIZE", "__counted_by", "__counted_by_le", "__counted_by_be", "__has_attribute", "__has_include",
            "offsetof");

    /// What user space on Linux, with gcc, never has.
    private static final Pattern NEVER = Pattern.compile(
            "__KERNEL__|__cplusplus|__ASSEMBLY__|__ASSEMBLER__|__CHECKER__|__clang__|_MSC_VER|_WIN32|__WIN32|__APPLE__|__OpenBSD__"
                    + "|__FreeBSD__|__NetBSD__|__DragonFly__|__CYGWIN__|__MINGW32__|CONFIG_\\w+|__i386__|__arm__|__aarch64__|__powerpc__"
                    + "|__powerpc64__|__ppc__|__s390__|__s390x__|__sparc__|__sparc64__|__arch64__|__mips__|__mips64|__alpha__|__ia64__"
                    + "|__hppa__|__sh__|__m68k__|__riscv|__loongarch__|__ILP32__|__USE_TIME_BITS64|__BIG_ENDIAN_BITFIELD|__BIG_ENDIAN__");

    private Prelude() {}

    static Map<String, Macro> macros() {
        return MACROS;
    }

    static boolean knows(String header) {
        return HEADERS.contains(header);
    }

    static boolean isOtherwiseDefined(String name) {
        return DEFINED.contains(name);
    }

    static boolean isNeverDefined(String name) {
        return NEVER.matcher(name).matches();
    }

    private static Map<String, Macro> read() {
        Map<String, Macro> macros = new HashMap<>();
        Source source = new Source("prelude", TEXT);
        RawTokens tokens = new RawTokens(TEXT, new Comments(source), new Unreads(source));
        List<CToken> line = new ArrayList<>();
        for (CToken token = tokens.next(); !token.isEnd(); token = tokens.next()) {
            if (token.kind() == CToken.Kind.LINE_END) {
                Macro macro = MacroParser.parse(line.subList(2, line.size()), 0);
                macros.put(macro.name().text(), macro);
                line.clear();
            } else {
                line.add(token);
            }
        }
        return Map.copyOf(macros);
    }
}
