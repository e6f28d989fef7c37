package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Asking must not change anything: what an attempt that works makes is taken back.
final class NothingIsLeftBehind implements AttemptRule {
    /// What is shown of a result that no field holds.
    private static final String RETURNED = "the returned number";

    @Override
    public void check(AttemptSubject subject) {
        Attempt attempt = subject.attempt();
        Command command = subject.command();
        if (!subject.outlook().mayWork() && !subject.outlook().mayWorkWithout()) {
            return;
        }
        List<String> left = left(attempt, command);
        boolean changes = left.isEmpty() && attempt.undos().isEmpty() && !onlyAnswers(command);
        if (changes || !left.isEmpty()) {
            subject.report(new ExtensionProblem.LeftBehind(command.name(), left));
        }
    }

    /// What comes out and is not taken back.
    private static List<String> left(Attempt attempt, Command command) {
        List<String> left = new ArrayList<>(command.fields().stream()
                .filter(field -> made(field) && attempt.undos().stream().noneMatch(undo -> takesBack(undo, field)))
                .map(Field::name)
                .toList());
        if (command.returns() instanceof Returns.MadeObject || command.returns() instanceof Returns.NewDescriptor) {
            left.add(RETURNED);
        }
        return left;
    }

    private static boolean made(Field field) {
        return switch (field.meaning()) {
            case Meaning.NewObject _ -> true;
            case Meaning.Descriptor _ -> field.direction().comesOut();
            default -> false;
        };
    }

    private static boolean takesBack(Undo undo, Field field) {
        return switch (undo) {
            case Undo.Call(_, var given) -> given.stream().anyMatch(each ->
                    each.field().meaning() instanceof Meaning.DestroyedObject
                            && each.value() instanceof Value.OfResult(var result) && result.equals(field.name()));
            case Undo.Close(var closed) -> closed.name().equals(field.name());
            case Undo.Nothing _ -> false;
        };
    }

    private static boolean onlyAnswers(Command command) {
        return command.returns() instanceof Returns.Flag || command.returns() instanceof Returns.Value;
    }
}
