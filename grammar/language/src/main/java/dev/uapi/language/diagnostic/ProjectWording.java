package dev.uapi.language.diagnostic;

import dev.uapi.language.diagnostic.Wording.Text;
import java.util.List;
import java.util.stream.Collectors;

/// What is said about a project file.
final class ProjectWording {
    private ProjectWording() {}

    static Text of(ProjectProblem problem) {
        return switch (problem) {
            case ProjectProblem.NotJson it -> new Text("this is no JSON: " + it.why(), "");
            case ProjectProblem.UnknownKey it when it.similar().isEmpty() ->
                new Text("there is no key " + quoted(it.key()) + " here", "there are " + listed(it.known()));
            case ProjectProblem.UnknownKey it ->
                new Text("there is no key " + quoted(it.key()) + " here", "did you mean " + quoted(it.similar().getFirst()) + "?");
            case ProjectProblem.MissingKey it -> new Text(quoted(it.key()) + " is missing here", "write " + quoted(it.example()));
            case ProjectProblem.WrongValue it -> new Text(it.found() + " cannot stand here", "wanted: " + it.wanted());
            case ProjectProblem.OutOfReach it -> new Text("nothing is known as of " + it.release() + ": " + it.why(), "");
            case ProjectProblem.NotThere it ->
                new Text("there is no " + quoted(it.path()), "paths begin at the folder of the project file");
            case ProjectProblem.NoDescriptions it ->
                new Text("there is no description in " + quoted(it.path()), "descriptions are files `*.uapi`");
            case ProjectProblem.Unreadable it -> new Text(quoted(it.path()) + " cannot be read: " + it.why(), "");
            case ProjectProblem.Outside it ->
                new Text(quoted(it.path()) + " is outside of the workspace",
                    "a project reads what is below its own folder, and the jars of descriptions that `imports` names");
            case ProjectProblem.Mended it ->
                new Text(it.rule() + " is no longer found so often in " + quoted(it.where()), "write the baseline anew: it shrinks");
        };
    }

    private static String listed(List<String> keys) {
        return keys.stream().map(Wording::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return Wording.quoted(text);
    }
}
