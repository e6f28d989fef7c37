package dev.uapi.cli;

import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.Reach;
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
            description = {
                "Descriptions as that release had them: 6.6, or a stable one with what it took from later ones, 6.12.117.",
                "Default: that of the project."
            })
    private Optional<Release> release = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// The descriptions as the release had them: the one named here, or else the one that their project has in view.
    ///
    /// @return empty if they are wrong
    Optional<Specification> of(Inspection inspection) {
        return release.isPresent() ? inspection.specification().map(all -> asOf(all, release.get())) : inspection.inView();
    }

    private Specification asOf(Specification all, Release wanted) {
        Reach.objection(all, wanted).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), "--as-of: " + why);
        });
        return all.asOf(wanted);
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
