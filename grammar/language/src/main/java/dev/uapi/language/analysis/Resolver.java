package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells what mentions stand for.
final class Resolver {
    private final Group group;
    private final Index index;

    Resolver(Group group) {
        this.group = group;
        this.index = group.index();
    }

    Optional<Symbol> resolve(Located within, Mention mention) {
        Word word = mention.word();
        return switch (mention.referent()) {
            case Referent.Global(var namespace) -> global(within, namespace, mention);
            case Referent.Imported(var module) -> imported(within, module).flatMap(file -> anything(file.description(), word));
            case Referent.OwnField _ -> field(fieldsOf(within), word);
            case Referent.FieldOrConstant _ -> field(fieldsOf(within), word).or(() -> constant(within, word));
            case Referent.FieldOf(var owner, var namespace) -> fieldOf(within, namespace, owner, word);
            case Referent.Argument(var answering) -> argument(within, word, answering);
            case Referent.Parameter _ -> declared(within, word, Kind.PARAMETER, Referent.Parameter.class);
            case Referent.Cause(var command) -> cause(within, word, command);
            case Referent.Description _ -> index.head(word.text()).map(id -> new Symbol(id, Kind.DESCRIPTION, word.text()));
            case Referent.TypeName _ -> index.find(within.description(), Namespace.TAG, word.text());
            case Referent.Module _, Referent.Errno _, Referent.Capability _, Referent.Release _, Referent.Rule _, Referent.Vendor _ ->
                Optional.empty();
        };
    }

    /// A second declaration of a name declares something of its own.
    private Optional<Symbol> global(Located within, Namespace namespace, Mention mention) {
        Optional<Symbol> found = namespace == Namespace.CONSTANT && !mention.declares()
                ? constant(within, mention.word())
                : index.find(within.description(), namespace, mention.word().text());
        return mention.declares() ? found.map(symbol -> new Symbol(within.id(), symbol.kind(), symbol.name())) : found;
    }

    private Optional<LoadedFile> imported(Located within, Word module) {
        return group.imported(within.source().path(), module.text());
    }

    private Optional<Symbol> anything(String description, Word word) {
        return Arrays.stream(Namespace.values())
                .flatMap(namespace -> index.find(description, namespace, word.text()).stream())
                .findFirst();
    }

    /// A command, a member, or an extension where its number is meant.
    private Optional<Symbol> constant(Located within, Word word) {
        return index.find(within.description(), Namespace.CONSTANT, word.text())
                .or(() -> index.find(within.description(), Namespace.EXTENSION, word.text()));
    }

    private Optional<Located> named(Located within, Namespace namespace, Word word) {
        return index.find(within.description(), namespace, word.text()).map(Symbol::id).map(index::located);
    }

    /// The declaration whose fields those of this one are: a command may take the structure of another.
    Located fieldsOf(Located declaration) {
        return declaration.syntax().body() instanceof Body.CommandBody command
                        && command.argument() instanceof ArgumentSyntax.StructArgument argument
                        && argument.owner().isPresent()
                ? named(declaration, Namespace.CONSTANT, argument.owner().get()).orElse(declaration)
                : declaration;
    }

    private Optional<Symbol> fieldOf(Located within, Namespace namespace, Word owner, Word word) {
        return named(within, namespace, owner).flatMap(there -> field(fieldsOf(there), word));
    }

    private Optional<Symbol> field(Located owner, Word word) {
        return declared(owner, word, Kind.FIELD, Referent.OwnField.class);
    }

    private Optional<Symbol> argument(Located within, Word word, Optional<Word> answering) {
        return declared(within, word, Kind.PARAMETER, Referent.Parameter.class)
                .or(() -> answering.flatMap(command -> fieldOf(within, Namespace.CONSTANT, command, word)))
                .or(() -> constant(within, word));
    }

    private Optional<Symbol> cause(Located within, Word word, Optional<Word> command) {
        Optional<Located> owner = command.isPresent() ? named(within, Namespace.CONSTANT, command.get()) : Optional.of(within);
        return owner.flatMap(there -> declared(there, word, Kind.CAUSE, Referent.Cause.class));
    }

    private Optional<Symbol> declared(Located owner, Word word, Kind kind, Class<? extends Referent> referent) {
        Stream<Mention> declaring =
                group.mentions(owner).stream().filter(mention -> mention.declares() && referent.isInstance(mention.referent()));
        DeclarationId id = owner.id();
        return declaring.anyMatch(mention -> mention.word().text().equals(word.text()))
                ? Optional.of(new Symbol(id, kind, word.text()))
                : Optional.empty();
    }
}
