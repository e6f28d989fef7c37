package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.AssignmentView;
import dev.uapi.generator.json.DocumentView.ClaimView;
import dev.uapi.generator.json.DocumentView.DescriptionView;
import dev.uapi.generator.json.DocumentView.DeviceView;
import dev.uapi.generator.json.DocumentView.EnumView;
import dev.uapi.generator.json.DocumentView.MemberView;
import dev.uapi.generator.json.DocumentView.ObjectView;
import dev.uapi.generator.json.DocumentView.StructView;
import dev.uapi.generator.json.DocumentView.UnknownCommandView;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the views of everything but commands.
final class DocumentViews {
    private final Description description;

    private DocumentViews(Description description) {
        this.description = description;
    }

    static DocumentView of(Specification specification) {
        List<Description> all = specification.descriptions();
        return new DocumentView(
                all.stream().map(DocumentViews::description).toList(),
                each(all, views -> views.description.devices().stream().map(views::device)),
                each(all, views -> views.description.objects().stream().map(views::object)),
                each(all, views -> views.description.commands().stream().map(command -> CommandViews.of(views.description, command))),
                each(all, DocumentViews::structs),
                each(all, views -> views.description.enums().stream().map(views::enumType)),
                each(all, views -> views.description.extensions().stream().map(extension -> ExtensionViews.view(views.description, extension))));
    }

    /// An unsigned number as JSON has it.
    static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    /// Since when something is there that is part of something else.
    static String since(Availability availability, Release containing) {
        return availability.since().orElse(containing).toString();
    }

    static List<String> stable(Availability availability) {
        return availability.stable().stream().map(Release::toString).toList();
    }

    static Optional<String> until(Availability availability) {
        return availability.until().map(Release::toString);
    }

    static List<AssignmentView> assignments(List<Example.Assignment> assignments) {
        return assignments.stream().map(assignment -> new AssignmentView(
                assignment.field().name(), unsigned(assignment.value()), assignment.spelling())).toList();
    }

    private static <T> List<T> each(List<Description> descriptions, Function<DocumentViews, Stream<T>> views) {
        return descriptions.stream().map(DocumentViews::new).flatMap(views).toList();
    }

    private static DescriptionView description(Description description) {
        return new DescriptionView(
                description.name(), description.header(), description.since().toString(), description.known().toString(),
                description.prefixes(), description.documentation().markdown());
    }

    private DeviceView device(Device device) {
        return new DeviceView(
                description.name(), device.name(), device.path(), Character.toString(device.type()), device.first(),
                new UnknownCommandView(device.unknownCommand(), device.unknownCommandText()),
                device.claims().stream().map(claim -> new ClaimView(claim.number(), claim.by())).toList(),
                device.documentation().markdown());
    }

    private ObjectView object(ObjectType object) {
        return new ObjectView(description.name(), object.name(), object.makers(), object.documentation().markdown());
    }

    /// Those of commands first, then those that commands point to.
    private Stream<StructView> structs() {
        Stream<StructView> arguments = description.commands().stream().flatMap(command -> command.struct().stream()
                .map(struct -> struct(struct, command.since())));
        Stream<StructView> others = description.structs().stream()
                .filter(struct -> description.commands().stream().map(Command::struct).noneMatch(Optional.of(struct)::equals))
                .map(struct -> struct(struct, description.since()));
        return Stream.concat(arguments, others);
    }

    private StructView struct(Struct struct, Release containing) {
        Release since = struct.availability().since().orElse(containing);
        return new StructView(
                description.name(), struct.name(), struct.size(), struct.alignment(), since.toString(), stable(struct.availability()),
                until(struct.availability()), struct.fields().stream().map(field -> FieldViews.of(field, since)).toList(),
                struct.documentation().markdown());
    }

    private EnumView enumType(EnumType type) {
        Release since = type.availability().since().orElse(description.since());
        return new EnumView(
                description.name(), type.name(), type.flags(), type.prefix(), since.toString(), stable(type.availability()),
                until(type.availability()), type.members().stream().map(member -> member(member, since)).toList(),
                type.documentation().markdown());
    }

    private static MemberView member(EnumType.Member member, Release containing) {
        return new MemberView(
                member.name(), unsigned(member.value()), since(member.availability(), containing), stable(member.availability()),
                until(member.availability()), member.documentation().markdown());
    }
}
