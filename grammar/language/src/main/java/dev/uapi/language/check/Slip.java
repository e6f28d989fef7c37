package dev.uapi.language.check;

/// Whether a word is another one, with a letter too much, too few, wrong, or two of them in each other's place.
final class Slip {
    private Slip() {}

    static boolean between(String written, String meant) {
        int start = 0;
        while (start < Math.min(written.length(), meant.length()) && written.charAt(start) == meant.charAt(start)) {
            start++;
        }
        String here = written.substring(start);
        String there = meant.substring(start);
        return !written.equals(meant)
                && (rest(here, 1).equals(rest(there, 1))
                        || rest(here, 1).equals(there)
                        || here.equals(rest(there, 1))
                        || isTurned(here, there));
    }

    private static String rest(String word, int skipped) {
        return word.substring(Math.min(word.length(), skipped));
    }

    private static boolean isTurned(String here, String there) {
        return here.length() > 1
                && there.length() > 1
                && here.charAt(0) == there.charAt(1)
                && here.charAt(1) == there.charAt(0)
                && rest(here, 2).equals(rest(there, 2));
    }
}
