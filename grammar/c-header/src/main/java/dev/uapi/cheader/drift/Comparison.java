package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Both sides, and what has been told about them so far.
final class Comparison {
    private final Description described;
    private final Description newest;
    private final CHeader header;
    private final Constants constants;
    private final Findings findings;
    private final Map<String, Name> matched = new HashMap<>();

    Comparison(Description described, Description newest, CHeader header, Findings findings) {
        this.described = described;
        this.newest = newest;
        this.header = header;
        this.findings = findings;
        constants = Constants.of(header);
    }

    Description described() {
        return described;
    }

    CHeader header() {
        return header;
    }

    Constants constants() {
        return constants;
    }

    Findings findings() {
        return findings;
    }

    /// Whether the header is of the newest release that the description knows of: what is left out may have come after an older one.
    boolean isNewest() {
        Release release = described.known();
        return new Release(release.major(), release.minor(), 0).compareTo(newest.known()) >= 0;
    }

    /// What a member is called in the header of the release.
    String name(EnumType.Member member) {
        return member.nameIn(described.known());
    }

    /// The structures of commands, and those declared by themselves, as far as C has a tag for them.
    List<Struct> structs() {
        Stream<Struct> arguments = described.commands().stream().flatMap(command -> command.struct().stream());
        return Stream.concat(arguments, described.structs().stream()).filter(struct -> !struct.inline()).distinct().toList();
    }

    /// Something of the header belongs to something described, perhaps by another name.
    ///
    /// @param name of the header
    /// @param by   of the description
    void match(String name, Name by) {
        matched.putIfAbsent(name, by);
    }

    /// What describes something of the header.
    Optional<Name> match(String name) {
        return Optional.ofNullable(matched.get(name));
    }

    /// Whether something of the header is spoken of: described, or left out on purpose.
    boolean isKnown(String name) {
        return matched.containsKey(name) || described.omissions().stream().anyMatch(omission -> omission.covers(name));
    }
}
