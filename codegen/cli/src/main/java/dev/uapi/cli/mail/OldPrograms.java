package dev.uapi.cli.mail;

import dev.uapi.compare.Change;
import dev.uapi.compare.Verdict;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What becomes of programs that were compiled with the older header, and of newer ones on an older kernel.
///
/// @param before  the command as they know it
/// @param changes of the command
record OldPrograms(Command before, Command after, List<Change> changes) {
    /// Sentences, each a line; none if nothing is otherwise for them.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (before.argument() instanceof Argument.ByPointer older && after.argument() instanceof Argument.ByPointer newer) {
            lines.addAll(sizes(older, newer));
        }
        changes.stream().filter(change -> change.verdict() == Verdict.BREAKING).map(OldPrograms::broken).forEach(lines::add);
        return lines;
    }

    private static String broken(Change change) {
        return "`" + change.what() + "`: " + change.rule().why() + " (" + change.rule().code() + ").";
    }

    private List<String> sizes(Argument.ByPointer older, Argument.ByPointer newer) {
        long was = older.struct().size();
        long is = newer.struct().size();
        if (was == is) {
            return List.of();
        }
        return switch (after.convention()) {
            case EXTENSIBLE -> List.of(
                    "Compiled with the older structure, a program passes " + was + " bytes: " + passed(newer, was),
                    "Compiled with the newer one, it passes " + is + " bytes: an older kernel takes them while all behind the first "
                            + was + " is 0, and answers `E2BIG` otherwise.");
            case ARGSZ -> List.of(
                    "Compiled with the older structure, a program says that it has room for " + was + " bytes, and gets no more.");
            case FIXED, VALUE, NONE ->
                List.of("The structure had " + was + " bytes and has " + is + ": only the number of the command tells them apart.");
        };
    }

    private static String passed(Argument.ByPointer newer, long size) {
        if (size < newer.minimumSize()) {
            return "less than the " + newer.minimumSize() + " that are asked for now.";
        }
        return "they are taken. " + missing(newer.struct(), size);
    }

    private static String missing(Struct struct, long size) {
        List<Field> missing = struct.fields().stream()
                .filter(field -> field.offset() >= size && !(field.meaning() instanceof Meaning.Reserved))
                .toList();
        return missing.isEmpty()
                ? "What is missing means nothing yet."
                : "What is missing counts as 0: " + missing.stream().map(OldPrograms::zero).collect(Collectors.joining(", ")) + ".";
    }

    /// With what 0 means, where that has a name.
    private static String zero(Field field) {
        Optional<String> name = field.meaning() instanceof Meaning.Enumerated(var type) && !type.flags()
                ? type.members().stream().filter(member -> member.value() == 0).map(member -> member.name()).findFirst()
                : Optional.empty();
        return "`" + field.name() + "`" + name.map(known -> " (`" + known + "`)").orElse("");
    }
}
