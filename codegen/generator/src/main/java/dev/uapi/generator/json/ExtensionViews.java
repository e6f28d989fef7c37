package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.AttemptView;
import dev.uapi.generator.json.DocumentView.ExclusionView;
import dev.uapi.generator.json.DocumentView.ExtensionView;
import dev.uapi.generator.json.DocumentView.GivenView;
import dev.uapi.generator.json.DocumentView.JudgementView;
import dev.uapi.generator.json.DocumentView.OnceView;
import dev.uapi.generator.json.DocumentView.ParameterView;
import dev.uapi.generator.json.DocumentView.QueryView;
import dev.uapi.generator.json.DocumentView.UndoView;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Extension.Undo;
import dev.uapi.language.model.Extension.Value;
import java.util.List;
import java.util.Optional;

/// Makes views of extensions.
final class ExtensionViews {
    private ExtensionViews() {}

    static ExtensionView view(Description description, Extension extension) {
        return new ExtensionView(
                description.name(),
                extension.name(),
                extension.tier().keyword(),
                extension.vendor(),
                extension.parameters().stream()
                        .map(parameter -> new ParameterView(parameter.name(), parameter.kinds(), parameter.descriptor()))
                        .toList(),
                extension.number().map(DocumentViews::unsigned),
                extension.historicalNames().stream()
                        .map(once -> new OnceView(once.name(), once.number().map(DocumentViews::unsigned)))
                        .toList(),
                DocumentViews.since(extension.availability(), description.since()),
                DocumentViews.stable(extension.availability()),
                DocumentViews.until(extension.availability()),
                extension.adds(),
                extension.query().map(ExtensionViews::query),
                extension.attempt().map(ExtensionViews::attempt),
                extension.never(),
                extension.became(),
                extension.documentation().markdown());
    }

    private static QueryView query(Query query) {
        return switch (query.answer()) {
            case Answer.Returned(var value) ->
                new QueryView(
                        query.command(), given(query.given()), Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty());
            case Answer.Flag(var field, var flag) -> new QueryView(
                    query.command(), given(query.given()), Optional.empty(), Optional.of(field.name()), Optional.of(flag.name()),
                    Optional.empty());
            case Answer.Member(var field, var member) -> new QueryView(
                    query.command(), given(query.given()), Optional.empty(), Optional.of(field.name()), Optional.empty(),
                    Optional.of(member.name()));
        };
    }

    private static AttemptView attempt(Attempt attempt) {
        return new AttemptView(
                attempt.command(),
                given(attempt.given()),
                attempt.judgements().stream()
                        .map(judgement -> new JudgementView(judgement.errno(), judgement.verdict().keyword(), judgement.text()))
                        .toList(),
                attempt.undos().stream().map(ExtensionViews::undo).toList(),
                attempt.exclusions().stream().map(exclusion -> new ExclusionView(exclusion.cause(), exclusion.why())).toList());
    }

    private static UndoView undo(Undo undo) {
        return switch (undo) {
            case Undo.Call(var command, var given) ->
                new UndoView(Optional.of(command), given(given), Optional.empty(), Optional.empty());
            case Undo.Close(var field) -> new UndoView(Optional.empty(), List.of(), Optional.of(field.name()), Optional.empty());
            case Undo.Nothing(var why) -> new UndoView(Optional.empty(), List.of(), Optional.empty(), Optional.of(why));
        };
    }

    private static List<GivenView> given(List<Given> given) {
        return given.stream().map(ExtensionViews::given).toList();
    }

    private static GivenView given(Given given) {
        String field = given.field().name();
        return switch (given.value()) {
            case Value.Constant(var number, var spelling) ->
                new GivenView(field, Optional.of(DocumentViews.unsigned(number)), Optional.empty(), Optional.empty(), spelling);
            case Value.OfParameter(var name) -> new GivenView(field, Optional.empty(), Optional.of(name), Optional.empty(), name);
            case Value.OfResult(var name) -> new GivenView(field, Optional.empty(), Optional.empty(), Optional.of(name), name);
        };
    }
}
