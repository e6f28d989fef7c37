package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells what a name could stand for that is yet to be written: all that [Resolver] would find for one name or another.
final class Choices {
    private final Groups groups;
    private final Group group;
    private final LoadedFile file;

    /// @param group the one that the file is in
    /// @param file  in which the name is to stand
    Choices(Groups groups, Group group, LoadedFile file) {
        this.groups = groups;
        this.group = group;
        this.file = file;
    }

    /// @param within the declaration that the name is to stand in, as far as it has been read
    Stream<Symbol> of(Optional<Located> within, Referent referent) {
        return switch (referent) {
            case Referent.Global(var namespace) -> all(namespace);
            case Referent.Imported(var module) -> imported(module);
            case Referent.OwnField _ -> within.stream().flatMap(this::fields);
            case Referent.FieldOrConstant _ -> Stream.concat(within.stream().flatMap(this::fields), all(Namespace.CONSTANT));
            case Referent.FieldOf(var owner, var namespace) -> named(namespace, owner).flatMap(this::fields);
            case Referent.Argument(var answering) -> arguments(within, answering);
            case Referent.Parameter _ -> within.stream().flatMap(this::parameters);
            case Referent.Cause(var command) -> command.map(name -> named(Namespace.CONSTANT, name)).orElse(within.stream())
                    .flatMap(there -> declared(there, Kind.CAUSE, Referent.Cause.class));
            case Referent.TypeName _ -> all(Namespace.TAG).filter(symbol -> symbol.kind() == Kind.STRUCT);
            case Referent.Description _, Referent.Module _, Referent.Errno _, Referent.Capability _, Referent.Release _, Referent.Rule _,
                Referent.Vendor _ -> Stream.empty();
        };
    }

    private Stream<Symbol> all(Namespace namespace) {
        return group.index().all(file.description(), namespace).stream();
    }

    private Stream<Symbol> imported(Word module) {
        return groups.imported(file.source().path(), module.text()).stream().flatMap(this::everything);
    }

    private Stream<Symbol> everything(LoadedFile there) {
        return groups.with(there.source().path()).stream()
                .flatMap(its -> Arrays.stream(Namespace.values()).flatMap(name -> its.index().all(there.description(), name).stream()));
    }

    private Stream<Located> named(Namespace namespace, Word name) {
        Index index = group.index();
        return index.find(file.description(), namespace, name.text()).map(Symbol::id).map(index::located).stream();
    }

    private Stream<Symbol> fields(Located owner) {
        return declared(new Resolver(group).fieldsOf(owner), Kind.FIELD, Referent.OwnField.class);
    }

    private Stream<Symbol> parameters(Located within) {
        return declared(within, Kind.PARAMETER, Referent.Parameter.class);
    }

    /// Constants are left out: which of them fit, only the field can tell that they are given to.
    private Stream<Symbol> arguments(Optional<Located> within, Optional<Word> answering) {
        return Stream.concat(
                within.stream().flatMap(this::parameters),
                answering.stream().flatMap(command -> named(Namespace.CONSTANT, command)).flatMap(this::fields));
    }

    private Stream<Symbol> declared(Located owner, Kind kind, Class<? extends Referent> referent) {
        return group.mentions(owner).stream()
                .filter(mention -> mention.declares() && referent.isInstance(mention.referent()))
                .map(mention -> new Symbol(owner.id(), kind, mention.word().text()))
                .distinct();
    }
}
