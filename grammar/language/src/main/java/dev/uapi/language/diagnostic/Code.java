package dev.uapi.language.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/// The stable number of every rule. A number is never given to another rule.
///
/// The first two digits say what it is about: 01 the text, 02 names, 03 layout, 04 commands, 05 values, 06 documentation,
/// 07 releases, 08 extensions, 09 tiers, 10 the C header, 11 the project file, 12 what documentation says, 14 manners, 15 house rules.
/// The numbers of 13 are those of changes, in another module.
public enum Code {
    UNEXPECTED_TEXT("UAPI0101"),
    MISSING_TEXT("UAPI0102"),
    STRANGE_CHARACTER("UAPI0103"),
    UNTERMINATED_TEXT("UAPI0104"),
    MISSING_EDITION("UAPI0105"),
    UNKNOWN_EDITION("UAPI0106"),
    BAD_NUMBER("UAPI0107"),
    STRAY_DOCUMENTATION("UAPI0108", Severity.WARNING),
    TOO_DEEP("UAPI0109"),

    UNKNOWN_NAME("UAPI0201"),
    DUPLICATE_NAME("UAPI0202"),
    WRONG_KIND("UAPI0203"),
    IMPORT_NOT_FOUND("UAPI0204"),
    NOT_A_PART("UAPI0205"),
    NO_DESCRIPTION("UAPI0206"),
    SECOND_DESCRIPTION("UAPI0207"),
    REPEATED_CLAUSE("UAPI0208"),
    MISSING_CLAUSE("UAPI0209"),
    UNKNOWN_CODE("UAPI0210"),
    NOT_ALLOWABLE("UAPI0211"),
    USELESS_ALLOW("UAPI0212", Severity.WARNING),

    IMPLICIT_PADDING("UAPI0301"),
    TRAILING_PADDING("UAPI0302"),
    ALIGNED_BY_ABI("UAPI0303", Severity.WARNING),
    STRUCT_TOO_LARGE("UAPI0304"),
    STRUCT_IN_ITSELF("UAPI0305"),
    EMPTY_STRUCT("UAPI0306"),
    BAD_ARRAY_LENGTH("UAPI0307"),
    FIELD_TOO_NARROW("UAPI0308"),
    BEHIND_FLEXIBLE("UAPI0309"),
    UNION_OF_ONE("UAPI0310"),
    FIELD_MOVES("UAPI0311"),
    BITS_OUTSIDE("UAPI0312"),
    BITS_OVERLAP("UAPI0313"),
    SELECTS_NOTHING("UAPI0314"),
    BAD_LINK("UAPI0315"),

    NUMBER_OUT_OF_RANGE("UAPI0401"),
    DUPLICATE_NUMBER("UAPI0402"),
    CLAIMED_NUMBER("UAPI0403", Severity.WARNING),
    NOTHING_REQUIRED("UAPI0404"),
    MISPLACED_REQUIRED("UAPI0405"),
    NO_RESPONSE("UAPI0406"),
    UNCHECKED_RESERVED("UAPI0407", Severity.WARNING),
    UNCHECKED_FLAGS("UAPI0408", Severity.WARNING),
    UNCHECKED_ID("UAPI0409", Severity.WARNING),
    TOO_LATE("UAPI0410"),
    COUNT_MISMATCH("UAPI0411"),
    NUMBER_HIDES_DIRECTION("UAPI0412", Severity.WARNING),
    DEVICE_NOT_CLEAR("UAPI0413"),
    BAD_VALUE_ARGUMENT("UAPI0414"),
    MAKERS_DISAGREE("UAPI0415"),
    LOOKS_AT_OUTPUT("UAPI0416"),
    BAD_EXAMPLE("UAPI0417"),
    BELOW_FIRST_NUMBER("UAPI0418", Severity.WARNING),
    BAD_PREDICATE("UAPI0419"),
    UNDONE_ONLY_BY_EFAULT("UAPI0420"),
    RAISES_NOTHING("UAPI0421"),
    MISTAKABLE_NUMBER("UAPI0422", Severity.WARNING),
    FIELDS_OF_ANOTHER("UAPI0423"),
    NOT_ITS_STRUCTURE("UAPI0424"),
    NAMELESS_ARGUMENT("UAPI0425"),

    BIT_OUT_OF_RANGE("UAPI0501"),
    NOT_ONE_BIT("UAPI0502"),
    SHARED_VALUE("UAPI0503"),
    NOT_NAMED_BEFORE("UAPI0504"),
    ONLY_FLAGS_COMBINE("UAPI0505"),
    NO_PAYLOADS("UAPI0506"),

    UNDOCUMENTED("UAPI0601", Severity.WARNING),
    OPEN_QUESTION("UAPI0602", Severity.WARNING),

    BAD_RELEASE("UAPI0701"),
    SINCE_TOO_EARLY("UAPI0702"),
    SINCE_TOO_LATE("UAPI0703"),
    UNTIL_BEFORE_SINCE("UAPI0704"),
    GROWS_IN_THE_MIDDLE("UAPI0705"),

    DUPLICATE_EXTENSION_NUMBER("UAPI0801"),
    CANNOT_ANSWER("UAPI0802"),
    NO_ATTEMPT("UAPI0803"),
    INDISTINCT_ANSWER("UAPI0804"),
    LEFT_BEHIND("UAPI0805"),
    NEVER_ANSWERED("UAPI0806", Severity.WARNING),
    NOT_OFFERED("UAPI0807", Severity.WARNING),
    EMPTY_PROMISE("UAPI0808"),

    BASIC_NEEDS_EXTENDED("UAPI0901"),
    REPLACES_BASIC("UAPI0902"),
    HARDWARE_IN_BASIC("UAPI0903"),
    CHANGES_BASIC("UAPI0904"),
    NOTHING_BASIC("UAPI0905"),

    HEADER_LACKS("UAPI1001"),
    HEADER_HAS_MORE("UAPI1002"),
    HEADER_NAMES_OTHERWISE("UAPI1003"),
    HEADER_VALUE("UAPI1004"),
    HEADER_NUMBER("UAPI1005"),
    HEADER_TYPE("UAPI1006"),
    HEADER_PLACE("UAPI1007"),
    HEADER_SIZE("UAPI1008"),
    HEADER_SPELLING("UAPI1009"),
    HEADER_OMITS_NOTHING("UAPI1010", Severity.WARNING),
    HEADER_NOT_READ("UAPI1011", Severity.WARNING),
    HEADER_EXPLAINS_NOTHING("UAPI1012", Severity.WARNING),

    PROJECT_NOT_JSON("UAPI1101"),
    PROJECT_UNKNOWN_KEY("UAPI1102"),
    PROJECT_MISSING_KEY("UAPI1103"),
    PROJECT_WRONG_VALUE("UAPI1104"),
    PROJECT_NOT_THERE("UAPI1105"),
    PROJECT_OUTSIDE("UAPI1106"),

    DOC_NAMES_NOTHING("UAPI1201", Severity.WARNING),
    DOC_CONTRADICTS("UAPI1202", Severity.WARNING),
    DOC_LEADS_NOWHERE("UAPI1203", Severity.WARNING),
    DOC_EXAMPLE_WRONG("UAPI1204", Severity.WARNING),

    VERSION_INSIDE("UAPI1401", Severity.WARNING),
    POSITIVE_SUCCESS("UAPI1402", Severity.WARNING),
    UNKNOWN_NOT_TOLD_APART("UAPI1403", Severity.WARNING),
    ODD_TIME("UAPI1404", Severity.WARNING),
    NO_ROOM_TO_GROW("UAPI1405", Severity.WARNING),
    GROWTH_UNNOTICED("UAPI1406", Severity.WARNING),
    WAITS("UAPI1407", Severity.WARNING),

    HOUSE_NOT_EXTENSIBLE("UAPI1501", Severity.WARNING),
    HOUSE_NO_ARGSZ("UAPI1502", Severity.WARNING),
    HOUSE_FLAGS_NOT_SECOND("UAPI1503", Severity.WARNING),
    HOUSE_UNKNOWN_REFUSED_OTHERWISE("UAPI1504", Severity.WARNING),
    HOUSE_RESULT_NOT_NAMED_OUT("UAPI1505", Severity.WARNING),
    HOUSE_ODD_WIDTH("UAPI1506", Severity.WARNING),
    HOUSE_ZERO_CARRIES("UAPI1507", Severity.WARNING),
    HOUSE_PAYLOAD_WITHOUT_LENGTH("UAPI1508", Severity.WARNING),
    HOUSE_UNUSUAL_ERRNO("UAPI1509", Severity.WARNING);

    private final String number;
    private final Severity severity;

    Code(String number) {
        this(number, Severity.ERROR);
    }

    Code(String number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// Whether a description may break the rule on purpose, by `allow` and a reason.
    ///
    /// Warnings may; and what headers that are out in the world have for ever: holes, flags that promise nothing, tiers that were
    /// not kept.
    public boolean allowable() {
        return switch (this) {
            case IMPLICIT_PADDING, TRAILING_PADDING -> true;
            case EMPTY_PROMISE, BASIC_NEEDS_EXTENDED, REPLACES_BASIC, HARDWARE_IN_BASIC, CHANGES_BASIC, NOTHING_BASIC -> true;
            case USELESS_ALLOW, OPEN_QUESTION -> false;
            default -> severity == Severity.WARNING && !isAboutHeader();
        };
    }

    /// Whether a project may take it more lightly than the language does: all that may be allowed, and every warning.
    public boolean mayBeLowered() {
        return allowable() || severity == Severity.WARNING;
    }

    /// Whether it is found only by comparing a description with a header, and not in a description alone.
    public boolean isAboutHeader() {
        return name().startsWith("HEADER_");
    }

    /// Whether it is about a project file, and not about descriptions.
    public boolean isAboutProject() {
        return name().startsWith("PROJECT_");
    }

    /// Whether it counts only for those who have chosen a [Profile] that has it.
    public boolean isHouseRule() {
        return name().startsWith("HOUSE_");
    }

    public static Optional<Code> of(String number) {
        return Arrays.stream(values()).filter(code -> code.number.equals(number)).findFirst();
    }

    /// `UAPI0301`
    @Override
    public String toString() {
        return number;
    }
}
