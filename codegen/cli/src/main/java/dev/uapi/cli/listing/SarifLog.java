package dev.uapi.cli.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What SARIF 2.1.0 can say, as far as we have anything to say: a record for each of its objects, under its name.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    record Run(
            Tool tool,
            AutomationDetails automationDetails,
            SequencedMap<String, ArtifactLocation> originalUriBaseIds,
            String columnKind,
            List<Artifact> artifacts,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Result> results) {}

    record Tool(ToolComponent driver) {}

    record ToolComponent(String name, String version, List<ReportingDescriptor> rules) {}

    /// @param id of all runs that look at the same, so that a newer one takes the place of an older one
    record AutomationDetails(String id) {}

    record ReportingDescriptor(
            String id,
            String name,
            Message shortDescription,
            Message fullDescription,
            Message help,
            ReportingConfiguration defaultConfiguration) {}

    record ReportingConfiguration(String level) {}

    /// Also stands for what the schema calls `multiformatMessageString`.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Message(String text, Optional<String> markdown) {
        static Message of(String text) {
            return new Message(text, Optional.empty());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            List<Location> relatedLocations,
            List<CodeFlow> codeFlows,
            SequencedMap<String, String> partialFingerprints,
            List<Suppression> suppressions,
            List<Fix> fixes) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations, Optional<Message> message) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

    record LogicalLocation(String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ArtifactLocation(Optional<String> uri, Optional<String> uriBaseId, Optional<Message> description) {}

    record Artifact(ArtifactLocation location, List<String> roles, String encoding) {}

    record CodeFlow(List<ThreadFlow> threadFlows) {}

    record ThreadFlow(List<ThreadFlowLocation> locations) {}

    record ThreadFlowLocation(Location location) {}

    record Suppression(String kind, String justification) {}

    record Fix(Message description, List<ArtifactChange> artifactChanges) {}

    record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

    record Replacement(Region deletedRegion, ArtifactContent insertedContent) {}

    record ArtifactContent(String text) {}
}
