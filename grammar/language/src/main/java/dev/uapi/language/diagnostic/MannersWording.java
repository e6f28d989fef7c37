package dev.uapi.language.diagnostic;

import static dev.uapi.language.diagnostic.Wording.quoted;
import static dev.uapi.language.diagnostic.Wording.say;

import dev.uapi.language.diagnostic.Wording.Text;

/// What is said about the manners of a uAPI: those that every ioctl should have, and those of one house.
final class MannersWording {
    private MannersWording() {}

    static Text of(MannersProblem problem) {
        return switch (problem) {
            case MannersProblem.VersionInside it ->
                say(quoted(it.field()) + " is a version inside the argument",
                    "what means something else is a command of its own; what is added is found by a flag, or by the size");
            case MannersProblem.PositiveSuccess it ->
                say(quoted(it.command()) + " returns something when all is well, and 0 is what a success returns",
                    "let the result come out in a field");
            case MannersProblem.UnknownNotToldApart it ->
                say(quoted(it.device()) + " answers an unknown command with " + it.errno() + ", as it may answer a known one",
                    "say `unknown fails ENOTTY`: whoever tries a command must see whether it is there");
            case MannersProblem.OddTime it ->
                say(quoted(it.field()) + " is a time in " + quoted(it.unit()), "use nanoseconds, in 64 bits: `aligned_u64 …_ns`");
            case MannersProblem.NoRoomToGrow it ->
                say("nothing can ever be added to the argument of " + quoted(it.command()),
                    "give it `flags` whose unknown bits are refused, or a size: `extensible`");
            case MannersProblem.GrowthUnnoticed it ->
                say("kernels before " + it.since() + " pass over " + quoted(it.field()) + " without a word",
                    "let a flag say that it is meant, which they refuse: `… when flags has …`");
            case MannersProblem.Waits it ->
                say(quoted(it.command()) + " keeps its caller waiting",
                    "let it return at once, and tell the end by an event on a file that can be polled");
        };
    }

    static Text of(HouseProblem problem) {
        return switch (problem) {
            case HouseProblem.NotExtensible it ->
                say("the structure of " + quoted(it.command()) + " does not begin with its size", "say `extensible`, as the others do");
            case HouseProblem.NoArgsz it ->
                say("the structure of " + quoted(it.command()) + " does not begin with `argsz`", "say `argsz`, as the others do");
            case HouseProblem.FlagsNotSecond it ->
                say("`flags` of " + quoted(it.command()) + " does not come right behind the size", "move it to the front");
            case HouseProblem.UnknownRefusedOtherwise it ->
                say(quoted(it.cause()) + " refuses what is unknown with " + it.errno(),
                    "the others say EOPNOTSUPP, which tells \"not here\" from \"not so\"");
            case HouseProblem.ResultNotNamedOut it ->
                say(quoted(it.field()) + " only comes out, and its name does not say so", "call it " + quoted("out_" + it.field()));
            case HouseProblem.OddWidth it ->
                say(quoted(it.field()) + " is " + quoted(it.type()) + ", and " + quoted(it.wanted()) + " everywhere else", "");
            case HouseProblem.ZeroCarries it ->
                say(quoted(it.member()) + " is 0, and brings a structure", "leave 0 to those who bring none, and count from 1");
            case HouseProblem.PayloadWithoutLength it ->
                say("nobody says how long the payload at " + quoted(it.field()) + " is",
                    "three fields belong together: its kind, its length, its address; say `bytes of " + it.field() + "`");
            case HouseProblem.UnusualErrno it ->
                say(quoted(it.cause()) + " fails with " + it.errno() + ", which is none of those that all commands share",
                    "take one of them, if one fits; see `uapi explain " + it.code() + "`");
        };
    }
}
