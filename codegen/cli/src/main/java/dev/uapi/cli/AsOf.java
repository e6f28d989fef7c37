package dev.uapi.cli;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The release that a subcommand is to look back to.
final class AsOf {
    @Option(
            names = "--as-of",
            paramLabel = "RELEASE",
            converter = ReleaseConverter.class,
            description = "Descriptions as that release had them: 6.6, or a stable one with what it took from later ones, 6.12.117.")
    private Optional<Release> release = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// The descriptions as the release had them; as they are when none was named.
    Specification of(Specification specification) {
        release.ifPresent(wanted -> specification.descriptions().forEach(description -> known(description, wanted)));
        return release.map(specification::asOf).orElse(specification);
    }

    private void known(Description description, Release wanted) {
        if (wanted.compareTo(description.since()) < 0) {
            throw wrong(description.name() + " came with Linux " + description.since() + ": there is nothing of it in " + wanted);
        }
        Release mainline = new Release(wanted.major(), wanted.minor(), 0);
        if (mainline.compareTo(description.known()) > 0) {
            throw wrong(description.name() + " is described through Linux " + description.known() + ": nothing is known of " + wanted);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), "--as-of: " + message);
    }

    /// Releases as the user spells them.
    static final class ReleaseConverter implements ITypeConverter<Release> {
        @Override
        public Release convert(String spelling) {
            return Release.parse(spelling).filter(release -> !release.isBranch()).orElseThrow(() ->
                    new TypeConversionException("'" + spelling + "' is no release; write one such as 6.6 or 6.12.117"));
        }
    }
}
