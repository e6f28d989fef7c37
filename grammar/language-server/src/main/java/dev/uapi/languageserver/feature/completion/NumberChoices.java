package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.analysis.Numbers;
import dev.uapi.language.fix.FreeNumbers;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// The numbers that are still free where one is to be written: the next one first.
final class NumberChoices {
    private final Scene scene;
    private final FreeNumbers free;
    private final Span place;

    /// @param place where the number is to be written
    NumberChoices(Scene scene, Span place) {
        this.scene = scene;
        this.free = new FreeNumbers(scene.navigator(), scene.description());
        this.place = place;
    }

    List<Choice> in(Body body) {
        return switch (body) {
            case Body.CommandBody command when is(command.number()) ->
                shown(free.forCommand(command.name().text(), command.device().map(Word::text)), free::written);
            case Body.ExtensionBody extension when extension.number().filter(this::is).isPresent() ->
                shown(free.forExtension(extension.name().text()), Long::toString);
            case Body.EnumBody type -> type.members().stream().flatMap(member -> value(type, member)).toList();
            case Body.CommandBody _, Body.StructBody _ -> FieldsOf.body(body).stream().flatMap(this::bits).toList();
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _,
                Body.ExtensionBody _ -> List.of();
        };
    }

    private boolean is(Word word) {
        return word.span().equals(place);
    }

    private static List<Choice> shown(List<Long> numbers, LongFunction<String> written) {
        return Stream.concat(
                        numbers.stream().limit(1).map(number -> Choice.number(written.apply(number), "the next")),
                        numbers.stream().skip(1).map(number -> Choice.number(written.apply(number), "free")))
                .toList();
    }

    private Stream<Choice> value(Body.EnumBody type, MemberSyntax member) {
        if (!(member.value() instanceof MemberSyntax.Value.Literal(var bit, var number, _)) || !is(number)) {
            return Stream.empty();
        }
        NavigableSet<Long> values = values(member.name().text());
        if (!bit && !type.flags()) {
            return shown(FreeNumbers.values(values), Long::toString).stream();
        }
        return shown(FreeNumbers.bits(values), position -> (bit ? "" : "bit ") + position).stream();
    }

    /// Those of the other members.
    private NavigableSet<Long> values(String name) {
        NavigableSet<Long> values = new TreeSet<>();
        scene.within().map(standing -> standing.syntax().body()).stream()
                .flatMap(body -> body instanceof Body.EnumBody type ? type.members().stream() : Stream.empty())
                .map(member -> member.name().text())
                .filter(other -> !other.equals(name))
                .forEach(other -> scene.navigator().constant(scene.description(), other).ifPresent(values::add));
        return values;
    }

    /// A range begins behind those in front of it.
    private Stream<Choice> bits(FieldSyntax field) {
        List<FieldClause.Bits> ranges = field.clauses().stream()
                .flatMap(clause -> clause instanceof FieldClause.Bits range ? Stream.of(range) : Stream.empty())
                .toList();
        NavigableSet<Long> taken = new TreeSet<>();
        ranges.stream().filter(range -> !is(range.low()))
                .forEach(range -> Numbers.parse(range.high()).ifPresent(taken::add));
        return ranges.stream().anyMatch(range -> is(range.low()))
                ? shown(FreeNumbers.values(taken), Long::toString).stream().limit(1)
                : Stream.empty();
    }
}
