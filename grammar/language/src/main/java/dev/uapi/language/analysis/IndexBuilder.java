package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.analysis.Index.Scope;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Collects declarations and names from the syntax of files that have to do with one another.
final class IndexBuilder {
    private final SequencedMap<String, LinkedFile> files = new LinkedHashMap<>();
    private final Map<DeclarationId, Located> declarations = new HashMap<>();
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<Symbol, Word> places = new HashMap<>();
    private final Map<DeclarationId, List<Finding>> findings = new HashMap<>();
    private final List<FileFinding> fileFindings = new ArrayList<>();

    IndexBuilder(List<LinkedFile> files) {
        files.forEach(file -> this.files.put(file.path(), file));
    }

    Index build() {
        List<LoadedFile> loaded = files.values().stream().map(LinkedFile::file).toList();
        loaded.forEach(this::declare);
        files.values().forEach(this::resolveImports);
        return new Index(loaded, scopes, findings, fileFindings);
    }

    private void declare(LoadedFile file) {
        for (Located located : file.declarations()) {
            declarations.put(located.id(), located);
            declare(located.id(), located.syntax().body(), scope(located.description()));
        }
    }

    private Scope scope(String description) {
        return scopes.computeIfAbsent(description, _ -> new Scope());
    }

    private void declare(DeclarationId id, Body body, Scope scope) {
        scope.spoken().addAll(Spoken.in(body));
        switch (body) {
            case Body.DescriptionBody description -> head(id, description);
            case Body.DeviceBody device -> name(id, scope, Namespace.DEVICE, Kind.DEVICE, device.name());
            case Body.FileKindBody file -> name(id, scope, Namespace.DEVICE, Kind.FILE, file.name());
            case Body.ObjectBody object -> name(id, scope, Namespace.OBJECT, Kind.OBJECT, object.name());
            case Body.StructBody struct -> name(id, scope, Namespace.TAG, Kind.STRUCT, struct.name());
            case Body.EnumBody type -> enumeration(id, scope, type);
            case Body.CommandBody command -> command(id, scope, command);
            case Body.ExtensionBody extension -> extension(id, scope, extension);
            case Body.PartBody _, Body.ImportBody _ -> {}
        }
    }

    private void head(DeclarationId id, Body.DescriptionBody body) {
        Scope scope = scope(body.name().text());
        if (scope.head().isPresent()) {
            duplicate(id, new Symbol(scope.head().get(), Kind.DESCRIPTION, body.name().text()), body.name());
        } else {
            scopes.put(body.name().text(), scope.with(id));
            places.put(new Symbol(id, Kind.DESCRIPTION, body.name().text()), body.name());
        }
    }

    private void enumeration(DeclarationId id, Scope scope, Body.EnumBody type) {
        name(id, scope, Namespace.TAG, type.flags() ? Kind.FLAGS : Kind.ENUM, type.name());
        for (MemberSyntax member : type.members()) {
            name(id, scope, Namespace.CONSTANT, Kind.MEMBER, member.name());
            value(scope, member.value()).ifPresent(number -> scope.constants().putIfAbsent(member.name().text(), number));
        }
    }

    private static Optional<Long> value(Scope scope, MemberSyntax.Value value) {
        return switch (value) {
            case MemberSyntax.Value.Literal number ->
                Numbers.parse(number.number()).map(read -> number.bit() ? 1L << read : read);
            case MemberSyntax.Value.Names names -> {
                List<Long> values = names.names().stream().map(name -> scope.constants().get(name.text())).toList();
                yield values.contains(null) ? Optional.empty() : values.stream().reduce((left, right) -> left | right);
            }
        };
    }

    private void command(DeclarationId id, Scope scope, Body.CommandBody command) {
        name(id, scope, Namespace.CONSTANT, Kind.COMMAND, command.name());
        if (command.argument() instanceof ArgumentSyntax.StructArgument argument && argument.owner().isEmpty()) {
            name(id, scope, Namespace.TAG, Kind.STRUCT, argument.name());
        }
    }

    private void extension(DeclarationId id, Scope scope, Body.ExtensionBody extension) {
        name(id, scope, Namespace.EXTENSION, Kind.EXTENSION, extension.name());
        extension.number().flatMap(Numbers::parse).ifPresent(number -> scope.constants().putIfAbsent(extension.name().text(), number));
    }

    private void name(DeclarationId id, Scope scope, Namespace namespace, Kind kind, Word name) {
        if (name.isMissing()) {
            return;
        }
        Symbol symbol = new Symbol(id, kind, name.text());
        Map<String, Symbol> names = scope.symbols().computeIfAbsent(namespace, any -> new LinkedHashMap<>());
        Symbol first = names.putIfAbsent(name.text(), symbol);
        if (first == null) {
            places.put(symbol, name);
        } else {
            duplicate(id, first, name);
        }
    }

    private void duplicate(DeclarationId id, Symbol first, Word name) {
        Word place = places.getOrDefault(first, name);
        Finding.Elsewhere there = new Finding.Elsewhere(first.id(), place.span(), "first declared here");
        Finding finding = new Finding(new NameProblem.DuplicateName(first.kind(), name.text()), name.span(), List.of(there));
        findings.computeIfAbsent(id, any -> new ArrayList<>()).add(finding);
    }

    private void resolveImports(LinkedFile from) {
        for (Placed placed : from.file().syntax().declarations()) {
            if (placed.declaration().body() instanceof Body.ImportBody body) {
                from.imported(body.name().text())
                        .map(files::get)
                        .ifPresent(target -> resolveImport(from.file(), placed, body, target.file()));
            }
        }
    }

    private void resolveImport(LoadedFile file, Placed placed, Body.ImportBody body, LoadedFile target) {
        String description = file.description();
        if (body.names().isPresent()) {
            body.names().get().forEach(name -> take(file, placed, name, target.description()));
        } else if (!target.description().equals(description)) {
            NameProblem problem = new NameProblem.NotAPart(body.name().text(), description);
            fileFindings.add(FileFinding.in(file, placed, problem, body.name().span()));
        }
    }

    /// Of another description only what is declared there, not what it imports itself.
    private void take(LoadedFile file, Placed placed, Word name, String from) {
        scope(file.description()).others().add(from);
        List<Symbol> own = Arrays.stream(Namespace.values())
                .flatMap(namespace -> symbols(from, namespace).values().stream())
                .filter(symbol -> Optional.ofNullable(declarations.get(symbol.id())).orElseThrow().description().equals(from))
                .toList();
        List<Symbol> taken = own.stream().filter(symbol -> symbol.name().equals(name.text())).toList();
        taken.forEach(symbol -> take(file.description(), symbol, from));
        own.stream().filter(member -> taken.stream().anyMatch(type -> isMember(member, type))).forEach(
                member -> take(file.description(), member, from));
        if (taken.isEmpty() && !name.isMissing()) {
            List<String> names = own.stream().map(Symbol::name).toList();
            NameProblem problem = new NameProblem.UnknownName(Kind.CONSTANT, name.text(), Similar.to(name.text(), names));
            fileFindings.add(FileFinding.in(file, placed, problem, name.span()));
        }
    }

    /// An enum brings its members.
    private static boolean isMember(Symbol symbol, Symbol type) {
        return symbol.kind() == Kind.MEMBER && type.kind() != Kind.MEMBER && symbol.id().equals(type.id());
    }

    private void take(String description, Symbol symbol, String from) {
        symbols(description, namespace(symbol.kind())).putIfAbsent(symbol.name(), symbol);
        Optional.ofNullable(scope(from).constants().get(symbol.name()))
                .ifPresent(value -> scope(description).constants().putIfAbsent(symbol.name(), value));
    }

    private static Namespace namespace(Kind kind) {
        return switch (kind) {
            case STRUCT, ENUM, FLAGS -> Namespace.TAG;
            case OBJECT -> Namespace.OBJECT;
            case DEVICE, FILE -> Namespace.DEVICE;
            case EXTENSION -> Namespace.EXTENSION;
            default -> Namespace.CONSTANT;
        };
    }

    private SequencedMap<String, Symbol> symbols(String description, Namespace namespace) {
        return scope(description).symbols().computeIfAbsent(namespace, any -> new LinkedHashMap<>());
    }
}
