package dev.uapi.language.parse;

/// The stretch in which two texts differ.
///
/// @param start  where it begins, in both
/// @param oldEnd the first position behind it in the old text
/// @param newEnd the same in the new one
record Change(int start, int oldEnd, int newEnd) {
    Change(String old, String now) {
        this(old, now, commonStart(old, now));
    }

    private Change(String old, String now, int start) {
        this(old, now, start, commonEnd(old, now, start));
    }

    private Change(String old, String now, int start, int kept) {
        this(start, old.length() - kept, now.length() - kept);
    }

    /// How much further what stands behind it has moved.
    int shift() {
        return newEnd - oldEnd;
    }

    private static int commonStart(String old, String now) {
        int limit = Math.min(old.length(), now.length());
        int common = 0;
        while (common < limit && old.charAt(common) == now.charAt(common)) {
            common++;
        }
        return common;
    }

    private static int commonEnd(String old, String now, int start) {
        int limit = Math.min(old.length(), now.length()) - start;
        int common = 0;
        while (common < limit && old.charAt(old.length() - common - 1) == now.charAt(now.length() - common - 1)) {
            common++;
        }
        return common;
    }
}
