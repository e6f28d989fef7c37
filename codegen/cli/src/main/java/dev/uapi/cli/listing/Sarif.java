package dev.uapi.cli.listing;

import dev.uapi.cli.listing.SarifLog.ArtifactChange;
import dev.uapi.cli.listing.SarifLog.ArtifactContent;
import dev.uapi.cli.listing.SarifLog.AutomationDetails;
import dev.uapi.cli.listing.SarifLog.CodeFlow;
import dev.uapi.cli.listing.SarifLog.Location;
import dev.uapi.cli.listing.SarifLog.Message;
import dev.uapi.cli.listing.SarifLog.Replacement;
import dev.uapi.cli.listing.SarifLog.ReportingConfiguration;
import dev.uapi.cli.listing.SarifLog.ReportingDescriptor;
import dev.uapi.cli.listing.SarifLog.Result;
import dev.uapi.cli.listing.SarifLog.Run;
import dev.uapi.cli.listing.SarifLog.Suppression;
import dev.uapi.cli.listing.SarifLog.ThreadFlow;
import dev.uapi.cli.listing.SarifLog.ThreadFlowLocation;
import dev.uapi.cli.listing.SarifLog.Tool;
import dev.uapi.cli.listing.SarifLog.ToolComponent;
import dev.uapi.language.Source;
import dev.uapi.language.fix.Fix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes remarks as SARIF 2.1.0, which code scanning of GitHub, GitLab and Azure and viewers of editors read.
final class Sarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SarifPlaces places;
    private final SequencedMap<String, ReportingDescriptor> rules = new LinkedHashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();

    private Sarif(Root root) {
        places = new SarifPlaces(root);
    }

    /// @param version of uapi
    static String of(Listing listing, Root root, String version) {
        Sarif sarif = new Sarif(root);
        listing.files().forEach(sarif.places::file);
        List<Result> results = listing.remarks().stream().map(sarif::result).toList();
        Run run = new Run(
                new Tool(new ToolComponent("uapi", version, List.copyOf(sarif.rules.values()))),
                new AutomationDetails("uapi-" + listing.command() + "/"),
                sarif.places.bases(),
                "utf16CodeUnits",
                sarif.places.artifacts(),
                results);
        return JSON.writeValueAsString(new SarifLog(SCHEMA, "2.1.0", List.of(run)));
    }

    private Result result(Remark remark) {
        rules.computeIfAbsent(remark.rule().code(), _ -> rule(remark.rule()));
        return new Result(
                remark.rule().code(),
                List.copyOf(rules.keySet()).indexOf(remark.rule().code()),
                level(remark.weight()),
                Message.of(remark.message() + remark.advice().map(words -> " (" + words + ")").orElse("")),
                remark.place().map(place -> places.location(place, remark.declaration())).stream().toList(),
                related(remark),
                flow(remark),
                fingerprints.of(remark),
                remark.accepted().map(reason -> new Suppression("external", reason)).stream().toList(),
                remark.place().stream().flatMap(place -> remark.fixes().stream().map(fix -> fix(fix, place.source()))).toList());
    }

    private static ReportingDescriptor rule(RulePage rule) {
        return new ReportingDescriptor(
                rule.code(),
                rule.name(),
                Message.of(rule.title()),
                Message.of(rule.why()),
                new Message(rule.page(), Optional.of(rule.page())),
                new ReportingConfiguration(level(rule.weight())));
    }

    private static String level(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    private List<Location> related(Remark remark) {
        return remark.elsewhere().stream().map(places::location).toList();
    }

    private List<CodeFlow> flow(Remark remark) {
        List<ThreadFlowLocation> steps = remark.steps().stream().map(places::location).map(ThreadFlowLocation::new).toList();
        return steps.isEmpty() ? List.of() : List.of(new CodeFlow(List.of(new ThreadFlow(steps))));
    }

    private SarifLog.Fix fix(Fix fix, Source source) {
        List<Replacement> replacements = fix.changes().stream()
                .map(change -> new Replacement(
                        Region.of(source, change.start(), change.end()), new ArtifactContent(change.text())))
                .toList();
        return new SarifLog.Fix(
                Message.of(fix.title()), List.of(new ArtifactChange(places.file(source.path()), replacements)));
    }
}
