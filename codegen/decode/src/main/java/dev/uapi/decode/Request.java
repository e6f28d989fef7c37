package dev.uapi.decode;

import dev.uapi.language.model.Command;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What strace makes of the number of a command.
sealed interface Request {
    /// The commands that it may be.
    List<Command> candidates(Dictionary dictionary);

    /// What strace would have written had it known them.
    String named(List<Command> commands);

    static Optional<Request> of(String text) {
        return text.startsWith("0x") ? Raw.in(text) : text.startsWith("_IOC(") ? Parts.in(text) : Names.in(text);
    }

    private static String names(List<Command> commands) {
        return String.join(" or ", commands.stream().map(Command::name).toList());
    }

    /// The number itself, which stays: whoever wants raw numbers shall have them.
    record Raw(String digits) implements Request {
        private static Optional<Request> in(String text) {
            return Optional.of(new Raw(text.split(" ", 2)[0]));
        }

        @Override
        public List<Command> candidates(Dictionary dictionary) {
            return dictionary.withWord(Long.parseUnsignedLong(digits.substring(2), 16));
        }

        @Override
        public String named(List<Command> commands) {
            return digits + " /* " + names(commands) + " */";
        }
    }

    /// One without a name, in its parts: `_IOC(_IOC_NONE, 0x3b, 0x85, 0)`.
    record Parts(long word) implements Request {
        private static final Pattern PATTERN =
                Pattern.compile("_IOC\\((?<way>[A-Z_|]+), (?<type>\\w{1,4}), (?<number>\\w{1,4}), (?<size>\\w{1,6})\\)");

        private static Optional<Request> in(String text) {
            Matcher matcher = PATTERN.matcher(text);
            return matcher.matches() ? way(matcher.group("way")).flatMap(way -> word(way, matcher)) : Optional.empty();
        }

        private static Optional<Request> word(long way, Matcher matcher) {
            try {
                long size = Long.decode(matcher.group("size"));
                long type = Long.decode(matcher.group("type"));
                return Optional.of(new Parts(way << 30 | size << 16 | type << 8 | Long.decode(matcher.group("number"))));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        private static Optional<Long> way(String names) {
            return switch (names) {
                case "_IOC_NONE" -> Optional.of(0L);
                case "_IOC_WRITE" -> Optional.of(1L);
                case "_IOC_READ" -> Optional.of(2L);
                case "_IOC_READ|_IOC_WRITE" -> Optional.of(3L);
                default -> Optional.empty();
            };
        }

        @Override
        public List<Command> candidates(Dictionary dictionary) {
            return dictionary.withWord(word);
        }

        @Override
        public String named(List<Command> commands) {
            return names(commands);
        }
    }

    /// One that has a name, or several: `VFIO_DEVICE_PCI_HOT_RESET or VFIO_IOMMU_MAP_DMA`.
    record Names(List<String> all) implements Request {
        public Names {
            all = List.copyOf(all);
        }

        private static Optional<Request> in(String text) {
            return Optional.of(new Names(List.of(text.split(" or "))));
        }

        @Override
        public List<Command> candidates(Dictionary dictionary) {
            return all.stream().flatMap(name -> dictionary.named(name).stream()).toList();
        }

        @Override
        public String named(List<Command> commands) {
            return names(commands);
        }
    }
}
