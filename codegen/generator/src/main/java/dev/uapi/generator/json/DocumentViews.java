package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.AssignmentView;
import dev.uapi.generator.json.DocumentView.DescriptionView;
import dev.uapi.generator.json.DocumentView.EnumView;
import dev.uapi.generator.json.DocumentView.FormerNameView;
import dev.uapi.generator.json.DocumentView.MemberView;
import dev.uapi.generator.json.DocumentView.ObjectView;
import dev.uapi.generator.json.DocumentView.OmissionView;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the view of everything, and itself those of what is neither a command, a structure nor a file.
final class DocumentViews {
    private final Description description;
    private final FileViews files;

    private DocumentViews(Description description) {
        this.description = description;
        files = new FileViews(description);
    }

    static DocumentView of(Specification specification) {
        return of(specification.descriptions());
    }

    static DocumentView of(List<Description> all) {
        return new DocumentView(
                all.stream().map(DocumentViews::description).toList(),
                each(all, views -> views.description.devices().stream().map(views.files::device)),
                each(all, views -> views.description.fileKinds().stream().map(views.files::fileKind)),
                each(all, views -> views.description.objects().stream().map(views::object)),
                each(all, views -> views.description.commands().stream().map(command -> CommandViews.of(views.description, command))),
                each(all, views -> StructViews.of(views.description).stream()),
                each(all, views -> views.description.enums().stream().map(views::enumType)),
                each(all, views -> views.description.extensions().stream().map(each -> ExtensionViews.view(views.description, each))),
                each(all, views -> StructViews.declared(views.description).stream()));
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
                description.prefixes(),
                description.omissions().stream().map(omission -> new OmissionView(omission.names(), omission.reason())).toList(),
                description.documentation().markdown());
    }

    private ObjectView object(ObjectType object) {
        return new ObjectView(
                description.name(), object.name(), object.makers(), object.holds(), object.kept(),
                since(object.availability(), description.since()), stable(object.availability()), until(object.availability()),
                object.documentation().markdown());
    }

    private EnumView enumType(EnumType type) {
        Release since = type.availability().since().orElse(description.since());
        return new EnumView(
                description.name(), type.name(), type.flags(), type.capabilities(), type.spelling().name().toLowerCase(Locale.ROOT),
                type.prefix(), since.toString(), stable(type.availability()), until(type.availability()),
                type.members().stream().map(member -> member(member, since)).toList(),
                type.documentation().markdown());
    }

    private static MemberView member(EnumType.Member member, Release containing) {
        return new MemberView(
                member.name(), unsigned(member.value()), member.alias(), member.carries().map(Struct::name), member.extended(),
                member.vendor(), member.formerly().map(former -> new FormerNameView(former.name(), former.until().toString())),
                member.deprecated(), since(member.availability(), containing), stable(member.availability()), until(member.availability()),
                member.documentation().markdown());
    }
}
