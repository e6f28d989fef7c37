package dev.uapi.language.fix;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.TypeSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says in one place what another one says already, where both must say it.
final class Agreements {
    private final Site site;

    Agreements(Site site) {
        this.site = site;
    }

    /// Has a count name its array, or an array its count, whichever does not.
    List<Fix> of(CommandProblem.CountMismatch problem) {
        return field(problem.other()).flatMap(other -> field(problem.field()).filter(Agreements::counts).isPresent()
                        ? counted(other, problem.field())
                        : counting(other, problem.field()))
                .map(change -> Fix.preferred("Have `" + problem.other() + "` name `" + problem.field() + "`", change))
                .stream().toList();
    }

    private Optional<FieldSyntax> field(String name) {
        return fields(site).filter(field -> field.name().text().equals(name)).findFirst();
    }

    private static Stream<FieldSyntax> fields(Site site) {
        return site.body().stream().flatMap(body -> FieldsOf.body(body).stream());
    }

    private static boolean counts(FieldSyntax field) {
        return field.clauses().stream().anyMatch(FieldClause.CountOf.class::isInstance);
    }

    private Optional<Change> counting(FieldSyntax count, String array) {
        return isPlain(count) ? Optional.of(site.behind(count.name().span(), " count of " + array)) : Optional.empty();
    }

    /// Whether nothing is said of what it means.
    private static boolean isPlain(FieldSyntax field) {
        return field.clauses().stream()
                .allMatch(clause -> clause instanceof FieldClause.When || clause instanceof FieldClause.Available);
    }

    private Optional<Change> counted(FieldSyntax array, String count) {
        Stream<TypeSyntax> pointed = array.clauses().stream()
                .flatMap(clause -> clause instanceof FieldClause.PointsTo(var type, _) ? Stream.of(type) : Stream.empty());
        return Stream.concat(pointed, Stream.of(array.type()).filter(TypeSyntax::array))
                .filter(type -> type.length().isEmpty())
                .findFirst()
                .map(type -> within(type, count));
    }

    /// Between brackets that are there, or between new ones.
    private Change within(TypeSyntax type, String count) {
        int end = type.span().end();
        return type.array() ? site.behind(new Span(0, end - 1), count) : site.behind(type.span(), " [" + count + "]");
    }

    /// Has what is made name the command, or the command what it makes; or takes the claim back.
    List<Fix> of(CommandProblem.MakersDisagree problem) {
        List<Word> makers = site.body().map(Agreements::makers).orElse(List.of());
        Optional<Word> claim = makers.stream().filter(maker -> maker.text().equals(problem.command())).findFirst();
        return claim.isEmpty()
                ? List.of(claimed(problem, makers))
                : Stream.concat(admitted(problem), Stream.of(unclaimed(makers, claim.get()))).toList();
    }

    private static List<Word> makers(Body body) {
        return switch (body) {
            case Body.ObjectBody object -> object.makers();
            case Body.FileKindBody file -> file.makers();
            case Body.DeviceBody device -> device.makers();
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.EnumBody _, Body.StructBody _, Body.CommandBody _,
                Body.ExtensionBody _ -> List.of();
        };
    }

    private Fix claimed(CommandProblem.MakersDisagree problem, List<Word> makers) {
        Change change = makers.isEmpty()
                ? site.behind(site.body().orElseThrow().name().span(), " made by " + problem.command())
                : site.behind(makers.getLast().span(), ", " + problem.command());
        return Fix.preferred("Say that `" + problem.command() + "` makes it", change);
    }

    /// Without the comma, or without `made by` if nobody else makes it.
    private Fix unclaimed(List<Word> makers, Word claim) {
        int index = makers.indexOf(claim);
        Word before = index > 0 ? makers.get(index - 1) : site.body().orElseThrow().name();
        Span span = index == 0 && makers.size() > 1
                ? new Span(claim.span().start(), makers.get(1).span().start())
                : new Span(before.span().end(), claim.span().end());
        return Fix.possible("Say no longer that `" + claim.text() + "` makes it", site.instead(span, ""));
    }

    private Stream<Fix> admitted(CommandProblem.MakersDisagree problem) {
        String clause = problem.kind().equals("object") ? " makes " + problem.made() : " fd of " + problem.made();
        return command(problem.command()).map(site::at).stream()
                .flatMap(command -> fields(command)
                        .filter(field -> field.direction().text().equals("out") && isPlain(field))
                        .map(field -> Fix.possible(
                                        "Say that it comes out in `" + field.name().text() + "`",
                                        command.behind(field.name().span(), clause))
                                .at(command)));
    }

    private Optional<Standing> command(String name) {
        return site.within().flatMap(standing -> site.navigator().symbol(standing.description(), Namespace.CONSTANT, name))
                .map(Symbol::id)
                .flatMap(site.navigator()::declaration);
    }

    private static Stream<Word> known(Site head) {
        return head.body().stream()
                .flatMap(body -> body instanceof Body.DescriptionBody said ? said.known().stream() : Stream.empty());
    }

    /// Has the description's head know the release.
    List<Fix> of(GrowthProblem.SinceTooLate problem) {
        String title = "Say that the description knows " + problem.since();
        return site.head().map(site::at).stream()
                .flatMap(head -> known(head)
                        .map(known -> Fix.possible(title, head.instead(known.span(), problem.since())).at(head)))
                .toList();
    }
}
