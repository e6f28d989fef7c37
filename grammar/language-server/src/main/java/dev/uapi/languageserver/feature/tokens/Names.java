package dev.uapi.languageserver.feature.tokens;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.outline.Outdated;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Tells what a name is: by what it stands for, or, where that is nothing, by what it would have to be there. So a word keeps its colour
/// while what it names is being written.
final class Names {
    private final View view;
    private final Map<DeclarationId, Set<Symbol>> outdated = new HashMap<>();

    Names(View view) {
        this.view = view;
    }

    Marking marking(Occurrence there) {
        Marking marking = there.symbol().map(this::symbol).orElseGet(() -> referent(there.mention().referent()));
        return there.declares() ? marking.and(TokenModifier.DECLARATION) : marking;
    }

    private Marking symbol(Symbol symbol) {
        Marking marking = kind(symbol.kind());
        return isOutdated(symbol) ? marking.and(TokenModifier.DEPRECATED) : marking;
    }

    private boolean isOutdated(Symbol symbol) {
        return outdated.computeIfAbsent(symbol.id(), id -> view.navigator().declaration(id).map(Outdated::names).orElse(Set.of()))
                .contains(symbol);
    }

    private static Marking kind(Kind kind) {
        return switch (kind) {
            case DESCRIPTION, EXTENSION -> Marking.of(TokenType.NAMESPACE);
            case DEVICE, FILE -> Marking.of(TokenType.INTERFACE);
            case OPERATION, COMMAND -> Marking.of(TokenType.FUNCTION);
            case OBJECT -> Marking.of(TokenType.CLASS);
            case ENUM, FLAGS -> Marking.of(TokenType.ENUM);
            case STRUCT, UNION -> Marking.of(TokenType.STRUCT);
            case PARAMETER -> Marking.of(TokenType.PARAMETER);
            case MEMBER, CONSTANT -> Marking.of(TokenType.ENUM_MEMBER, TokenModifier.READONLY);
            case FIELD -> Marking.of(TokenType.PROPERTY);
            case CAUSE -> Marking.of(TokenType.EVENT);
            case TYPE -> Marking.of(TokenType.TYPE, TokenModifier.DEFAULT_LIBRARY);
            case MACRO, ERRNO, CAPABILITY -> Marking.of(TokenType.MACRO, TokenModifier.READONLY, TokenModifier.DEFAULT_LIBRARY);
        };
    }

    private static Marking referent(Referent referent) {
        return switch (referent) {
            case Referent.Global(var namespace) -> namespace(namespace);
            case Referent.Imported _ -> Marking.of(TokenType.VARIABLE);
            case Referent.OwnField _, Referent.FieldOrConstant _, Referent.FieldOf _ -> kind(Kind.FIELD);
            case Referent.Argument _, Referent.Parameter _ -> kind(Kind.PARAMETER);
            case Referent.Cause _ -> kind(Kind.CAUSE);
            case Referent.Description _, Referent.Module _ -> kind(Kind.DESCRIPTION);
            case Referent.TypeName(var struct) -> kind(struct ? Kind.STRUCT : Kind.TYPE);
            case Referent.Errno _ -> kind(Kind.ERRNO);
            case Referent.Capability _ -> kind(Kind.CAPABILITY);
            case Referent.Release _ -> Marking.of(TokenType.NUMBER);
            case Referent.Rule _, Referent.Vendor _ -> Marking.of(TokenType.DECORATOR);
        };
    }

    private static Marking namespace(Namespace namespace) {
        return kind(switch (namespace) {
            case TAG -> Kind.STRUCT;
            case CONSTANT -> Kind.MEMBER;
            case OBJECT -> Kind.OBJECT;
            case DEVICE -> Kind.DEVICE;
            case EXTENSION -> Kind.EXTENSION;
        });
    }
}
