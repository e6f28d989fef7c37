package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AddressContext;
import dev.uapi.language.grammar.UapiParser.AssignmentContext;
import dev.uapi.language.grammar.UapiParser.AssignmentsContext;
import dev.uapi.language.grammar.UapiParser.AvailabilityContext;
import dev.uapi.language.grammar.UapiParser.AvailableFieldContext;
import dev.uapi.language.grammar.UapiParser.BitRangeContext;
import dev.uapi.language.grammar.UapiParser.BytesContext;
import dev.uapi.language.grammar.UapiParser.ChainContext;
import dev.uapi.language.grammar.UapiParser.CountOfContext;
import dev.uapi.language.grammar.UapiParser.DescriptorContext;
import dev.uapi.language.grammar.UapiParser.DestroyedObjectContext;
import dev.uapi.language.grammar.UapiParser.EnumeratedContext;
import dev.uapi.language.grammar.UapiParser.ExtensionNumberContext;
import dev.uapi.language.grammar.UapiParser.FieldClauseContext;
import dev.uapi.language.grammar.UapiParser.FieldContext;
import dev.uapi.language.grammar.UapiParser.IovaContext;
import dev.uapi.language.grammar.UapiParser.LookedAtWhenContext;
import dev.uapi.language.grammar.UapiParser.MmapContext;
import dev.uapi.language.grammar.UapiParser.NameContext;
import dev.uapi.language.grammar.UapiParser.NewObjectContext;
import dev.uapi.language.grammar.UapiParser.ObjectIdContext;
import dev.uapi.language.grammar.UapiParser.ObjectsContext;
import dev.uapi.language.grammar.UapiParser.PayloadBytesContext;
import dev.uapi.language.grammar.UapiParser.PointedPayloadContext;
import dev.uapi.language.grammar.UapiParser.PointedTypeContext;
import dev.uapi.language.grammar.UapiParser.PointeeContext;
import dev.uapi.language.grammar.UapiParser.PointerContext;
import dev.uapi.language.grammar.UapiParser.ReservedContext;
import dev.uapi.language.grammar.UapiParser.TypeContext;
import dev.uapi.language.syntax.AssignmentSyntax;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.TypeSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns fields, and what is said of them, into syntax of ours.
final class FieldBuilder {
    private final Words words;
    private final ConditionBuilder conditions;

    FieldBuilder(Words words) {
        this.words = words;
        this.conditions = new ConditionBuilder(words);
    }

    List<FieldSyntax> fields(List<FieldContext> contexts) {
        return contexts.stream().map(this::field).toList();
    }

    FieldSyntax field(FieldContext context) {
        return new FieldSyntax(
                words.doc(context),
                words.word(context.direction()),
                type(context.type()),
                words.word(context.name()),
                context.fieldClause().stream().flatMap(this::clause).toList(),
                words.span(context));
    }

    private TypeSyntax type(@Nullable TypeContext context) {
        if (context == null) {
            return new TypeSyntax(false, words.word((TypeContext) null), false, Optional.empty(), Span.NONE);
        }
        List<NameContext> names = context.name();
        boolean struct = context.getChildCount() > 1 && context.getChild(0).getText().equals("struct") && !names.isEmpty();
        boolean array = Words.has(context, "[");
        Optional<Word> length = words.optional(context.INT()).or(() -> words.optional(context.name(1)));
        return new TypeSyntax(struct, words.word(context.name(0)), array, length, words.span(context));
    }

    private Stream<FieldClause> clause(FieldClauseContext clause) {
        Span span = words.span(clause);
        return switch (clause) {
            case ExtensionNumberContext context -> Stream.of(new FieldClause.OfExtensions(span));
            case EnumeratedContext context -> Stream.of(new FieldClause.Of(words.word(context.name()), span));
            case ObjectIdContext context -> Stream.of(new FieldClause.Is(objects(context.objects()), span));
            case NewObjectContext context -> Stream.of(makes(context, span));
            case DestroyedObjectContext context -> Stream.of(new FieldClause.Destroys(objects(context.objects()), span));
            case ReservedContext context -> Stream.of(new FieldClause.Zero(context.getChildCount() > 1, span));
            case AddressContext context -> Stream.of(new FieldClause.IsAddress(span));
            case IovaContext context -> Stream.of(new FieldClause.IsIova(span));
            case DescriptorContext context -> Stream.of(new FieldClause.IsDescriptor(words.optional(context.name()), span));
            case BytesContext context -> Stream.of(bytes(context, span));
            case CountOfContext context -> Stream.of(new FieldClause.CountOf(words.word(context.name()), span));
            case BitRangeContext context -> Stream.of(bits(context, span));
            case PointerContext context -> pointer(context.pointee(), span);
            case PayloadBytesContext context -> Stream.of(new FieldClause.IsPayload(words.word(context.name()), span));
            case ChainContext context ->
                Stream.of(new FieldClause.IsChain(words.word(context.name(0)), words.word(context.name(1)), span));
            case MmapContext context -> Stream.of(new FieldClause.IsMmap(context.getText().endsWith("offset"), span));
            case LookedAtWhenContext context -> Stream.of(new FieldClause.When(conditions.condition(context.condition()), span));
            case AvailableFieldContext context -> Stream.of(new FieldClause.Available(availability(context.availability()), span));
            default -> Stream.empty();
        };
    }

    private FieldClause makes(NewObjectContext context, Span span) {
        List<Word> names = words.words(context.name());
        int last = context.getChildCount() - 2;
        boolean elsewhere = names.size() > 1 && context.getChild(last).getText().equals("in");
        return elsewhere
                ? new FieldClause.Makes(names.subList(0, names.size() - 1), Optional.of(names.getLast()), span)
                : new FieldClause.Makes(names, Optional.empty(), span);
    }

    /// `bytes of each data` has one word more than `bytes of data`.
    private FieldClause bytes(BytesContext context, Span span) {
        return context.getChildCount() > 3
                ? new FieldClause.ElementBytes(words.word(context.name()), span)
                : new FieldClause.IsBytes(words.optional(context.name()), span);
    }

    private FieldClause bits(BitRangeContext context, Span span) {
        return new FieldClause.Bits(
                words.word(context.INT(0)),
                words.word(context.INT(1)),
                words.word(context.name(0)),
                words.optional(context.name(1)),
                span);
    }

    private Stream<FieldClause> pointer(@Nullable PointeeContext pointee, Span span) {
        return switch (pointee) {
            case PointedPayloadContext context -> Stream.of(new FieldClause.PointsToPayload(
                    words.word(context.name(0)), words.optional(context.INT()).or(() -> words.optional(context.name(1))), span));
            case PointedTypeContext context -> Stream.of(new FieldClause.PointsTo(type(context.type()), span));
            case null, default -> Stream.empty();
        };
    }

    private List<Word> objects(@Nullable ObjectsContext context) {
        return context == null ? List.of() : words.words(context.name());
    }

    AvailabilitySyntax availability(@Nullable AvailabilityContext context) {
        if (context == null) {
            return AvailabilitySyntax.NONE;
        }
        List<Word> releases = words.terminals(context.RELEASE());
        boolean ends = context.getChildCount() > 1 && context.getChild(context.getChildCount() - 2).getText().equals("until");
        int since = Math.max(0, ends ? releases.size() - 1 : releases.size());
        Optional<Word> until = ends && !releases.isEmpty() ? Optional.of(releases.getLast()) : Optional.empty();
        return new AvailabilitySyntax(releases.subList(0, since), until);
    }

    List<AssignmentSyntax> assignments(@Nullable AssignmentsContext context) {
        return context == null ? List.of() : context.assignment().stream().map(this::assignment).toList();
    }

    private AssignmentSyntax assignment(AssignmentContext context) {
        boolean negative = context.getChildCount() > 2 && context.getChild(2).getText().equals("-");
        boolean number = context.INT() != null;
        List<Word> names = words.words(context.name());
        List<Word> values = number ? List.of(words.word(context.INT())) : names.subList(Math.min(1, names.size()), names.size());
        return new AssignmentSyntax(words.word(context.name(0)), negative, number, values);
    }
}
