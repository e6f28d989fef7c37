package dev.uapi.runtime;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A kernel release: mainline `7.3`, or the stable `6.12.117`.
///
/// @param patch 0 for a mainline release
public record Release(int major, int minor, int patch) implements Comparable<Release> {
    private static final Pattern SPELLING = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");

    private static final Pattern BEGINNING = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major).thenComparingInt(Release::minor).thenComparingInt(Release::patch);

    /// Refuses negative numbers.
    public Release {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("no number of a release is negative: " + major + "." + minor + "." + patch);
        }
    }

    /// Reads `7.3` or `6.12.117`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Release parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a release such as 7.3 or 6.12.117: " + text);
        }
        return new Release(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    }

    /// The release of the kernel that runs this program.
    ///
    /// A distribution's kernel may have more than its release says: what it lacks is sure only once it has been tried.
    public static Release running() {
        return ofVersion(System.getProperty("os.version", ""));
    }

    /// @param version as the kernel spells it, with what distributions add: `6.12.94+deb13-amd64`
    static Release ofVersion(String version) {
        Matcher matcher = BEGINNING.matcher(version);
        return parse(matcher.lookingAt() ? matcher.group() : version);
    }

    /// Whether this is the mainline release, one of its stable releases or a later one: `since 6.13` is `atLeast(6, 13)`.
    public boolean atLeast(int major, int minor) {
        return atLeast(major, minor, 0);
    }

    /// Whether this is that release or a later one.
    public boolean atLeast(int major, int minor, int patch) {
        return compareTo(new Release(major, minor, patch)) >= 0;
    }

    /// Whether this is earlier than the mainline release: `until 6.13` is `before(6, 13)`.
    public boolean before(int major, int minor) {
        return !atLeast(major, minor);
    }

    /// Whether this is earlier than that release.
    public boolean before(int major, int minor, int patch) {
        return !atLeast(major, minor, patch);
    }

    /// Whether this belongs to a stable branch and is at least its release number `patch`: `6.12.117` is
    /// `onBranch(6, 12, 117)`, the whole branch `6.12.y` is `onBranch(6, 12, 1)`.
    public boolean onBranch(int major, int minor, int patch) {
        return this.major == major && this.minor == minor && this.patch > 0 && this.patch >= patch;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
    }
}
