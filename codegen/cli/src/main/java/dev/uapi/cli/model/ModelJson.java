package dev.uapi.cli.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that some descriptions say. What has nothing to say is left out; lists are always there.
///
/// @param format       of this document: 1; keys may be added to it
/// @param descriptions in the order in which they were asked for; everything else names the one that it belongs to
/// @param structs      those of commands, then those that other structures hold or point to
public record ModelJson(
        int format,
        List<DescriptionJson> descriptions,
        List<DeviceJson> devices,
        List<ObjectJson> objects,
        List<CommandJson> commands,
        List<StructJson> structs,
        List<EnumJson> enums,
        List<ExtensionJson> extensions) {
    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /// One uAPI.
    public record DescriptionJson(
            String name, Optional<String> header, String since, String known, List<String> prefixes, String documentation) {}

    /// What one opens.
    public record DeviceJson(
            String name,
            String description,
            String path,
            String type,
            long firstNumber,
            String unknownCommand,
            List<ClaimJson> claims,
            String documentation) {}

    /// A number that is spoken for elsewhere.
    public record ClaimJson(long number, String by) {}

    /// A kind of object.
    public record ObjectJson(String name, String description, List<String> makers, String documentation) {}

    public static ModelJson of(Specification specification) {
        return new ModelJson(
                FORMAT,
                all(specification, description -> Stream.of(of(description))),
                all(specification, description -> description.devices().stream().map(device -> of(description, device))),
                all(specification, description -> description.objects().stream().map(object -> of(description, object))),
                all(specification, description -> description.commands().stream().map(command -> CommandJson.of(description, command))),
                all(specification, StructJson::all),
                all(specification, description -> description.enums().stream().map(type -> EnumJson.of(description, type))),
                all(specification, description -> description.extensions().stream().map(each -> ExtensionJson.of(description, each))));
    }

    /// The document as text; the same model gives the same bytes.
    public String text() {
        return JSON.writeValueAsString(this);
    }

    private static <T> List<T> all(Specification specification, Function<Description, Stream<T>> part) {
        return specification.descriptions().stream().flatMap(part).toList();
    }

    private static DescriptionJson of(Description description) {
        return new DescriptionJson(
                description.name(),
                description.header(),
                description.since().toString(),
                description.known().toString(),
                description.prefixes(),
                description.documentation().markdown());
    }

    private static DeviceJson of(Description description, Device device) {
        return new DeviceJson(
                device.name(),
                description.name(),
                device.path(),
                String.valueOf(device.type()),
                device.first(),
                device.unknownCommand(),
                device.claims().stream().map(claim -> new ClaimJson(claim.number(), claim.by())).toList(),
                device.documentation().markdown());
    }

    private static ObjectJson of(Description description, ObjectType object) {
        return new ObjectJson(object.name(), description.name(), object.makers(), object.documentation().markdown());
    }
}
