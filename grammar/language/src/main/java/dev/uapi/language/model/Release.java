package dev.uapi.language.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A kernel release: `6.2`, a stable one `6.12.117`, or the whole stable branch `6.12.y`.
///
/// @param patch 0 for a mainline release, [#BRANCH] for a stable branch
public record Release(int major, int minor, int patch) implements Comparable<Release> {
    /// The patch level that stands for "some release of this stable branch".
    public static final int BRANCH = Integer.MAX_VALUE;

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}|y))?");

    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major).thenComparingInt(Release::minor).thenComparingInt(Release::patch);

    public static Optional<Release> parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        int level = patch == null ? 0 : patch.equals("y") ? BRANCH : Integer.parseInt(patch);
        return Optional.of(new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), level));
    }

    public boolean isBranch() {
        return patch == BRANCH;
    }

    public boolean isMainline() {
        return patch == 0;
    }

    /// Whether this release belongs to a stable branch such as `6.12.y`.
    public boolean isOf(Release branch) {
        return patch > 0 && major == branch.major && minor == branch.minor;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String mainline = major + "." + minor;
        return isMainline() ? mainline : mainline + "." + (isBranch() ? "y" : patch);
    }
}
