package dev.uapi.cli;

import dev.uapi.language.model.Tier;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Tiers as the user spells them.
final class TierConverter implements ITypeConverter<Tier>, Iterable<String> {
    @Override
    public Tier convert(String keyword) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.keyword().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + keyword + "' is no tier, but these are: " + all()));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Tier.values()).map(Tier::keyword).iterator();
    }

    private String all() {
        return StreamSupport.stream(spliterator(), false).collect(Collectors.joining(", "));
    }
}
