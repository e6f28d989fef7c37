package dev.uapi.language.fix;

import dev.uapi.language.diagnostic.Question;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes down the answers that a question has, each of them instead of the question.
final class Answers {
    private final Site site;
    private final Change question;

    private Answers(Site site, Change question) {
        this.site = site;
        this.question = question;
    }

    /// @param question takes away the comment that asks
    /// @return nothing for a question that only words can answer
    static List<Fix> of(Site site, Change question, String text) {
        Answers answers = new Answers(site, question);
        return Question.of(text).stream().flatMap(answers::of).toList();
    }

    private Stream<Fix> of(Question asked) {
        return switch (asked) {
            case Question.Ways(var names) -> ways(fields().filter(field -> names.contains(field.name().text())).toList());
            case Question.AllWays _ -> ways(fields().toList());
            case Question.Refused _ -> below().flatMap(this::refused);
            case Question.OfValues(var type) -> below().flatMap(field -> values(field, type));
            case Question.OfDescriptor _ -> below().flatMap(this::descriptor);
            case Question.OfObject _ -> below().flatMap(this::object);
        };
    }

    private Stream<FieldSyntax> fields() {
        return site.body().stream().flatMap(body -> FieldsOf.body(body).stream());
    }

    /// The field that a question stands in front of.
    private Stream<FieldSyntax> below() {
        int behind = site.place().end() - site.start();
        return fields().filter(field -> field.name().span().start() > behind).limit(1);
    }

    private Fix answer(String title, Stream<Change> changes) {
        return new Fix(title, false, Stream.concat(Stream.of(question), changes).toList());
    }

    private Stream<Fix> ways(List<FieldSyntax> fields) {
        return fields.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        answer("They go in", turned(fields, "in")),
                        answer("They come out", turned(fields, "out")),
                        answer("They go in, and come out", turned(fields, "inout")));
    }

    private Stream<Change> turned(List<FieldSyntax> fields, String way) {
        return fields.stream().filter(field -> !field.direction().text().equals(way))
                .map(field -> site.instead(field.direction().span(), way));
    }

    private Stream<Fix> refused(FieldSyntax field) {
        String name = field.name().text();
        Optional<Change> checked = field.clauses().stream()
                .filter(clause -> clause instanceof FieldClause.Zero(boolean unchecked, _) && unchecked)
                .map(clause -> site.instead(clause.span(), "zero"))
                .findFirst();
        return checked.stream().flatMap(change -> Stream.of(
                answer("`" + name + "` is refused unless it is 0",
                        Stream.concat(Stream.of(change), new Contracts(site).reserved(name).stream())),
                answer("Nobody looks at `" + name + "`", Stream.empty())));
    }

    private Stream<Fix> values(FieldSyntax field, String type) {
        Optional<FieldClause> said = field.clauses().stream().filter(FieldClause.Of.class::isInstance).findFirst();
        Stream<Change> of = said.isPresent() ? Stream.empty() : Stream.of(said(field, "of " + type));
        return Stream.of(
                answer("It is of `" + type + "`", of),
                answer("It is any number", said.stream().map(this::unsaid)));
    }

    private Stream<Fix> descriptor(FieldSyntax field) {
        Optional<FieldClause> fd = field.clauses().stream().filter(FieldClause.IsDescriptor.class::isInstance).findFirst();
        Stream<Fix> kinds = fd.stream().flatMap(clause -> names(Namespace.DEVICE)
                .map(name -> answer("It is a descriptor of `" + name + "`", Stream.of(site.instead(clause.span(), "fd of " + name)))));
        Stream<Fix> others = fd.stream().flatMap(clause -> Stream.of(
                answer("It is a descriptor of any file", Stream.empty()),
                answer("It is a number, and no descriptor", Stream.of(unsaid(clause)))));
        return Stream.concat(kinds, others);
    }

    private Stream<Fix> object(FieldSyntax field) {
        String verb = field.direction().text().equals("out") ? "makes " : "is ";
        Stream<Fix> objects = names(Namespace.OBJECT)
                .map(name -> answer("It is the id of an object `" + name + "`", Stream.of(said(field, verb + name))));
        return Stream.concat(objects, Stream.of(answer("It is a number, and no id", Stream.empty())));
    }

    private Stream<String> names(Namespace namespace) {
        return site.within().stream()
                .flatMap(standing -> site.navigator().symbols(standing.description(), namespace).stream())
                .map(Symbol::name);
    }

    private Change said(FieldSyntax field, String clause) {
        return site.behind(field.name().span(), " " + clause);
    }

    /// Without the white space in front of it.
    private Change unsaid(FieldClause clause) {
        Change without = site.instead(clause.span(), "");
        String before = site.place().source().text().substring(0, without.start());
        return new Change(before.stripTrailing().length(), without.end(), "");
    }
}
