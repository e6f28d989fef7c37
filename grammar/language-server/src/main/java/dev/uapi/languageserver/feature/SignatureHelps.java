package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/// Shows what a command takes where somebody calls it: between the braces of a `try`, a `query`, an `undo` or an `example`; and what it
/// answers, behind `gives`.
///
/// Fields are given by their names, in any order. So the one that is being given is told by its name, and before there is one, the first
/// that is missing.
public final class SignatureHelps {
    /// What, once typed, makes it worth asking.
    public static final List<String> TRIGGERS = List.of("{", ",");

    private SignatureHelps() {}

    /// @param offset in UTF-16 units from the beginning of the text
    public static Optional<SignatureHelp> at(View view, String path, int offset) {
        List<Standing> begun =
                view.navigator().declarations(path).stream().takeWhile(standing -> standing.start() <= offset).toList();
        // white space belongs to what comes next, also behind one that breaks off
        return begun.reversed().stream().limit(2)
                .flatMap(standing -> Call.around(standing, offset).flatMap(call -> help(view, standing, call)).stream())
                .findFirst();
    }

    private static Optional<SignatureHelp> help(View view, Standing standing, Call call) {
        Optional<Symbol> named = call.command()
                .flatMap(name -> view.navigator().symbol(standing.description(), Namespace.CONSTANT, name));
        boolean known = call.command().isEmpty() || named.isPresent();
        List<Field> fields = Fields.of(view.navigator().meaning(named.map(Symbol::id).orElse(standing.id()))).stream()
                .filter(field -> call.answers() ? field.direction().comesOut() : field.direction().goesIn())
                .filter(field -> !isFilledIn(field.meaning()))
                .toList();
        String name = call.command().orElse(standing.syntax().body().name().text());
        return known && !fields.isEmpty() ? Optional.of(help(name, fields, call)) : Optional.empty();
    }

    /// Nobody gives the size of the structure, or what has to be 0.
    private static boolean isFilledIn(Meaning meaning) {
        return meaning instanceof Meaning.StructSize || meaning instanceof Meaning.Reserved;
    }

    private static SignatureHelp help(String name, List<Field> fields, Call call) {
        StringBuilder label = new StringBuilder(name).append(" { ");
        List<ParameterInformation> parameters = new ArrayList<>();
        for (Field field : fields) {
            label.append(parameters.isEmpty() ? "" : ", ");
            int start = label.length();
            label.append(field.type().spelling()).append(' ').append(field.name());
            parameters.add(parameter(field, start, label.length()));
        }
        SignatureInformation signature = new SignatureInformation(label.append(" }").toString());
        signature.setParameters(parameters);
        List<String> names = fields.stream().map(Field::name).toList();
        return new SignatureHelp(List.of(signature), 0, call.active(names));
    }

    private static ParameterInformation parameter(Field field, int start, int end) {
        ParameterInformation parameter = new ParameterInformation();
        parameter.setLabel(Either.forRight(Tuple.two(start, end)));
        Documentation documentation = field.documentation();
        List<String> said = new ArrayList<>();
        if (!documentation.isEmpty()) {
            said.add(documentation.summary());
        }
        MeaningText.of(field.meaning()).ifPresent(said::add);
        parameter.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", said)));
        return parameter;
    }
}
