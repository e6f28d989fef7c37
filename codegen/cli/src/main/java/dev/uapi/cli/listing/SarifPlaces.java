package dev.uapi.cli.listing;

import dev.uapi.cli.listing.Remark.Elsewhere;
import dev.uapi.cli.listing.SarifLog.Artifact;
import dev.uapi.cli.listing.SarifLog.ArtifactLocation;
import dev.uapi.cli.listing.SarifLog.Location;
import dev.uapi.cli.listing.SarifLog.LogicalLocation;
import dev.uapi.cli.listing.SarifLog.Message;
import dev.uapi.cli.listing.SarifLog.PhysicalLocation;
import dev.uapi.language.diagnostic.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Says where things are as SARIF wants it, and keeps what it has spoken of.
///
/// The text of an earlier commit is another text than that of the file: such a place begins at a base of its own, so that no viewer shows
/// the line of today for it.
final class SarifPlaces {
    private static final String CHECKOUT = "%SRCROOT%";

    private final Root root;
    private final SequencedMap<ArtifactLocation, Artifact> artifacts = new LinkedHashMap<>();
    private final SequencedMap<String, ArtifactLocation> bases = new LinkedHashMap<>();

    SarifPlaces(Root root) {
        this.root = root;
        bases.put(CHECKOUT, described("the top of what is checked out"));
    }

    /// Everything that was spoken of.
    List<Artifact> artifacts() {
        return List.copyOf(artifacts.values());
    }

    /// What the paths begin at. Which folder of which machine that is, is nobody's business.
    SequencedMap<String, ArtifactLocation> bases() {
        return bases;
    }

    ArtifactLocation file(String path) {
        Optional<String> base = root.holds(path) ? Optional.of(CHECKOUT) : Optional.empty();
        return known(new ArtifactLocation(Optional.of(root.uri(path)), base, Optional.empty()));
    }

    Location location(Place place, String declaration) {
        List<LogicalLocation> logical = declaration.isEmpty() ? List.of() : List.of(new LogicalLocation(declaration));
        PhysicalLocation physical = new PhysicalLocation(file(place.source().path()), Region.of(place));
        return new Location(physical, logical, Optional.empty());
    }

    Location location(Elsewhere other) {
        String path = other.place().source().path();
        ArtifactLocation file = other.revision().map(revision -> then(path, revision)).orElseGet(() -> file(path));
        PhysicalLocation physical = new PhysicalLocation(file, Region.of(other.place()));
        return new Location(physical, List.of(), Optional.of(Message.of(other.note())));
    }

    private ArtifactLocation then(String path, String revision) {
        bases.put(revision, described("the same in the commit " + revision));
        return known(new ArtifactLocation(Optional.of(root.uri(path)), Optional.of(revision), Optional.empty()));
    }

    private ArtifactLocation known(ArtifactLocation file) {
        artifacts.putIfAbsent(file, new Artifact(file, List.of("analysisTarget"), "UTF-8"));
        return file;
    }

    private static ArtifactLocation described(String text) {
        return new ArtifactLocation(Optional.empty(), Optional.empty(), Optional.of(Message.of(text)));
    }
}
