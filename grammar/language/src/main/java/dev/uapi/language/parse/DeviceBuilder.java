package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AnswersContext;
import dev.uapi.language.grammar.UapiParser.BesideContext;
import dev.uapi.language.grammar.UapiParser.CausesContext;
import dev.uapi.language.grammar.UapiParser.ClaimedContext;
import dev.uapi.language.grammar.UapiParser.ConventionsContext;
import dev.uapi.language.grammar.UapiParser.DeviceContext;
import dev.uapi.language.grammar.UapiParser.DeviceItemContext;
import dev.uapi.language.grammar.UapiParser.DeviceOperationContext;
import dev.uapi.language.grammar.UapiParser.FileKindContext;
import dev.uapi.language.grammar.UapiParser.MakersContext;
import dev.uapi.language.grammar.UapiParser.NumberNameContext;
import dev.uapi.language.grammar.UapiParser.NumberNamesContext;
import dev.uapi.language.grammar.UapiParser.NumberingContext;
import dev.uapi.language.grammar.UapiParser.ObjectContext;
import dev.uapi.language.grammar.UapiParser.OperationContext;
import dev.uapi.language.grammar.UapiParser.OtherOperationContext;
import dev.uapi.language.grammar.UapiParser.RecordsContext;
import dev.uapi.language.grammar.UapiParser.TransferContext;
import dev.uapi.language.grammar.UapiParser.UnknownCommandContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.ClaimSyntax;
import dev.uapi.language.syntax.Body.NumberNameSyntax;
import dev.uapi.language.syntax.Body.NumberingSyntax;
import dev.uapi.language.syntax.Body.UnknownCommandSyntax;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.OperationSyntax;
import dev.uapi.language.syntax.OperationSyntax.RecordsSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns devices, other files, and objects into syntax of ours.
final class DeviceBuilder {
    private final Words words;
    private final FieldBuilder fields;
    private final CommandBuilder commands;

    DeviceBuilder(Words words, FieldBuilder fields) {
        this.words = words;
        this.fields = fields;
        this.commands = new CommandBuilder(words, fields);
    }

    Body device(DeviceContext context) {
        return new Body.DeviceBody(
                words.doc(context),
                words.word(context.name()),
                Optional.ofNullable(context.STRING()).map(path -> words.string(List.of(path))),
                makers(context.makers()),
                items(context, NumberingContext.class).map(this::numbering).toList(),
                items(context, ConventionsContext.class).map(item -> words.word(item.convention())).toList(),
                items(context, ClaimedContext.class)
                        .map(item -> new ClaimSyntax(words.word(item.INT()), words.text(item.text())))
                        .toList(),
                items(context, UnknownCommandContext.class).map(this::unknownCommand).toList(),
                items(context, NumberNamesContext.class).flatMap(item -> item.numberName().stream()).map(this::numberName).toList(),
                items(context, AnswersContext.class).flatMap(item -> words.words(item.name()).stream()).toList(),
                items(context, BesideContext.class).flatMap(item -> words.words(item.name()).stream()).toList(),
                items(context, DeviceOperationContext.class).map(DeviceOperationContext::operation).flatMap(this::operation).toList());
    }

    private static <T extends DeviceItemContext> Stream<T> items(DeviceContext context, Class<T> type) {
        return context.getRuleContexts(type).stream();
    }

    private NumberingSyntax numbering(NumberingContext item) {
        return new NumberingSyntax(words.word(item.ioctlClass()), words.word(item.ioctlType()), words.optional(item.INT()));
    }

    private UnknownCommandSyntax unknownCommand(UnknownCommandContext item) {
        return new UnknownCommandSyntax(words.word(item.name()), Optional.ofNullable(item.text()).map(words::text));
    }

    private NumberNameSyntax numberName(NumberNameContext item) {
        return new NumberNameSyntax(words.word(item.getStart()), words.word(item.name()));
    }

    Body object(ObjectContext context) {
        List<Word> names = words.words(context.name());
        return new Body.ObjectBody(
                words.doc(context),
                words.word(context.name(0)),
                makers(context.makers()),
                names.subList(Math.min(1, names.size()), names.size()),
                Optional.ofNullable(context.text()).map(words::text),
                fields.availability(context.availability()));
    }

    private List<Word> makers(@Nullable MakersContext context) {
        return context == null ? List.of() : words.words(context.name());
    }

    Body fileKind(FileKindContext context) {
        return new Body.FileKindBody(
                words.doc(context),
                words.word(context.name()),
                makers(context.makers()),
                fields.availability(context.availability()),
                context.operation().stream().flatMap(this::operation).toList());
    }

    private Stream<OperationSyntax> operation(@Nullable OperationContext operation) {
        return switch (operation) {
            case TransferContext context -> Stream.of(new OperationSyntax(
                    words.doc(context),
                    words.word(context.getStart()),
                    Optional.ofNullable(context.records()).map(this::records),
                    Optional.ofNullable(context.text()).map(words::text),
                    fields.availability(context.availability()),
                    causes(context.causes())));
            case OtherOperationContext context -> Stream.of(new OperationSyntax(
                    words.doc(context),
                    words.word(context.getStart()),
                    Optional.empty(),
                    Optional.ofNullable(context.text()).map(words::text),
                    fields.availability(context.availability()),
                    causes(context.causes())));
            case null, default -> Stream.empty();
        };
    }

    private RecordsSyntax records(RecordsContext context) {
        boolean whole = context.getStart().getText().equals("whole");
        boolean followed = context.name().size() > 1;
        return new RecordsSyntax(
                whole, words.word(context.name(0)), followed ? Optional.of(words.word(context.name(1))) : Optional.empty());
    }

    private List<FailsClause> causes(@Nullable CausesContext context) {
        return context == null ? List.of() : context.fails().stream().map(commands::fails).toList();
    }
}
