package dev.uapi.decode;

/// The number of a command that nobody has described, in its parts: as strace has it.
final class Word {
    private Word() {}

    static String of(long word) {
        if (word >>> 32 != 0) {
            return Numbers.hexadecimal(word);
        }
        String way = switch ((int) (word >>> 30)) {
            case 0 -> "_IOC_NONE";
            case 1 -> "_IOC_WRITE";
            case 2 -> "_IOC_READ";
            default -> "_IOC_READ|_IOC_WRITE";
        };
        return "_IOC(" + way + ", " + Numbers.hexadecimal(word >>> 8 & 0xff) + ", " + Numbers.hexadecimal(word & 0xff) + ", "
                + Numbers.hexadecimal(word >>> 16 & 0x3fff) + ")";
    }
}
