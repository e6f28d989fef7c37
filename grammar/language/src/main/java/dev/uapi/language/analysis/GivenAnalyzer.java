package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values given to the fields of a command that an extension calls: numbers, its parameters, what an earlier call gave.
final class GivenAnalyzer {
    private final Words words;
    private final Map<String, Field> fields;
    private final List<Parameter> parameters;
    private final List<Field> results;

    /// @param results fields of an earlier call that came out
    GivenAnalyzer(Words words, Command command, List<Parameter> parameters, List<Field> results) {
        this.words = words;
        this.fields = fields(command);
        this.parameters = parameters;
        this.results = results;
    }

    static Map<String, Field> fields(Command command) {
        Map<String, Field> fields = new LinkedHashMap<>();
        command.fields().forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    List<Given> analyze(List<AssignmentSyntax> assignments) {
        return assignments.stream().flatMap(assignment -> given(assignment).stream()).toList();
    }

    private Optional<Given> given(AssignmentSyntax syntax) {
        Field field = fields.get(syntax.field().text());
        Optional<Word> name = syntax.number() || syntax.values().size() != 1 ? Optional.empty() : Optional.of(syntax.values().getFirst());
        Optional<Parameter> parameter = name.flatMap(this::parameter);
        if (field != null && parameter.isPresent()) {
            fitting(syntax, fits(field, parameter.get()));
            return Optional.of(new Given(field, new Value.OfParameter(parameter.get().name())));
        }
        Optional<Field> result = name.flatMap(this::result);
        if (field != null && result.isPresent()) {
            fitting(syntax, fits(field, made(result.get())));
            return Optional.of(new Given(field, new Value.OfResult(result.get().name())));
        }
        return new ExampleAnalyzer(words, fields).given(List.of(syntax)).stream()
                .findFirst()
                .map(number -> new Given(number.field(), new Value.Constant(number.value(), number.spelling())));
    }

    private Optional<Parameter> parameter(Word name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name.text())).findFirst();
    }

    private Optional<Field> result(Word name) {
        return results.stream().filter(field -> field.name().equals(name.text())).findFirst();
    }

    private static List<String> made(Field field) {
        return field.meaning() instanceof Meaning.NewObject made ? made.kinds() : List.of();
    }

    private static boolean fits(Field field, Parameter parameter) {
        boolean descriptor = field.meaning() instanceof Meaning.Descriptor;
        if (descriptor || parameter.descriptor()) {
            return descriptor && parameter.descriptor() && field.direction().goesIn();
        }
        return fits(field, parameter.kinds());
    }

    /// An id goes where an id of one of its kinds is wanted.
    private static boolean fits(Field field, List<String> kinds) {
        List<String> wanted = switch (field.meaning()) {
            case Meaning.ObjectId(var objects) -> objects;
            case Meaning.DestroyedObject(var objects) -> objects;
            default -> kinds;
        };
        return field.direction().goesIn() && (wanted.isEmpty() || kinds.isEmpty() || !Collections.disjoint(wanted, kinds));
    }

    private void fitting(AssignmentSyntax syntax, boolean fits) {
        Word value = syntax.values().getFirst();
        if (!fits) {
            words.report().add(new CommandProblem.BadExample(syntax.field().text(), value.text()), value.span());
        }
    }
}
