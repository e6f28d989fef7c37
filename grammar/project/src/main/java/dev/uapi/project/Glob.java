package dev.uapi.project;

import java.util.List;
import java.util.function.BiPredicate;

/// Which files a project means: `legacy/*.uapi`.
///
/// `*` stands for any characters of one name, `?` for one of them, and `**` in the place of a name for any number of names, also for none.
/// Everything else stands for itself. It takes time in proportion to both lengths at most, whatever stands in a project file.
final class Glob {
    private static final String ANY_NAMES = "**";
    private static final int ANY = '*';
    private static final int ONE = '?';

    private final List<String> names;

    Glob(String glob) {
        names = List.of(glob.split("/", -1));
    }

    /// @param path from the folder of the project, with `/` between names
    boolean covers(String path) {
        return matches(names, ANY_NAMES, List.of(path.split("/", -1)), Glob::isName);
    }

    private static boolean isName(String pattern, String name) {
        return matches(characters(pattern), ANY, characters(name), (sign, found) -> sign == ONE || sign.equals(found));
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }

    /// Takes as little as possible for each `any`, and comes back only to the last one: what those before it took can stay.
    private static <T> boolean matches(List<T> pattern, T any, List<T> values, BiPredicate<T, T> matches) {
        int at = 0;
        int back = -1;
        int taken = 0;
        int next = 0;
        while (next < values.size()) {
            if (at < pattern.size() && pattern.get(at).equals(any)) {
                back = ++at;
                taken = next;
            } else if (at < pattern.size() && matches.test(pattern.get(at), values.get(next))) {
                at++;
                next++;
            } else if (back >= 0) {
                at = back;
                next = ++taken;
            } else {
                return false;
            }
        }
        return pattern.subList(at, pattern.size()).stream().allMatch(any::equals);
    }
}
