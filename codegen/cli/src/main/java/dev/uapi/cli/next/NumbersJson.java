package dev.uapi.cli.next;

import dev.uapi.language.fix.Numbering;
import dev.uapi.language.fix.Stretch;
import dev.uapi.language.fix.Vacancy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Numberings for programs.
///
/// @param numberings in the order of the descriptions
public record NumbersJson(List<One> numberings) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Copies the list.
    public NumbersJson {
        numberings = List.copyOf(numberings);
    }

    /// A numbering.
    ///
    /// @param kind  `ioctl`, `flags`, `enum` or `extension`
    /// @param name  the enum's; of ioctls their type, `0x3b`; of extensions their description's
    /// @param where the devices that ioctls are called on, or the description
    /// @param next  null: the highest that fits is taken
    /// @param free  what was left out in front of the next, or everywhere if there is none
    /// @param omitted names of the header that the description leaves out; some may have a number that is free here
    public record One(
            String kind, String name, List<String> where, long first, long last, @Nullable Long next, List<Stretch> free,
            List<String> omitted, List<Taken> taken, List<Claimed> claimed) {
        /// Copies the lists.
        public One {
            where = List.copyOf(where);
            free = List.copyOf(free);
            omitted = List.copyOf(omitted);
            taken = List.copyOf(taken);
            claimed = List.copyOf(claimed);
        }
    }

    /// A number of the description's own.
    public record Taken(long number, List<String> names) {
        /// Copies the list.
        public Taken {
            names = List.copyOf(names);
        }
    }

    /// A number of somebody else.
    public record Claimed(long number, String by) {}

    /// The whole text.
    public static String of(List<Numbering> numberings) {
        return JSON.writeValueAsString(new NumbersJson(numberings.stream().map(NumbersJson::one).toList()));
    }

    private static One one(Numbering numbering) {
        Vacancy vacancy = numbering.vacancy();
        return new One(
                numbering.kind().label(), numbering.name(), numbering.where(), numbering.first(), numbering.last(),
                vacancy.next().orElse(null), vacancy.gaps(), numbering.omitted(),
                numbering.taken().entrySet().stream().map(NumbersJson::taken).toList(),
                numbering.claimed().entrySet().stream().map(each -> new Claimed(each.getKey(), each.getValue())).toList());
    }

    private static Taken taken(Map.Entry<Long, List<String>> entry) {
        return new Taken(entry.getKey(), entry.getValue());
    }
}
