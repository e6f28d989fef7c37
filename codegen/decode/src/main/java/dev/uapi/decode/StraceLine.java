package dev.uapi.decode;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What strace writes that a decoder looks at; everything else it writes goes by.
sealed interface StraceLine {
    /// Who calls, times, the number of the call, where the program stands: `[pid 41] 12:00:00.123456 [  16] `.
    String PREFIX = "^(?:\\s*+(?:\\[pid\\s++(?<pid>\\d++)\\]|\\[[^\\]]*+\\]|\\(\\+\\s*+[\\d.]++\\)|(?<first>\\d++)(?:[:.]\\d++)*+))*+\\s*+";

    /// What a file descriptor is followed by with `-y` and with `-yy`: `</dev/iommu>`, `</dev/iommu<char 10:257>>`.
    String PATH = "(?:<(?<path>[^<>]*+)(?:<[^<>]*+>)?[^<>]*+>(?:\\(deleted\\))?)?";

    /// Who calls, as far as the line says so.
    String task();

    /// An `ioctl`, done or begun.
    ///
    /// @param from where in the line strace's word for the command begins
    /// @param to   where it ends
    /// @param rest what follows it: the argument, and the answer if there is one
    record Call(String task, long descriptor, Optional<String> path, Request request, int from, int to, String rest)
            implements StraceLine {
        private static final String FILE = "(?<fd>0x[0-9a-f]{1,8}|-?\\d{1,10})" + PATH;

        private static final String REQUEST =
                "(?<request>_IOC\\([^()]*+\\)|[A-Za-z_]\\w*+(?: or [A-Za-z_]\\w*+)*+|0x[0-9a-f]{1,16}(?: /\\* [^*]*+\\*/)?)";

        private static final Pattern PATTERN =
                Pattern.compile(PREFIX + "ioctl\\(" + FILE + ", " + REQUEST + "(?<rest>(?:[,)]| <unf).*+)$");

        static Optional<StraceLine> in(String line) {
            Matcher matcher = PATTERN.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            return Request.of(matcher.group("request")).map(request -> new Call(
                    taskOf(matcher), Long.decode(matcher.group("fd")), Optional.ofNullable(matcher.group("path")), request,
                    matcher.start("request"), matcher.end("request"), matcher.group("rest")));
        }

        boolean isUnfinished() {
            return rest.endsWith("<unfinished ...>");
        }
    }

    /// The end of an `ioctl` that others have interrupted.
    ///
    /// @param rest what of it had not been said
    record Resumed(String task, String rest) implements StraceLine {
        private static final Pattern PATTERN = Pattern.compile(PREFIX + "<\\.\\.\\. ioctl resumed>(?<rest>.*+)$");

        static Optional<StraceLine> in(String line) {
            Matcher matcher = PATTERN.matcher(line);
            return matcher.matches() ? Optional.of(new Resumed(taskOf(matcher), matcher.group("rest"))) : Optional.empty();
        }
    }

    /// A file that was opened.
    record Opened(String task, String path, long descriptor) implements StraceLine {
        private static final Pattern PATTERN =
                Pattern.compile(PREFIX + "open(?:at2?)?\\([^\"]*+\"(?<path>[^\"]*+)\", .*\\)\\s++= (?<fd>\\d{1,10})(?:<.*)?$");

        static Optional<StraceLine> in(String line) {
            Matcher matcher = PATTERN.matcher(line);
            return matcher.matches()
                    ? Optional.of(new Opened(taskOf(matcher), matcher.group("path"), Long.parseLong(matcher.group("fd"))))
                    : Optional.empty();
        }
    }

    /// A descriptor that was given back.
    record Closed(String task, long descriptor) implements StraceLine {
        private static final Pattern PATTERN = Pattern.compile(PREFIX + "close\\((?<fd>\\d{1,10})\\)\\s++= 0(?: .*)?$");

        static Optional<StraceLine> in(String line) {
            Matcher matcher = PATTERN.matcher(line);
            return matcher.matches() ? Optional.of(new Closed(taskOf(matcher), Long.parseLong(matcher.group("fd")))) : Optional.empty();
        }
    }

    static Optional<StraceLine> of(String line) {
        return Call.in(line).or(() -> Resumed.in(line)).or(() -> Opened.in(line)).or(() -> Closed.in(line));
    }

    private static String taskOf(Matcher matcher) {
        String bracketed = matcher.group("pid");
        return Optional.ofNullable(bracketed).or(() -> Optional.ofNullable(matcher.group("first"))).orElse("");
    }

    /// How a call ended, or what it was called with: read from the rest of a line.
    record Answer(Optional<String> errno, OptionalLong argument) {
        private static final Pattern FAILED =
                Pattern.compile(".*\\s= -1 (?:(?<name>E[A-Z0-9]++) \\([^()]*+\\)|\\(errno (?<number>\\d{1,9})\\))(?: <[\\d.]++>)?$");

        private static final Pattern ARGUMENT = Pattern.compile("^, (?<value>NULL|0x[0-9a-f]{1,15}|\\d{1,18})\\).*+$");

        static Answer in(String rest) {
            return new Answer(errno(FAILED.matcher(rest)), argument(ARGUMENT.matcher(rest)));
        }

        private static Optional<String> errno(Matcher matcher) {
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String name = matcher.group("name");
            return Optional.of(name != null ? name : Errnos.name(Integer.parseInt(matcher.group("number"))));
        }

        private static OptionalLong argument(Matcher matcher) {
            if (!matcher.matches()) {
                return OptionalLong.empty();
            }
            String value = matcher.group("value");
            return OptionalLong.of(value.equals("NULL") ? 0 : value.startsWith("0x") ? Long.decode(value) : Long.parseLong(value));
        }
    }
}
