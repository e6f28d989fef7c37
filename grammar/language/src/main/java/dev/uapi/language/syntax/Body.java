package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;

/// What a declaration says.
public sealed interface Body {
    /// The name it gives, or for imports and parts the name it refers to.
    Word name();

    DocSyntax doc();

    /// `description iommufd { … }`
    record DescriptionBody(
            DocSyntax doc,
            Word name,
            List<Word> headers,
            List<Word> since,
            List<Word> known,
            List<Word> prefixes,
            List<OmissionSyntax> omissions,
            List<AllowSyntax> allows)
            implements Body {}

    /// `part of iommufd;`
    record PartBody(DocSyntax doc, Word name) implements Body {}

    /// `import ioas;`, `import vfio (VFIO_DEVICE_BIND_IOMMUFD);`
    ///
    /// @param names empty without a list: the file is a part
    record ImportBody(DocSyntax doc, Word name, Optional<List<Word>> names) implements Body {}

    /// `device iommu "/dev/iommu" { … }`, `device vm made by KVM_CREATE_VM { … }`
    record DeviceBody(
            DocSyntax doc,
            Word name,
            Optional<Word> path,
            List<Word> makers,
            List<NumberingSyntax> numberings,
            List<Word> conventions,
            List<ClaimSyntax> claims,
            List<UnknownCommandSyntax> unknowns,
            List<NumberNameSyntax> numberNames,
            List<Word> answers,
            List<Word> beside,
            List<OperationSyntax> operations)
            implements Body {}

    /// `object HWPT made by IOMMU_HWPT_ALLOC holds IOAS;`
    record ObjectBody(
            DocSyntax doc, Word name, List<Word> makers, List<Word> holds, Optional<Word> kept, AvailabilitySyntax availability)
            implements Body {}

    /// `fd fault made by IOMMU_FAULT_QUEUE_ALLOC { … }`
    record FileKindBody(
            DocSyntax doc, Word name, List<Word> makers, AvailabilitySyntax availability, List<OperationSyntax> operations)
            implements Body {}

    /// `enum … { … }`, `flags … as macros { … }`, `capabilities … { … }`
    ///
    /// @param kind which of these words it begins with
    record EnumBody(
            DocSyntax doc,
            Word kind,
            Word name,
            Optional<Word> spelling,
            Optional<Word> prefix,
            AvailabilitySyntax availability,
            List<MemberSyntax> members,
            List<AllowSyntax> allows)
            implements Body {
        public boolean flags() {
            return kind.text().equals("flags") || capabilities();
        }

        public boolean capabilities() {
            return kind.text().equals("capabilities");
        }
    }

    /// `struct … { … }`, `packed struct … { … }`
    record StructBody(
            DocSyntax doc, ShapeSyntax shape, Word name, AvailabilitySyntax availability, List<LayoutItem> items, List<AllowSyntax> allows)
            implements Body {}

    /// `basic command … = 0x85 (struct …) { … }`
    record CommandBody(
            DocSyntax doc,
            Word tier,
            Word name,
            Optional<Word> numbering,
            Word number,
            ArgumentSyntax argument,
            Optional<Word> convention,
            Optional<Word> device,
            Optional<Word> vendor,
            AvailabilitySyntax availability,
            List<CommandItem> items)
            implements Body {}

    /// `extension … = 1 { … }`, `basic extension … { … }`
    ///
    /// @param tier empty where nothing is said
    record ExtensionBody(
            DocSyntax doc,
            Optional<Word> tier,
            Word name,
            List<ParameterSyntax> parameters,
            Optional<Word> number,
            Optional<Word> vendor,
            AvailabilitySyntax availability,
            List<HistoricalNameSyntax> historicalNames,
            List<QuerySyntax> queries,
            List<AttemptSyntax> attempts,
            List<NeverSyntax> nevers,
            List<Word> adds,
            List<Word> became,
            List<AllowSyntax> allows)
            implements Body {}

    /// `packed inline` in front of `struct`
    record ShapeSyntax(boolean packed, boolean inline) {
        public static final ShapeSyntax USUAL = new ShapeSyntax(false, false);
    }

    /// `allow UAPI0412 "why";`
    record AllowSyntax(Word code, Word reason) {}

    /// `ioctl _IO ';' from 0x80;`
    ///
    /// @param type a character in quotes, or a number
    record NumberingSyntax(Word numbering, Word type, Optional<Word> from) {}

    /// `claims 0x95 "by whom";`
    record ClaimSyntax(Word number, Word by) {}

    /// `unknown fails ENOTTY "why";`
    record UnknownCommandSyntax(Word errno, Optional<Word> text) {}

    /// `device is DEVICE`, `buffer fd`; no kinds: `is any object`
    record ParameterSyntax(Word name, List<Word> kinds, boolean descriptor) {}

    /// `once EXT_DIRTY_TRACKING = 3;`
    record HistoricalNameSyntax(Word name, Optional<Word> number) {}

    /// `query … { … } gives 1;`, `query … { … } for out_capabilities has IOMMU_HW_CAP_DIRTY_TRACKING;`
    ///
    /// @param gives  empty when it is about a field
    /// @param answer the field that comes out, and what it may have or be
    record QuerySyntax(Word command, List<AssignmentSyntax> given, Optional<Word> gives, Optional<AnswerSyntax> answer) {}

    /// `for out_capabilities has IOMMU_HW_CAP_DIRTY_TRACKING`, `for out_data_type is IOMMU_HW_INFO_TYPE_INTEL_VTD`
    record AnswerSyntax(Word field, Word relation, Word member) {}

    /// `try … { … } { … }`
    record AttemptSyntax(
            Word command,
            List<AssignmentSyntax> given,
            List<JudgementSyntax> judgements,
            List<UndoSyntax> undos,
            List<ExclusionSyntax> exclusions) {}

    /// `never "why";`
    record NeverSyntax(Word why) {}

    /// `EOPNOTSUPP absent "why";`, `success present;`
    record JudgementSyntax(Word answer, Word verdict, Optional<Word> text) {}

    /// How to take back what an attempt that worked has done.
    sealed interface UndoSyntax {
        /// `undo IOMMU_DESTROY { id = out_hwpt_id };`
        record Calling(Word command, List<AssignmentSyntax> given) implements UndoSyntax {}

        /// `undo close out_fault_fd;`
        record Closing(Word field) implements UndoSyntax {}

        /// `undo nothing "it only asks";`
        record Nothing(Word why) implements UndoSyntax {}
    }

    /// `excludes not_bound "why";`
    record ExclusionSyntax(List<Word> causes, Word why) {}

    /// `omits vfio_eeh_*, VFIO_EEH_* "only on powerpc";`
    ///
    /// @param names with their `*`, where they have one
    record OmissionSyntax(List<Word> names, Word reason) {}

    /// `type IOMMUFD_TYPE`
    record NumberNameSyntax(Word role, Word name) {}
}
