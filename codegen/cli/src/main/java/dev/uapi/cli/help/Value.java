package dev.uapi.cli.help;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/// What an option or a parameter takes.
///
/// @param label   what the help calls it: `FILE`
/// @param choices all that it may be, if they can be told
/// @param file    whether it names a file
/// @param folder  whether it names a folder
record Value(String label, List<String> choices, boolean file, boolean folder) {
    private static final String FOLDER = "DIR";

    /// Standard input has no path, so these are read as text.
    private static final Set<String> FILES = Set.of("TRACE");

    static Value of(ArgSpec argument) {
        String label = argument.paramLabel();
        boolean path = argument.typeInfo().getClassName().equals(Path.class.getName())
                || argument.typeInfo().getAuxiliaryTypeInfos().stream().anyMatch(info -> info.getClassName().equals(Path.class.getName()));
        boolean folder = path && label.equals(FOLDER);
        return new Value(label, choices(argument), (path && !folder) || FILES.contains(label), folder);
    }

    private static List<String> choices(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null ? List.of() : StreamSupport.stream(candidates.spliterator(), false).toList();
    }
}
