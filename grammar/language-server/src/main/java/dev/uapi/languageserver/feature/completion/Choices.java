package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.TypeSyntax;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/// Says of symbols what they are, as lists show it.
final class Choices {
    private final Scene scene;
    private final Map<DeclarationId, Map<String, MemberSyntax>> members = new HashMap<>();

    Choices(Scene scene) {
        this.scene = scene;
    }

    Choice of(Symbol symbol) {
        return switch (symbol.kind()) {
            case MEMBER -> member(symbol);
            case COMMAND -> command(symbol);
            case FIELD -> plain(symbol, field(symbol).map(field -> field.direction().text() + " " + type(field.type())).orElse("bits"));
            case DESCRIPTION, DEVICE, FILE, OPERATION, OBJECT, ENUM, FLAGS, STRUCT, UNION, EXTENSION, PARAMETER, CAUSE, CONSTANT, MACRO,
                TYPE, ERRNO, CAPABILITY -> plain(symbol, symbol.kind().label());
        };
    }

    private static Choice plain(Symbol symbol, String detail) {
        return new Choice(symbol.name(), detail, kind(symbol.kind()), Optional.of(symbol), false);
    }

    private Choice member(Symbol symbol) {
        Optional<MemberSyntax> member = Optional.ofNullable(members
                .computeIfAbsent(symbol.id(), _ -> scene.members(symbol).stream()
                        .collect(Collectors.toMap(each -> each.name().text(), each -> each, (first, _) -> first)))
                .get(symbol.name()));
        String value = member.map(MemberSyntax::value).map(Choices::value).orElse("member");
        boolean deprecated = member.stream()
                .flatMap(each -> each.clauses().stream())
                .anyMatch(MemberSyntax.Clause.Outdated.class::isInstance);
        return new Choice(symbol.name(), value, CompletionItemKind.EnumMember, Optional.of(symbol), deprecated);
    }

    private static String value(MemberSyntax.Value value) {
        return switch (value) {
            case MemberSyntax.Value.Literal(var bit, var number, _) -> (bit ? "bit " : "") + number.text();
            case MemberSyntax.Value.Names(var names, _) -> String.join(" | ", names.stream().map(name -> name.text()).toList());
        };
    }

    private Choice command(Symbol symbol) {
        Optional<Body.CommandBody> command = scene.body(symbol.id())
                .flatMap(body -> body instanceof Body.CommandBody found ? Optional.of(found) : Optional.empty());
        boolean deprecated = command.stream().flatMap(body -> body.items().stream()).anyMatch(CommandItem.Outdated.class::isInstance);
        String detail = command.map(body -> body.tier().text() + " command").orElse("command");
        return new Choice(symbol.name(), detail, CompletionItemKind.Function, Optional.of(symbol), deprecated);
    }

    private Optional<FieldSyntax> field(Symbol symbol) {
        return scene.body(symbol.id()).stream()
                .flatMap(body -> FieldsOf.body(body).stream())
                .filter(field -> field.name().text().equals(symbol.name()))
                .findFirst();
    }

    private static String type(TypeSyntax type) {
        String array = type.array() ? "[" + type.length().map(length -> length.text()).orElse("") + "]" : "";
        return (type.struct() ? "struct " : "") + type.name().text() + array;
    }

    private static CompletionItemKind kind(Kind kind) {
        return switch (kind) {
            case DESCRIPTION -> CompletionItemKind.Module;
            case DEVICE, FILE -> CompletionItemKind.File;
            case OBJECT -> CompletionItemKind.Class;
            case ENUM, FLAGS -> CompletionItemKind.Enum;
            case STRUCT, UNION, TYPE -> CompletionItemKind.Struct;
            case COMMAND, OPERATION -> CompletionItemKind.Function;
            case EXTENSION -> CompletionItemKind.Interface;
            case PARAMETER -> CompletionItemKind.Variable;
            case MEMBER -> CompletionItemKind.EnumMember;
            case FIELD -> CompletionItemKind.Field;
            case CAUSE -> CompletionItemKind.Event;
            case CONSTANT, MACRO, ERRNO, CAPABILITY -> CompletionItemKind.Constant;
        };
    }
}
