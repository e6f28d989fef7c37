package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells what a name could stand for that is yet to be written: all that [Resolver] would find for one name or another.
final class Choices {
    private final Index index;
    private final Resolver resolver;
    private final Function<Located, List<Mention>> mentions;
    private final Function<String, Optional<LoadedFile>> modules;

    /// @param mentions those of a declaration
    /// @param modules  the file that is imported by a name
    Choices(
            Index index,
            Resolver resolver,
            Function<Located, List<Mention>> mentions,
            Function<String, Optional<LoadedFile>> modules) {
        this.index = index;
        this.resolver = resolver;
        this.mentions = mentions;
        this.modules = modules;
    }

    /// @param within the declaration that the name is to stand in, as far as it has been read
    Stream<Symbol> of(String description, Optional<Located> within, Referent referent) {
        return switch (referent) {
            case Referent.Global(var namespace) -> all(description, namespace);
            case Referent.Imported(var module) -> modules.apply(module.text()).stream().flatMap(file -> all(file.description()));
            case Referent.OwnField _ -> within.stream().flatMap(this::fields);
            case Referent.FieldOrConstant _ -> Stream.concat(within.stream().flatMap(this::fields), all(description, Namespace.CONSTANT));
            case Referent.FieldOf(var owner, var namespace) -> named(description, namespace, owner).flatMap(this::fields);
            case Referent.Argument(var answering) -> arguments(description, within, answering);
            case Referent.Parameter _ -> within.stream().flatMap(this::parameters);
            case Referent.Cause(var command) -> command.map(name -> named(description, Namespace.CONSTANT, name)).orElse(within.stream())
                    .flatMap(there -> declared(there, Kind.CAUSE, Referent.Cause.class));
            case Referent.TypeName _ -> all(description, Namespace.TAG).filter(symbol -> symbol.kind() == Kind.STRUCT);
            case Referent.Description _, Referent.Module _, Referent.Errno _, Referent.Capability _, Referent.Release _, Referent.Rule _,
                Referent.Vendor _ -> Stream.empty();
        };
    }

    private Stream<Symbol> all(String description) {
        return Arrays.stream(Namespace.values()).flatMap(namespace -> all(description, namespace));
    }

    private Stream<Symbol> all(String description, Namespace namespace) {
        return index.all(description, namespace).stream();
    }

    private Stream<Located> named(String description, Namespace namespace, Word name) {
        return index.find(description, namespace, name.text()).map(Symbol::id).map(index::located).stream();
    }

    private Stream<Symbol> fields(Located owner) {
        return declared(resolver.fieldsOf(owner), Kind.FIELD, Referent.OwnField.class);
    }

    private Stream<Symbol> parameters(Located within) {
        return declared(within, Kind.PARAMETER, Referent.Parameter.class);
    }

    /// Constants are left out: which of them fit, only the field can tell that they are given to.
    private Stream<Symbol> arguments(String description, Optional<Located> within, Optional<Word> answering) {
        return Stream.concat(
                within.stream().flatMap(this::parameters),
                answering.stream().flatMap(command -> named(description, Namespace.CONSTANT, command)).flatMap(this::fields));
    }

    private Stream<Symbol> declared(Located owner, Kind kind, Class<? extends Referent> referent) {
        return mentions.apply(owner).stream()
                .filter(mention -> mention.declares() && referent.isInstance(mention.referent()))
                .map(mention -> new Symbol(owner.id(), kind, mention.word().text()))
                .distinct();
    }
}
