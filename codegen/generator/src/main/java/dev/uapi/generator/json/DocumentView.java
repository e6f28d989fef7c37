package dev.uapi.generator.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All of it. Names are those of C; numbers are in decimal, unsigned ones of 64 bits included.
record DocumentView(
        List<DescriptionView> descriptions, List<DeviceView> devices, List<FileKindView> fileKinds, List<ObjectView> objects,
        List<CommandView> commands, List<StructView> structs, List<EnumView> enums, List<ExtensionView> extensions,
        @ForTemplates("The structures again, each behind those that it holds.") List<StructView> declared) {
    /// A uAPI.
    record DescriptionView(
            String name, Optional<String> header, String since, String known, List<String> prefixes, List<OmissionView> omissions,
            String doc) {}

    /// Names of the header that are left out on purpose.
    record OmissionView(List<String> names, String reason) {}

    /// A kind of file descriptor to call commands on.
    ///
    /// @param makers the commands that hand one out, where no path opens it
    record DeviceView(
            String description, String name, Optional<String> path, List<String> makers, String type, long first,
            UnknownCommandView unknownCommand, List<ClaimView> claims, Optional<NumberNamesView> names, List<String> answers,
            List<String> beside,
            List<OperationView> operations, String doc) {}

    /// What a command gets that the device does not know.
    record UnknownCommandView(String errno, Optional<String> text) {}

    /// A number that another tree uses.
    record ClaimView(long number, String by) {}

    /// What the header calls the numbers of a device.
    record NumberNamesView(Optional<String> type, Optional<String> base, Optional<String> numbers) {}

    /// A kind of file descriptor that commands hand out.
    record FileKindView(
            String description, String name, List<String> makers, List<OperationView> operations, String since, List<String> stable,
            Optional<String> until, String doc) {}

    /// What a file descriptor can do besides `ioctl`.
    record OperationView(
            String kind, Optional<RecordsView> records, Optional<String> text, List<CauseView> causes, String since,
            List<String> stable, Optional<String> until, String doc) {}

    /// What goes through by `read` or `write`.
    ///
    /// @param payload the enum whose members carry what follows each structure
    record RecordsView(String struct, boolean whole, Optional<String> payload) {}

    /// A kind of kernel object.
    record ObjectView(
            String description, String name, List<String> makers, List<String> holds, Optional<String> kept, String since,
            List<String> stable, Optional<String> until, String doc) {}

    /// An ioctl.
    ///
    /// @param ioctl       what `ioctl` is called with, by architecture
    /// @param value       the argument by value
    /// @param struct      the name of the structure that the argument points to
    /// @param minimumSize of that structure, in bytes
    /// @param returned    more about what `ioctl` returns
    record CommandView(
            String description, String name, String device, long number, String numbering, SequencedMap<String, Long> ioctl,
            String convention, Optional<String> struct, Optional<Long> minimumSize, Optional<String> lastRequired,
            List<RaisedMinimumView> raisedMinimum, Optional<FieldView> value, String tier, Optional<String> vendor, String since,
            List<String> stable, Optional<String> until, Optional<String> deprecated, String returns, Optional<ReturnedView> returned,
            List<ResponseView> responses, List<CauseView> causes, List<ExampleView> examples, String doc) {}

    /// More than the least size, asked for by some arguments.
    record RaisedMinimumView(String field, long size, String when) {}

    /// What a returned number is.
    ///
    /// @param kinds of the file descriptor or of the object
    record ReturnedView(List<String> kinds, Optional<String> text) {}

    /// What is written back.
    ///
    /// @param field the first of the fields, if it is not the whole structure
    record ResponseView(
            Optional<String> field, List<String> fields, Optional<String> when, List<String> alsoOn, boolean alsoOnAny,
            boolean keptOnFault) {}

    /// Why a command fails.
    record CauseView(
            String id, String errno, String text, boolean formal, Optional<String> guard, Optional<String> when, boolean during,
            Optional<String> since, List<String> stable, Optional<String> until, String doc) {}

    /// A call as an example.
    record ExampleView(List<AssignmentView> given, List<AssignmentView> gives, Optional<String> errno, String doc) {}

    /// A field with its value.
    record AssignmentView(String field, BigInteger value, String spelling) {}

    /// A structure.
    ///
    /// @param packed     whether its members stand one behind the other whatever their alignment
    /// @param inline     whether it stands where it is used in the header, which gives it no name
    /// @param unions     the names of fields that share one place
    /// @param unionNames what the header calls each of these places; empty: nothing
    /// @param layouts    by architecture, where it is another than on 64-bit machines
    record StructView(
            String description, String name, boolean packed, boolean inline, long size, long alignment, String since,
            List<String> stable, Optional<String> until, List<FieldView> fields, List<List<String>> unions, List<String> unionNames,
            List<SuccessionView> successions, SequencedMap<String, LayoutView> layouts, String doc,
            @ForTemplates("The fields again, those of a union together.") List<PlaceView> places) {}

    /// A place in a structure.
    ///
    /// @param union  what the header calls the union, where there is one with a name
    /// @param shared whether it is a union
    /// @param fields one, or those of the union
    record PlaceView(
            @ForTemplates("What the header calls the union, if it is one with a name.") Optional<String> union,
            @ForTemplates("Whether it is a union.") boolean shared,
            @ForTemplates("The one field, or those of the union.") List<FieldView> fields) {}

    /// Fields that took the place of others.
    record SuccessionView(Optional<String> since, List<String> stable, List<String> fields, List<FieldView> before) {}

    /// Where the fields of a structure are.
    record LayoutView(long size, long alignment, SequencedMap<String, Long> offsets) {}

    /// A member of a structure, or an argument by value.
    record FieldView(
            String name, String type, Optional<ArrayView> array, long offset, long size, String direction, boolean required,
            MeaningView meaning, List<BitRangeView> ranges, Optional<String> lookedAtWhen, String since, List<String> stable,
            Optional<String> until, String doc,
            @ForTemplates("The number that it is, or that its elements are: `u32`.") Optional<String> scalar,
            @ForTemplates("The structure that it is, or that its elements are, by its name.") Optional<String> struct) {}

    /// The elements of an array.
    ///
    /// @param length how many; empty when the array is as long as the caller makes it
    /// @param count  the field that says how many, if one does
    record ArrayView(String element, long elementSize, Optional<Long> length, Optional<String> count) {}

    /// Bits of a number with a name of their own.
    record BitRangeView(String name, int low, int high, Optional<String> type) {}

    /// An enum or a set of flags.
    record EnumView(
            String description, String name, boolean flags, boolean capabilities, String spelling, String prefix, String since,
            List<String> stable, Optional<String> until, List<MemberView> members, String doc) {}

    /// A member of an enum, or a flag.
    record MemberView(
            String name, BigInteger value, Optional<String> alias, Optional<String> carries, boolean extended,
            Optional<String> vendor, Optional<FormerNameView> formerly, Optional<String> deprecated, String since, List<String> stable,
            Optional<String> until, String doc) {}

    /// What a member was called until a release.
    record FormerNameView(String name, String until) {}

    /// Something that not every kernel or machine offers.
    record ExtensionView(
            String description, String name, String tier, Optional<String> vendor, List<ParameterView> parameters,
            Optional<BigInteger> number, List<OnceView> once, String since, List<String> stable, Optional<String> until, List<String> adds,
            Optional<QueryView> query, @JsonProperty("try") Optional<AttemptView> attempt, Optional<String> never, List<String> became,
            String doc) {}

    /// What one must have in hand to ask for an extension.
    ///
    /// @param fd whether it is an open file
    record ParameterView(String name, List<String> kinds, boolean fd) {}

    /// A name of the past.
    record OnceView(String name, Optional<BigInteger> number) {}

    /// How to ask for an extension: by what is returned, or by a flag or a member in a field that comes out.
    record QueryView(
            String command, List<GivenView> given, Optional<Long> gives, Optional<String> field, Optional<String> flag,
            Optional<String> member) {}

    /// A field and its value: a number, or where it comes from.
    record GivenView(String field, Optional<BigInteger> value, Optional<String> parameter, Optional<String> result, String spelling) {}

    /// The try-and-fail that an extension stands for.
    record AttemptView(
            String command, List<GivenView> given, List<JudgementView> answers, List<UndoView> undo, List<ExclusionView> excludes) {}

    /// A cause that cannot come up in a try.
    record ExclusionView(String cause, String why) {}

    /// What an answer tells; without an errno: that the call works.
    record JudgementView(Optional<String> errno, String verdict, Optional<String> text) {}

    /// What cleans up: a call, the closing of a descriptor that came out, or nothing.
    record UndoView(Optional<String> command, List<GivenView> given, Optional<String> close, Optional<String> nothing) {}
}
