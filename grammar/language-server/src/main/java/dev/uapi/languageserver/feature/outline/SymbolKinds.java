package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.diagnostic.Kind;
import org.eclipse.lsp4j.SymbolKind;

/// The protocol's word for a kind of thing, which chooses the picture that editors show: what is nearest in a programming language.
public final class SymbolKinds {
    private SymbolKinds() {}

    public static SymbolKind of(Kind kind) {
        return switch (kind) {
            case DESCRIPTION -> SymbolKind.Package;
            case DEVICE, FILE -> SymbolKind.Interface;
            case OPERATION -> SymbolKind.Method;
            case OBJECT -> SymbolKind.Class;
            case ENUM, FLAGS -> SymbolKind.Enum;
            case STRUCT, UNION, TYPE -> SymbolKind.Struct;
            case COMMAND -> SymbolKind.Function;
            case EXTENSION -> SymbolKind.Module;
            case PARAMETER -> SymbolKind.Variable;
            case MEMBER -> SymbolKind.EnumMember;
            case FIELD -> SymbolKind.Field;
            case CAUSE -> SymbolKind.Event;
            case CONSTANT, MACRO, ERRNO, CAPABILITY -> SymbolKind.Constant;
        };
    }
}
