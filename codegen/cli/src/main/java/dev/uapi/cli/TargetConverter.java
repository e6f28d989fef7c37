package dev.uapi.cli;

import dev.uapi.generator.Target;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Targets as the user spells them.
final class TargetConverter implements ITypeConverter<Target>, Iterable<String> {
    @Override
    public Target convert(String label) {
        return Target.named(label).orElseThrow(() -> new TypeConversionException("'" + label + "' is no target, but these are: " + all()));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Target.values()).map(Target::label).iterator();
    }

    private static String all() {
        return Arrays.stream(Target.values()).map(Target::label).collect(Collectors.joining(", "));
    }
}
