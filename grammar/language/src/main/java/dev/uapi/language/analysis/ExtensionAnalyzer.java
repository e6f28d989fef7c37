package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.QuerySyntax;
import dev.uapi.language.syntax.Word;
import java.util.Map;
import java.util.Optional;

/// What an extension says.
final class ExtensionAnalyzer {
    private final Words words;

    ExtensionAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.ExtensionBody body) {
        body.adds().stream()
                .filter(name -> words.lookup().find(Namespace.CONSTANT, name.text()).isEmpty())
                .forEach(name -> words.unknown(Kind.CONSTANT, name, words.lookup().names(Namespace.CONSTANT)));
        return new Declared.OfExtension(new Extension(
                body.name().text(),
                body.number().flatMap(words::number),
                body.adds().stream().map(Word::text).toList(),
                words.once(body.queries(), "query", QuerySyntax::command).flatMap(this::query),
                words.availability(body.availability(), words.lookup().heading().since()),
                words.documented(body.doc(), Kind.EXTENSION, body.name())));
    }

    private Optional<Query> query(QuerySyntax syntax) {
        Optional<Symbol> symbol = words.find(Namespace.CONSTANT, Kind.COMMAND, syntax.command());
        if (symbol.isEmpty() || !(words.lookup().declared(symbol.get().id()) instanceof Declared.OfCommand of)) {
            return Optional.empty();
        }
        Optional<Field> asked = asked(of.command());
        if (asked.isEmpty()) {
            words.report().add(new GrowthProblem.CannotAnswer(syntax.command().text()), syntax.command().span());
            return Optional.empty();
        }
        ExampleAnalyzer values = new ExampleAnalyzer(words, Map.of(asked.get().name(), asked.get()));
        return words.number(syntax.gives()).map(gives -> new Query(of.command().name(), values.given(syntax.given()), gives));
    }

    /// The field that takes the number of an extension, of a command that answers yes or no.
    private static Optional<Field> asked(Command command) {
        return command.returns() instanceof Command.Returns.Flag
                        && command.argument() instanceof Argument.ByValue value
                        && value.value().meaning() instanceof Meaning.ExtensionNumber
                ? Optional.of(value.value())
                : Optional.empty();
    }
}
