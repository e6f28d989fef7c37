package dev.uapi.generator;

import dev.uapi.decode.Transcript;
import dev.uapi.language.model.Tier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/// What a user can choose about what is generated. Whatever is left out follows from the name of the description.
///
/// @param packageName     the package that the target's code goes to; of the bindings `uapi.<description>` by default, of
///                        the simulator `uapi.<description>.simulator`
/// @param bindingsPackage for the simulator: the package that the bindings were generated to
/// @param bindingsOf      for descriptions that are imported: the packages that their bindings were generated to, by the
///                        descriptions' names
/// @param tier            of bindings: what goes to the package of this tier, and nothing else; by default both. The two of them
///                        go to two folders
/// @param recorded        of references: calls to show commands with
public record Options(
        Optional<String> packageName,
        Optional<String> bindingsPackage,
        SortedMap<String, String> bindingsOf,
        Optional<Tier> tier,
        List<Transcript> recorded) {
    public static final Options DEFAULT =
            new Options(Optional.empty(), Optional.empty(), Collections.emptySortedMap(), Optional.empty(), List.of());

    /// @throws IllegalArgumentException if a package name is no legal Java name
    public Options {
        bindingsOf = Collections.unmodifiableSortedMap(new TreeMap<>(bindingsOf));
        recorded = List.copyOf(recorded);
        packageName.ifPresent(Options::check);
        bindingsPackage.ifPresent(Options::check);
        bindingsOf.values().forEach(Options::check);
    }

    public Options withPackage(String name) {
        return new Options(Optional.of(name), bindingsPackage, bindingsOf, tier, recorded);
    }

    public Options withBindingsPackage(String name) {
        return new Options(packageName, Optional.of(name), bindingsOf, tier, recorded);
    }

    /// @param packages by the names of descriptions
    public Options withBindingsOf(Map<String, String> packages) {
        SortedMap<String, String> all = new TreeMap<>(bindingsOf);
        all.putAll(packages);
        return new Options(packageName, bindingsPackage, all, tier, recorded);
    }

    public Options withTier(Tier chosen) {
        return new Options(packageName, bindingsPackage, bindingsOf, Optional.of(chosen), recorded);
    }

    public Options withRecorded(List<Transcript> transcripts) {
        return new Options(packageName, bindingsPackage, bindingsOf, tier, transcripts);
    }

    /// @param keyword as a user writes it: `basic`
    Options withTier(String keyword) {
        return withTier(Arrays.stream(Tier.values())
                .filter(tier -> tier.keyword().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + keyword + "' is no tier: basic and extended are")));
    }

    /// @param choice as a user writes it: `iommufd=dev.uapi.iommufd`
    Options withBindingsOf(String choice) {
        int equals = choice.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + choice + "' names no package: it is like iommufd=dev.uapi.iommufd");
        }
        return withBindingsOf(Map.of(choice.substring(0, equals), choice.substring(equals + 1)));
    }

    private static void check(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_25)) {
            throw new IllegalArgumentException("'" + name + "' is no legal name of a Java package");
        }
    }
}
