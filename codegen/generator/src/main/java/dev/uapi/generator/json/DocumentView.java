package dev.uapi.generator.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All of it. Names are those of C; numbers are in decimal, unsigned ones of 64 bits included.
record DocumentView(
        List<DescriptionView> descriptions, List<DeviceView> devices, List<ObjectView> objects, List<CommandView> commands,
        List<StructView> structs, List<EnumView> enums, List<ExtensionView> extensions) {
    /// A uAPI.
    record DescriptionView(String name, Optional<String> header, String since, String known, List<String> prefixes, String doc) {}

    /// A kind of file descriptor.
    record DeviceView(
            String description, String name, String path, String type, long first, UnknownCommandView unknownCommand,
            List<ClaimView> claims, String doc) {}

    /// What a command gets that the device does not know.
    record UnknownCommandView(String errno, Optional<String> text) {}

    /// A number that another tree uses.
    record ClaimView(long number, String by) {}

    /// A kind of kernel object.
    record ObjectView(String description, String name, List<String> makers, String doc) {}

    /// An ioctl.
    ///
    /// @param ioctl       what `ioctl` is called with, by architecture
    /// @param value       the argument by value
    /// @param struct      the name of the structure that the argument points to
    /// @param minimumSize of that structure, in bytes
    record CommandView(
            String description, String name, String device, long number, String numbering, SequencedMap<String, Long> ioctl,
            String convention, Optional<String> struct, Optional<Long> minimumSize, Optional<String> lastRequired,
            Optional<FieldView> value, String tier, String since, List<String> stable, Optional<String> until, String returns,
            List<ResponseView> responses, List<CauseView> causes, List<ExampleView> examples, String doc) {}

    /// What is written back.
    record ResponseView(Optional<String> field, Optional<String> when, List<String> alsoOn, boolean keptOnFault) {}

    /// Why a command fails.
    record CauseView(
            String id, String errno, String text, boolean formal, Optional<String> guard, Optional<String> when, boolean during,
            Optional<String> since, List<String> stable, Optional<String> until, String doc) {}

    /// A call as an example.
    record ExampleView(List<AssignmentView> given, List<AssignmentView> gives, Optional<String> errno, String doc) {}

    /// A field with its value.
    record AssignmentView(String field, BigInteger value, String spelling) {}

    /// A structure.
    record StructView(
            String description, String name, long size, long alignment, String since, List<String> stable, Optional<String> until,
            List<FieldView> fields, String doc) {}

    /// A member of a structure, or an argument by value.
    record FieldView(
            String name, String type, long offset, long size, String direction, boolean required, MeaningView meaning,
            Optional<String> lookedAtWhen, String since, List<String> stable, Optional<String> until, String doc) {}

    /// What the number in a field stands for.
    ///
    /// @param kind    which of the meanings
    /// @param type    the enum, or the structure pointed to
    /// @param objects the kinds of objects; empty: any
    /// @param field   the field that belongs to it: what a length or a count is of, or the count of a pointer
    /// @param checked whether the kernel refuses anything but zero
    record MeaningView(
            String kind, Optional<String> type, Optional<List<String>> objects, Optional<String> field, Optional<Boolean> checked) {}

    /// An enum or a set of flags.
    record EnumView(
            String description, String name, boolean flags, String prefix, String since, List<String> stable, Optional<String> until,
            List<MemberView> members, String doc) {}

    /// A member of an enum, or a flag.
    record MemberView(String name, BigInteger value, String since, List<String> stable, Optional<String> until, String doc) {}

    /// Something that not every kernel or machine offers.
    record ExtensionView(
            String description, String name, List<ParameterView> parameters, Optional<BigInteger> number, List<OnceView> once, String since,
            List<String> stable, Optional<String> until, List<String> adds, Optional<QueryView> query,
            @JsonProperty("try") Optional<AttemptView> attempt, String doc) {}

    /// What one must have in hand to ask for an extension.
    record ParameterView(String name, List<String> kinds) {}

    /// A name of the past.
    record OnceView(String name, Optional<BigInteger> number) {}

    /// How to ask for an extension: by what is returned, or by a flag in a field that comes out.
    record QueryView(String command, List<GivenView> given, Optional<Long> gives, Optional<String> field, Optional<String> flag) {}

    /// A field and its value: a number, or where it comes from.
    record GivenView(String field, Optional<BigInteger> value, Optional<String> parameter, Optional<String> result, String spelling) {}

    /// The try-and-fail that an extension stands for.
    record AttemptView(String command, List<GivenView> given, List<JudgementView> answers, List<UndoView> undo) {}

    /// What an answer tells; without an errno: that the call works.
    record JudgementView(Optional<String> errno, String verdict, Optional<String> text) {}

    /// A call that cleans up.
    record UndoView(String command, List<GivenView> given) {}
}
