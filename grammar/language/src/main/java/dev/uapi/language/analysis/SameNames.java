package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Whether a change has left all names as they were, each for the same thing. Most changes do: then names need not be collected anew.
final class SameNames {
    private SameNames() {}

    static boolean in(List<LoadedFile> before, List<LoadedFile> after) {
        return all(before, after, SameNames::in);
    }

    private static boolean in(LoadedFile before, LoadedFile after) {
        return before == after
                || (before.source().path().equals(after.source().path())
                        && before.description().equals(after.description())
                        && all(before.declarations(), after.declarations(), SameNames::in));
    }

    @SuppressWarnings("ReferenceEquality") // what was not read again is the same object
    private static boolean in(Located before, Located after) {
        return before.syntax() == after.syntax() || (before.id().equals(after.id()) && in(before.syntax().body(), after.syntax().body()));
    }

    private static boolean in(Body before, Body after) {
        return Spoken.in(before).equals(Spoken.in(after))
                && Spoken.prefixes(before).equals(Spoken.prefixes(after))
                && declares(before, after);
    }

    /// Of two declarations of the same kind and name.
    private static boolean declares(Body before, Body after) {
        return switch (before) {
            case Body.ImportBody old -> after instanceof Body.ImportBody now && texts(old.names()).equals(texts(now.names()));
            case Body.EnumBody old -> after instanceof Body.EnumBody now
                    && old.flags() == now.flags()
                    && all(old.members(), now.members(), SameNames::in);
            case Body.CommandBody old -> after instanceof Body.CommandBody now && struct(old.argument()).equals(struct(now.argument()));
            case Body.ExtensionBody old -> after instanceof Body.ExtensionBody now
                    && old.number().map(Word::text).equals(now.number().map(Word::text));
            case Body.DescriptionBody _, Body.PartBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _, Body.StructBody _ ->
                true;
        };
    }

    private static boolean in(MemberSyntax before, MemberSyntax after) {
        return before.name().text().equals(after.name().text()) && value(before.value()).equals(value(after.value()));
    }

    private static List<String> value(MemberSyntax.Value value) {
        return switch (value) {
            case MemberSyntax.Value.Literal(boolean bit, Word number, _) -> List.of(number.text(), bit ? "bit" : "");
            case MemberSyntax.Value.Names names -> names.names().stream().map(Word::text).toList();
        };
    }

    private static Optional<List<String>> texts(Optional<List<Word>> words) {
        return words.map(list -> list.stream().map(Word::text).toList());
    }

    /// The structure that a command declares.
    private static Optional<String> struct(ArgumentSyntax argument) {
        return argument instanceof ArgumentSyntax.StructArgument of && of.owner().isEmpty()
                ? Optional.of(of.name().text())
                : Optional.empty();
    }

    private static <T> boolean all(List<T> before, List<T> after, BiPredicate<T, T> same) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same.test(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }
}
