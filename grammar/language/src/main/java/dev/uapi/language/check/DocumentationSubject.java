package dev.uapi.language.check;

import dev.uapi.language.model.Field;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Referent;
import dev.uapi.language.prose.Prose;
import dev.uapi.language.syntax.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a declaration says in words, as rules see it.
public final class DocumentationSubject {
    private final List<Prose> texts;
    private final List<Prose> phrases;
    private final List<Field> fields;
    private final List<Mention> declared;
    private final Vocabulary names;

    /// @param texts   its documentation, in the order of the text
    /// @param phrases what it says in quotes, in the same order
    /// @param fields  what its fields mean, as far as that is known
    /// @param names   what names outside of the declaration there are
    public DocumentationSubject(Body syntax, List<Prose> texts, List<Prose> phrases, List<Field> fields, Vocabulary names) {
        this.texts = List.copyOf(texts);
        this.phrases = List.copyOf(phrases);
        this.fields = List.copyOf(fields);
        this.declared = Mentions.of(syntax).stream().filter(Mention::declares).toList();
        this.names = names;
    }

    /// The names that a declaration may speak of.
    public interface Vocabulary {
        /// What the names of this uAPI, and of those that it takes names from, begin with.
        List<String> prefixes();

        /// Whether something is, or was, called so, or is left out on purpose.
        ///
        /// @param name with a `*` at its end: whether something's name begins so
        boolean knows(String name);

        /// Whether a field of any declaration is called so.
        boolean hasField(String name);

        /// The fields of the structure, or of the command, of this name; empty where nobody can say.
        List<String> fieldsOf(String name);

        /// The names that were perhaps meant, the nearest first.
        List<String> similar(String name);
    }

    List<Prose> texts() {
        return texts;
    }

    /// Documentation and what is said in quotes.
    Stream<Prose> all() {
        return Stream.concat(texts.stream(), phrases.stream());
    }

    List<Field> fields() {
        return fields;
    }

    Vocabulary names() {
        return names;
    }

    /// The names that the declaration itself gives.
    Set<String> ownNames() {
        return declared.stream().map(mention -> mention.word().text()).collect(Collectors.toUnmodifiableSet());
    }

    /// What is said of a field: the last text in front of its name.
    Optional<Prose> text(Field field) {
        return field.documentation().isEmpty() ? Optional.empty() : declared.stream()
                .filter(mention -> mention.referent() instanceof Referent.OwnField)
                .filter(mention -> mention.word().text().equals(field.name()))
                .findFirst()
                .flatMap(mention -> before(mention.word().span().start()));
    }

    private Optional<Prose> before(int position) {
        return texts.stream().takeWhile(text -> text.passage().end() <= position).reduce((_, later) -> later);
    }
}
