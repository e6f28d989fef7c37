package dev.uapi.language.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/// What is said to people: everything that the language ever says to them, and nothing else. What is said about headers is in
/// [HeaderWording], about project files in [ProjectWording], about documentation in [ProseWording], about manners in
/// [MannersWording].
public final class Wording {
    private static final int MANY = 6;

    private Wording() {}

    /// @param message one sentence without a full stop
    /// @param hint    what to do about it; may be empty
    public record Text(String message, String hint) {}

    public static Text of(Problem problem) {
        return switch (problem) {
            case TextProblem it -> text(it);
            case NameProblem it -> name(it);
            case LayoutProblem it -> layout(it);
            case PlaceProblem it -> place(it);
            case CommandProblem it -> command(it);
            case ContractProblem it -> contract(it);
            case GrowthProblem it -> growth(it);
            case ExtensionProblem it -> extension(it);
            case TierProblem it -> tier(it);
            case ProseProblem it -> ProseWording.of(it);
            case HeaderProblem it -> HeaderWording.of(it);
            case ProjectProblem it -> ProjectWording.of(it);
            case MannersProblem it -> MannersWording.of(it);
            case HouseProblem it -> MannersWording.of(it);
        };
    }

    private static Text text(TextProblem problem) {
        return switch (problem) {
            case TextProblem.UnexpectedText it ->
                say(found(it.found()) + " cannot stand here", it.similar().isEmpty() ? expected(it.expected()) : perhaps(it.similar()));
            case TextProblem.MissingText it -> say(oneOf(it.expected()) + " is missing" + before(it.found()), "");
            case TextProblem.StrangeCharacter it -> say("the character " + quoted(it.character()) + " has no meaning here", "");
            case TextProblem.UnterminatedText _ ->
                say("the text does not end", "close it with `\"` on the same line; texts beside one another are joined");
            case TextProblem.MissingEdition _ -> say("the file does not say its edition", "begin with `uapi 1;`");
            case TextProblem.UnknownEdition it ->
                say("there is no edition " + quoted(it.edition()), "this version knows edition 1: `uapi 1;`");
            case TextProblem.BadNumber it when it.tooLarge() -> say(quoted(it.number()) + " does not fit 64 bits", "");
            case TextProblem.BadNumber it ->
                say(quoted(it.number()) + " is no number", "write decimal digits, or hexadecimal ones behind `0x`");
            case TextProblem.StrayDocumentation _ ->
                say("this comment documents nothing", "put it right above what it is about, or write `//`");
            case TextProblem.OpenQuestion it ->
                say("nobody has answered yet: " + it.question(), "say it in the description, and delete the comment");
            case TextProblem.TooDeep _ -> say("this is nested too deeply to be read", "");
        };
    }

    private static Text name(NameProblem problem) {
        return switch (problem) {
            case NameProblem.UnknownName it -> say("there is no " + it.kind().label() + " " + quoted(it.name()), perhaps(it.similar()));
            case NameProblem.DuplicateName it when it.kind() == Kind.FIELD && (it.name().equals("size") || it.name().equals("argsz")) ->
                say("there is a field " + quoted(it.name()) + " already", "the structure begins with it by itself: leave it out");
            case NameProblem.DuplicateName it -> say("there is " + article(it.kind()) + " " + quoted(it.name()) + " already", "");
            case NameProblem.WrongKind it ->
                say(quoted(it.name()) + " is " + article(it.found()) + ", and " + article(it.wanted()) + " is wanted here", "");
            case NameProblem.ImportNotFound it ->
                say("no file " + quoted(it.module() + ".uapi") + " was found", "it is looked for beside this file and on the import path");
            case NameProblem.ImportRefused it -> say(quoted(it.module() + ".uapi") + " cannot be imported: " + it.why(), "");
            case NameProblem.NotAPart it ->
                say(quoted(it.module()) + " is not part of " + quoted(it.description()),
                    "say `part of " + it.description() + ";` in it, or name what you need of it: `import " + it.module() + " (…);`");
            case NameProblem.NoDescription it ->
                say(quoted(it.module()) + " belongs to no description", "say `description " + it.module() + " { … }`, or `part of …;`");
            case NameProblem.SecondDescription it ->
                say("this file belongs to " + quoted(it.first()) + " already", "give each description a file of its own");
            case NameProblem.RepeatedClause it -> say(quoted(it.clause()) + " is said already", "");
            case NameProblem.MissingClause it -> say(quoted(it.of()) + " does not say " + it.clause(), "");
            case NameProblem.UnknownCode it -> say("there is no rule " + quoted(it.number()), "`uapi explain` lists them");
            case NameProblem.NotAllowable it ->
                say(it.rule() + " cannot be allowed", "only what is a warning can, and a hole; see `uapi explain " + it.rule() + "`");
            case NameProblem.NotNamedBefore it ->
                say("no member " + quoted(it.name()) + " stands in front of this one",
                    it.similar().isEmpty() ? "a member can only be made of those above it" : perhaps(it.similar()));
            case NameProblem.UselessAllow it -> say("nothing here breaks " + it.rule(), "remove the `allow`");
            case NameProblem.UselessSuppression it ->
                say("nothing in " + quoted(it.files()) + " breaks " + it.rule(), "remove the suppression");
        };
    }

    private static Text layout(LayoutProblem problem) {
        return switch (problem) {
            case LayoutProblem.ImplicitPadding it ->
                say("C would leave " + bytes(it.bytes()) + " empty in front of " + quoted(it.field()) + ", at offset " + it.offset(),
                    "name them: `" + padding(it.bytes()) + " zero;`");
            case LayoutProblem.TrailingPadding it ->
                say("C would add " + bytes(it.bytes()) + " to the end of " + quoted(it.whole()),
                    "name them: `" + padding(it.bytes()) + " zero;`");
            case LayoutProblem.AlignedByAbi it ->
                say("a " + quoted(it.type()) + " stands at multiples of 4 on i386 and of 8 elsewhere", "use `aligned_" + it.type() + "`");
            case LayoutProblem.WideByAbi it -> say(
                    "a " + quoted(it.type()) + " has 32 bits on some machines and 64 on others",
                    "use `aligned_" + (it.type().startsWith("u") ? "u64" : "s64") + "`");
            case LayoutProblem.StructTooLarge it ->
                say(quoted("struct " + it.struct()) + " has " + bytes(it.size()) + ", and an ioctl's number can say 8191 at most", "");
            case LayoutProblem.StructInItself it -> say(quoted("struct " + it.struct()) + " contains itself", "");
            case LayoutProblem.EmptyStruct it -> say(quoted("struct " + it.struct()) + " has no fields", "");
            case LayoutProblem.BadArrayLength it ->
                say("an array cannot have " + quoted(it.length()) + " elements", "it may have 1 to 8191");
            case LayoutProblem.FieldTooNarrow it ->
                say(quoted(it.member()) + " does not fit the " + it.bits() + " bits of " + quoted(it.field()), "");
            case LayoutProblem.BitOutOfRange it -> say("there is no bit " + it.bit(), "bits are counted from 0 to 63");
            case LayoutProblem.NotOneBit it ->
                say("the flag " + quoted(it.member()) + " is " + it.value() + ", which is not one bit", "write `bit` and its position");
            case LayoutProblem.SharedValue it ->
                say(quoted(it.member()) + " has the value of " + quoted(it.other()),
                    "if it is a second name, write so: `" + it.member() + " = " + it.other() + ";`");
            case LayoutProblem.OnlyFlagsCombine it ->
                say(quoted(it.member()) + " is several members together, which only flags can be", "say `flags` instead of `enum`");
            case LayoutProblem.NoPayloads it ->
                say("no member of " + quoted(it.type()) + " carries a structure", "say which: `… = 1 carries struct …;`");
            case LayoutProblem.EnumInItself it ->
                say("what " + quoted(it.type()) + " carries has a field of " + quoted(it.type()), "leave out one of `of` and `carries`");
        };
    }

    private static Text place(PlaceProblem problem) {
        return switch (problem) {
            case PlaceProblem.BehindFlexible it ->
                say(quoted(it.field()) + " stands behind " + quoted(it.flexible()) + ", of which nobody knows where it ends",
                    "an array without a fixed length comes last");
            case PlaceProblem.UnionOfOne _ -> say(
                    "a union is for several fields that share one place", "one field is enough where the header gives the union a name");
            case PlaceProblem.FieldMoves it ->
                say(quoted(it.field()) + " was at offset " + it.before() + " and would be at " + it.now(),
                    "what is there now must be as long as what was there before");
            case PlaceProblem.SizeChanges it ->
                say(quoted("struct " + it.struct()) + " had " + bytes(it.before()) + " and would have " + it.now(),
                    "what is there now must be as long as what was there before; without `before`, a structure may become longer");
            case PlaceProblem.BitsOutside it ->
                say("there are no bits " + it.low() + " to " + it.high() + " in " + it.width() + " bits",
                    "they are counted from 0, the lower one first");
            case PlaceProblem.BitsOverlap it -> say(quoted(it.range()) + " has bits of " + quoted(it.other()), "");
            case PlaceProblem.SelectsNothing it ->
                say(quoted(it.selector()) + " chooses no payload",
                    "wanted: a field, or range of bits, `of` an enum whose members carry structures");
            case PlaceProblem.FieldsOfAnother it ->
                say(quoted("struct " + it.struct()) + " belongs to " + quoted(it.owner()) + ": its fields are said there", "");
            case PlaceProblem.NamelessArgument it ->
                say("the number of an ioctl names " + quoted("struct " + it.struct()) + ", or one plain type",
                    "without `inline` the header has such a structure; with it there is one field");
            case PlaceProblem.NotItsStructure it ->
                say(quoted(it.command()) + " has no " + quoted("struct " + it.struct()) + ", or takes it in another way",
                    "name the command that declares the structure, on a device with the same convention");
            case PlaceProblem.BadLink it ->
                say(quoted("struct " + it.struct()) + " is no link of a chain: it has no field " + quoted(it.lacks()),
                    "`id` says what the link is, `next` where the next one is");
        };
    }

    private static Text command(CommandProblem problem) {
        return switch (problem) {
            case CommandProblem.NumberOutOfRange it -> say("a command cannot have number " + it.number(), "8 bits are for it: 0 to 0xff");
            case CommandProblem.DuplicateNumber it -> say(it.number() + " is the number of " + quoted(it.other()) + " already", "");
            case CommandProblem.MistakableNumber it ->
                say(quoted(it.command()) + " has the number of " + quoted(it.other()) + " on the device " + quoted(it.device()),
                    "take another number, if it is not too late: who calls the wrong file would do the wrong thing");
            case CommandProblem.ClaimedNumber it ->
                say(it.number() + " is claimed: " + it.by(), "take another number, if it is not too late");
            case CommandProblem.BelowFirstNumber it ->
                say(it.number() + " is below " + it.first() + ", where the numbers of its device begin", "");
            case CommandProblem.NumberHidesDirection it ->
                say("the numbers of " + quoted(it.device()) + " say nothing of the argument, for "
                        + (it.macro().equals("bare") ? "they are written out" : quoted(it.macro()) + " makes them"),
                    "use `_IOR`, `_IOW` or `_IOWR`, or say why not: `allow " + problem.code() + " \"…\";`");
            case CommandProblem.DeviceNotClear it ->
                say("it is not clear which device this is a command of", "there are: " + oneOf(it.devices()) + "; say which: `on …`");
            case CommandProblem.NothingRequired it ->
                say(quoted(it.command()) + " does not say how short its structure may be",
                    "put `required;` behind the last field that must be there");
            case CommandProblem.MisplacedRequired _ -> say("`required` stands once, behind a field that was there from the beginning", "");
            case CommandProblem.RaisesNothing it ->
                say("every structure reaches the end of " + quoted(it.field()) + " anyhow", "");
            case CommandProblem.BadValueArgument it ->
                say(quoted(it.command()) + " takes its argument by value and so has one field going in, and no other", "");
            case CommandProblem.NoStructure it ->
                say(quoted(it.command()) + " has no structure that could be " + quoted(it.convention()), "");
            case CommandProblem.CountMismatch it ->
                say(quoted(it.field()) + " and " + quoted(it.other()) + " do not name one another",
                    "the array `points to struct … [count]`, and the count is the `count of` the array");
            case CommandProblem.MakersDisagree it ->
                say(quoted(it.command()) + " and the " + it.kind() + " " + quoted(it.made()) + " do not agree who makes it",
                    it.kind().equals("fd")
                            ? "`fd … made by … { }` and an `out` field or return value `fd of …` belong together"
                            : "`object … made by …;` and `makes …` belong together");
            case CommandProblem.BadExample it ->
                say("the example cannot give " + quoted(it.field()) + " the value " + quoted(it.value()), "");
        };
    }

    private static Text contract(ContractProblem problem) {
        return switch (problem) {
            case ContractProblem.NoResponse it ->
                say(quoted(it.field()) + " comes out, but the command writes nothing back", "say `responds whole;` or which field");
            case ContractProblem.UncheckedReserved it ->
                say("nothing refuses a " + quoted(it.field()) + " that is not 0",
                    "add `fails … when " + it.field() + " != 0;`, or admit it: `zero unchecked`");
            case ContractProblem.UncheckedFlags it ->
                say("nothing refuses what is unknown in " + quoted(it.field()), "add `fails … when " + it.field() + " has unknown;`");
            case ContractProblem.UncheckedId it ->
                say("nothing says what happens when " + quoted(it.field()) + " names no object",
                    "add `fails ENOENT … when " + it.field() + " unknown;`");
            case ContractProblem.TooLate it ->
                say(quoted(it.cause()) + " stands behind " + quoted(it.during()) + ", which comes up only in the middle of the work",
                    "causes stand in the order in which the kernel looks: move it up, or it is `during` too");
            case ContractProblem.LooksAtOutput it -> say(quoted(it.field()) + " only comes out: the kernel cannot look at it", "");
            case ContractProblem.BadPredicate it -> say("this cannot be asked of " + quoted(it.subject()), "wanted: " + it.wanted());
            case ContractProblem.UndoneOnlyByEfault it ->
                say("`kept on` is about what cannot be written back, which is EFAULT, not " + it.errno(), "");
        };
    }

    private static Text growth(GrowthProblem problem) {
        return switch (problem) {
            case GrowthProblem.Undocumented it ->
                say("the " + it.kind().label() + " " + quoted(it.name()) + " is not documented", "say what it is in `///` lines above it");
            case GrowthProblem.BadRelease it -> say(quoted(it.release()) + " cannot stand here", "wanted: " + it.wanted());
            case GrowthProblem.SinceTooEarly it ->
                say("this cannot be there since " + it.since() + ": what it belongs to came in " + it.container(), "");
            case GrowthProblem.SinceTooLate it ->
                say(it.since() + " is newer than what the description knows", "it says `known through " + it.known() + "`");
            case GrowthProblem.UntilBeforeSince it -> say("this ends in " + it.until() + ", and begins in " + it.since(), "");
            case GrowthProblem.GrowsInTheMiddle it ->
                say(quoted(it.field()) + ", of " + it.since() + ", stands behind what came in " + it.newest(),
                    "a structure grows at its end; what takes the place of something says so: `since … { … } before { … }`");
            case GrowthProblem.DuplicateExtensionNumber it ->
                say(it.number() + " is the number of the extension " + quoted(it.other()) + " already", "");
            case GrowthProblem.CannotAnswer it ->
                say(quoted(it.command()) + " answers no questions about extensions",
                    "it takes a number `of extensions` and returns a `boolean`, a `value` or a `count`");
        };
    }

    private static Text extension(ExtensionProblem problem) {
        return switch (problem) {
            case ExtensionProblem.NoAttempt it ->
                say("nobody can try whether " + quoted(it.extension()) + " is there",
                    "name the call that works only with it: `try … { … }`; or say why there can be none: `never \"…\";`");
            case ExtensionProblem.TriedNevertheless it ->
                say(quoted(it.extension()) + " can be tried, and says that it cannot", "say `try` or `never`, not both");
            case ExtensionProblem.IndistinctAnswer it when it.cause().isEmpty() ->
                say(quoted(it.answer()) + " means " + it.verdict() + " here, and a kernel "
                            + (it.verdict().equals("present") ? "without" : "with") + " the extension answers it too",
                    "give the call other values, or judge this answer `unclear`");
            case ExtensionProblem.IndistinctAnswer it ->
                say(quoted(it.answer()) + " means " + it.verdict() + " here, and is answered for another reason too: " + quoted(it.cause()),
                    "give the call other values, say `excludes " + it.cause() + " \"why\";`, or judge this answer `unclear`");
            case ExtensionProblem.NothingTells it ->
                say("no answer tells that " + quoted(it.extension()) + " is " + it.verdict(), "one that can come up must be judged so");
            case ExtensionProblem.LeftBehind it when it.fields().isEmpty() ->
                say("the attempt may work, and nothing takes back what " + quoted(it.command()) + " has done then",
                    "say `undo COMMAND { … };`, or `undo nothing \"why\";` if it only asks");
            case ExtensionProblem.LeftBehind it ->
                say("the attempt may work, and " + oneOf(it.fields().stream().map(Wording::quoted).toList()) + " of "
                            + quoted(it.command()) + " stays behind",
                    "say `undo COMMAND { … };` with it, or `undo close …;` for a descriptor");
            case ExtensionProblem.NeverAnswered it ->
                say(quoted(it.command()) + " never answers " + quoted(it.answer()) + " to this call", "its contract has no such cause");
            case ExtensionProblem.NotOffered it ->
                say("no extension adds the " + it.kind().label() + " " + quoted(it.name()), "nobody can ask for it by a name; see `adds`");
            case ExtensionProblem.EmptyPromise it ->
                say(quoted(it.capability()) + " does not say which attempt it promises",
                    "name it in an extension with that attempt: `query … for … has " + it.capability() + ";`");
        };
    }

    private static Text tier(TierProblem problem) {
        return switch (problem) {
            case TierProblem.AddsBasic it ->
                say(quoted(it.basic()) + " is basic, and cannot come with an extension that is not",
                    "do only older kernels lack it? say `basic extension " + it.extension() + "`; else make it extended");
            case TierProblem.AddsExtended it ->
                say(quoted(it.extended()) + " is extended, and cannot come with a basic extension", "give it an extension of its own");
            case TierProblem.NeedsObject it ->
                say("the basic command " + quoted(it.command()) + " needs a " + quoted(it.object()) + ", and only extended ones make it",
                    "make the command extended, or let it take a basic object as well: `is … or …`");
            case TierProblem.MakesTheSame it ->
                say(quoted(it.command()) + " makes a " + quoted(it.object()) + " another way than the basic " + quoted(it.basic()),
                    "an extension adds to what is there: let it take the object that the basic command made");
            case TierProblem.GivenUp it ->
                say("the basic " + quoted(it.basic()) + " is given up for " + quoted(it.extended()) + ", which not everybody has",
                    "what all hardware can do stays in the basic command");
            case TierProblem.ChoosesExtended it ->
                say(quoted(it.member()) + " makes another command of the basic " + quoted(it.basic()) + ", by " + quoted(it.field()),
                    "give it a command of its own, and an extension that adds it");
            case TierProblem.VendorInBasic it ->
                say(quoted(it.name()) + " is for " + quoted(it.vendor()) + ", and cannot be basic",
                    "basic is what is usable with all hardware: make it extended");
            case TierProblem.VendorAlone it ->
                say(quoted(it.name()) + " is for " + quoted(it.vendor()) + ", and belongs to no extension", "name it in one: `adds`");
            case TierProblem.FailsWithout it ->
                say("without " + quoted(it.extended()) + " the basic command " + quoted(it.command()) + " may fail: " + quoted(it.cause()),
                    "who knows nothing of an extension must be answered as if there were none");
            case TierProblem.NothingBasic it ->
                say(quoted(it.description()) + " has nothing that is usable with all hardware", "begin with the basic commands");
        };
    }

    static Text say(String message, String hint) {
        return new Text(message, hint);
    }

    static String quoted(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    static String found(String text) {
        return text.isEmpty() ? "the end of the file" : quoted(text);
    }

    private static String before(String found) {
        return found.isEmpty() ? " at the end of the file" : " before " + quoted(found);
    }

    static String expected(List<String> names) {
        return names.isEmpty() || names.size() > MANY * 2 ? "" : "expected: " + oneOf(names);
    }

    static String perhaps(List<String> similar) {
        return similar.isEmpty() ? "" : "did you mean " + oneOf(similar.stream().map(Wording::quoted).toList()) + "?";
    }

    private static String oneOf(List<String> names) {
        if (names.isEmpty()) {
            return "something";
        }
        String all = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        return all.isEmpty() ? names.getLast() : all + " or " + names.getLast();
    }

    private static String article(Kind kind) {
        return ("aeiou".indexOf(kind.label().charAt(0)) < 0 ? "a " : "an ") + kind.label();
    }

    private static String bytes(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    private static String padding(long bytes) {
        return switch ((int) bytes) {
            case 1 -> "in u8 __reserved";
            case 2 -> "in u16 __reserved";
            case 4 -> "in u32 __reserved";
            default -> "in u8[" + bytes + "] __reserved";
        };
    }
}
