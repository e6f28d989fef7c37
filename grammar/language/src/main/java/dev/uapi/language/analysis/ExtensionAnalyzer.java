package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Tier;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AnswerSyntax;
import dev.uapi.language.syntax.Body.AttemptSyntax;
import dev.uapi.language.syntax.Body.NeverSyntax;
import dev.uapi.language.syntax.Body.ParameterSyntax;
import dev.uapi.language.syntax.Body.QuerySyntax;
import dev.uapi.language.syntax.Word;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<Parameter> parameters = parameters(body);
        return new Declared.OfExtension(new Extension(
                body.name().text(),
                body.tier().filter(tier -> tier.text().equals("basic")).map(_ -> Tier.BASIC).orElse(Tier.EXTENDED),
                body.vendor().map(Word::text),
                parameters,
                body.number().flatMap(words::number),
                body.historicalNames().stream()
                        .map(once -> new Extension.HistoricalName(once.name().text(), once.number().flatMap(words::number)))
                        .toList(),
                body.adds().stream().map(Word::text).toList(),
                words.once(body.queries(), "query", QuerySyntax::command).flatMap(query -> query(query, parameters)),
                words.once(body.attempts(), "try", AttemptSyntax::command)
                        .flatMap(attempt -> new AttemptAnalyzer(words, parameters).analyze(attempt)),
                words.once(body.nevers(), "never", NeverSyntax::why).map(never -> never.why().text()),
                body.became().stream()
                        .flatMap(name -> words.find(Namespace.EXTENSION, Kind.EXTENSION, name).stream())
                        .map(Symbol::name)
                        .toList(),
                words.availability(body.availability(), words.lookup().heading().since()),
                words.documented(body.doc(), Kind.EXTENSION, body.name())));
    }

    private List<Parameter> parameters(Body.ExtensionBody body) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (ParameterSyntax syntax : body.parameters()) {
            List<String> kinds = syntax.kinds().stream()
                    .flatMap(kind -> words.find(Namespace.OBJECT, Kind.OBJECT, kind).stream()).map(Symbol::name).toList();
            Parameter parameter = new Parameter(syntax.name().text(), kinds, syntax.descriptor());
            if (!syntax.name().isMissing() && parameters.putIfAbsent(parameter.name(), parameter) != null) {
                words.report().add(new NameProblem.DuplicateName(Kind.PARAMETER, parameter.name()), syntax.name().span());
            }
        }
        return List.copyOf(parameters.values());
    }

    private Optional<Query> query(QuerySyntax syntax, List<Parameter> parameters) {
        return words.command(syntax.command()).flatMap(command -> {
            Optional<Answer> answer = syntax.answer().isPresent() ? member(syntax.answer().get(), command) : returned(syntax, command);
            GivenAnalyzer values = new GivenAnalyzer(words, command, parameters, List.of());
            return answer.map(where -> new Query(command.name(), values.analyze(syntax.given()), where));
        });
    }

    private Optional<Answer> returned(QuerySyntax syntax, Command command) {
        if (asked(command).isEmpty()) {
            words.report().add(new GrowthProblem.CannotAnswer(syntax.command().text()), syntax.command().span());
            return Optional.empty();
        }
        return syntax.gives().flatMap(words::number).map(Answer.Returned::new);
    }

    private static boolean answers(Command.Returns returns) {
        return switch (returns) {
            case Command.Returns.Flag _, Command.Returns.Value _, Command.Returns.Count _ -> true;
            case Command.Returns.Zero _, Command.Returns.NewDescriptor _, Command.Returns.MadeObject _ -> false;
        };
    }

    /// The field that takes the number of an extension, of a command that answers yes or no.
    private static Optional<Field> asked(Command command) {
        return answers(command.returns())
                        && command.argument() instanceof Argument.ByValue value
                        && value.value().meaning() instanceof Meaning.ExtensionNumber
                ? Optional.of(value.value())
                : Optional.empty();
    }

    private Optional<Answer> member(AnswerSyntax syntax, Command command) {
        Map<String, Field> fields = GivenAnalyzer.fields(command);
        Field field = fields.get(syntax.field().text());
        if (field == null) {
            words.unknown(Kind.FIELD, syntax.field(), fields.keySet());
            return Optional.empty();
        }
        boolean flag = syntax.relation().text().equals("has");
        if (!(field.meaning() instanceof Meaning.Enumerated(EnumType type)) || !field.direction().comesOut()
                || (flag ? !type.capabilities() : type.flags())) {
            String wanted = flag ? "a field `of` capabilities that comes out" : "a field `of` an enum that comes out";
            words.report().add(new ContractProblem.BadPredicate(field.name(), wanted), syntax.field().span());
            return Optional.empty();
        }
        Optional<EnumType.Member> member = type.members().stream().filter(each -> each.name().equals(syntax.member().text())).findFirst();
        if (member.isEmpty()) {
            words.unknown(Kind.MEMBER, syntax.member(), type.members().stream().map(EnumType.Member::name).toList());
        }
        return member.map(found -> flag ? new Answer.Flag(field, found) : new Answer.Member(field, found));
    }
}
