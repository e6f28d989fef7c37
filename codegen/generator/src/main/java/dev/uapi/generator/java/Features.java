package dev.uapi.generator.java;

import dev.uapi.generator.java.FeaturesView.FeatureView;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Tier;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Probes;
import dev.uapi.language.probe.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/// The enums of what can be asked for, one of each sort for each tier.
final class Features {
    private final Description description;
    private final JavaNames names;
    private final FeatureComments comments;
    private final List<Probe> presences;

    Features(Description description, JavaNames names) {
        this.description = description;
        this.names = names;
        this.comments = new FeatureComments(description);
        this.presences = Probes.of(description).stream().filter(probe -> probe.attempt().isPresent()).toList();
    }

    List<Extension> extensions(Tier tier) {
        return description.extensions().stream().filter(extension -> extension.tier() == tier).toList();
    }

    List<Probe> presences(Tier tier) {
        return presences.stream().filter(probe -> tierOf(probe.subject()) == tier).toList();
    }

    FeaturesView extensions(Tier tier, List<Extension> extensions, Imports imports) {
        boolean numbered = extensions.stream().anyMatch(extension -> extension.number().isPresent()
                || extension.historicalNames().stream().anyMatch(name -> name.number().isPresent()));
        imports.use("java.util.Arrays");
        imports.use("java.util.Optional");
        ProbeViews probes = probes(imports);
        String call = "Evidence evidence = new Prober(device).ask(Extension."
                + Identifiers.constant(names.stripped(extensions.getFirst().name())) + ");";
        return new FeaturesView(
                FeatureComments.extensions(call), names.extensions(tier).simpleName(), true, numbered,
                views(extensions, extension -> names.stripped(extension.name()), Extension::name, comments::extension, probes::parts));
    }

    FeaturesView presences(Tier tier, List<Probe> presences, Imports imports) {
        ProbeViews probes = probes(imports);
        return new FeaturesView(
                FeatureComments.presences(), names.presences(tier).simpleName(), false, false,
                views(presences, probe -> name(probe.subject()), probe -> probe.subject().name(), comments::presence, probes::parts));
    }

    private ProbeViews probes(Imports imports) {
        imports.use("dev.uapi.runtime.probe.Feature");
        imports.use("dev.uapi.runtime.probe.Probe");
        return new ProbeViews(description, names.descriptions(), imports);
    }

    /// @param wanted the name of each
    /// @param named  its name in the description, which no other has
    private static <T> List<FeatureView> views(
            List<T> all, Function<T, String> wanted, Function<T, String> named, Function<T, CommentView> comment,
            Function<T, List<Record>> parts) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        all.forEach(each -> names.put(named.apply(each), wanted.apply(each)));
        FeatureNames java = FeatureNames.of(names);
        return all.stream().map(each -> {
            String name = named.apply(each);
            return new FeatureView(comment.apply(each), java.constant(name), java.method(name), Literals.string(name), parts.apply(each));
        }).toList();
    }

    /// `IOAS_MAP`, `HWPT_ALLOC_FAULT_ID`, `IOAS_MAP_FLAGS_READABLE`.
    private String name(Subject subject) {
        String command = names.stripped(subject.command().name());
        return switch (subject) {
            case Subject.OfCommand _ -> command;
            case Subject.OfField(_, var field) -> command + "_" + field.name().toUpperCase(Locale.ROOT);
            case Subject.OfMember(_, var field, var type, var member) ->
                command + "_" + field.name().toUpperCase(Locale.ROOT) + "_" + names.members(type).get(member.name());
        };
    }

    private static Tier tierOf(Subject subject) {
        Command command = subject.command();
        boolean extended = subject instanceof Subject.OfMember(_, _, _, var member) && member.extended();
        return extended ? Tier.EXTENDED : command.tier();
    }
}
