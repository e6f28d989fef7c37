package dev.uapi.language.diagnostic;

import static dev.uapi.language.diagnostic.Wording.expected;
import static dev.uapi.language.diagnostic.Wording.found;
import static dev.uapi.language.diagnostic.Wording.perhaps;
import static dev.uapi.language.diagnostic.Wording.quoted;
import static dev.uapi.language.diagnostic.Wording.say;

import dev.uapi.language.diagnostic.Wording.Text;
import java.util.List;

/// What is said about what documentation says.
final class ProseWording {
    private ProseWording() {}

    static Text of(ProseProblem problem) {
        return switch (problem) {
            case ProseProblem.NothingCalledSo it ->
                say("nothing is called " + quoted(it.name()),
                    orElse(it.similar(), "a name of the header that is left out on purpose stands in `omits`"));
            case ProseProblem.NothingBeginsSo it -> say("no name begins with " + quoted(it.beginning()), "");
            case ProseProblem.NoSuchField it -> say("there is no field " + quoted(it.name()) + " here", perhaps(it.similar()));
            case ProseProblem.SaidToBeZero it when it.member().isEmpty() ->
                say("this says that " + quoted(it.field()) + " is 0, and it stands for something", "say what it is, or when it must be 0");
            case ProseProblem.SaidToBeZero it ->
                say("this says that " + quoted(it.field()) + " is 0, and it may be " + quoted(it.member()),
                    "say what it is, or when it must be 0");
            case ProseProblem.SaidToBeIgnored it ->
                say("this says that " + quoted(it.field()) + " is ignored, and it is refused unless it is 0",
                    "say so, or say `zero unchecked` if nobody looks at it");
            case ProseProblem.NoDefinition it ->
                say("nothing says where " + quoted(it.reference()) + " leads",
                    "write the address: `[text](https://…)`; or `\\[` if it is no link");
            case ProseProblem.NoAddress _ -> say("this link has no address", "write it: `[text](https://…)`");
            case ProseProblem.RelativeAddress it ->
                say(quoted(it.address()) + " leads nowhere: the text goes to pages, headers and editors",
                    "give a whole address; a name that stands as code becomes a link by itself");
            case ProseProblem.BadAddress it ->
                say("nobody can go to " + quoted(it.address()), "an address is `https://…`, `http://…` or `mailto:…`");
            case ProseProblem.BadExample it when it.found().isEmpty() ->
                say("this example ends too early", expected(it.expected()));
            case ProseProblem.BadExample it ->
                say(found(it.found()) + " cannot stand in this example", expected(it.expected()));
        };
    }

    private static String orElse(List<String> similar, String hint) {
        return similar.isEmpty() ? hint : perhaps(similar);
    }
}
