package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AvailableMemberContext;
import dev.uapi.language.grammar.UapiParser.DeprecatedMemberContext;
import dev.uapi.language.grammar.UapiParser.EnumerationContext;
import dev.uapi.language.grammar.UapiParser.ExtendedMemberContext;
import dev.uapi.language.grammar.UapiParser.FormerNameContext;
import dev.uapi.language.grammar.UapiParser.MemberClauseContext;
import dev.uapi.language.grammar.UapiParser.MemberContext;
import dev.uapi.language.grammar.UapiParser.MemberValueContext;
import dev.uapi.language.grammar.UapiParser.NumberContext;
import dev.uapi.language.grammar.UapiParser.OtherNamesContext;
import dev.uapi.language.grammar.UapiParser.PayloadContext;
import dev.uapi.language.grammar.UapiParser.VendorContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.MemberSyntax.Clause;
import dev.uapi.language.syntax.MemberSyntax.Value;
import dev.uapi.language.syntax.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns an enum or a set of flags into syntax of ours.
final class EnumBuilder {
    private final Words words;
    private final FieldBuilder fields;

    EnumBuilder(Words words, FieldBuilder fields) {
        this.words = words;
        this.fields = fields;
    }

    Body build(EnumerationContext context) {
        boolean prefixed = context.name().size() > 1;
        return new Body.EnumBody(
                words.doc(context),
                words.word(context.getStart()),
                words.word(context.name(0)),
                words.optional(context.spelling()),
                prefixed ? Optional.of(words.word(context.name(1))) : Optional.empty(),
                fields.availability(context.availability()),
                context.member().stream().map(this::member).toList(),
                context.allow().stream().map(new DeclarationBuilder(words)::allow).toList());
    }

    private MemberSyntax member(MemberContext context) {
        return new MemberSyntax(
                words.doc(context),
                words.word(context.name()),
                value(context.memberValue()),
                context.memberClause().stream().flatMap(this::clause).toList());
    }

    private Value value(@Nullable MemberValueContext value) {
        Span span = words.span(value);
        return switch (value) {
            case NumberContext context -> {
                boolean bit = context.getChildCount() > 1 && context.getChild(0).getText().equals("bit");
                yield new Value.Literal(bit, words.word(context.INT()), span);
            }
            case OtherNamesContext context -> new Value.Names(words.words(context.name()), span);
            case null, default -> new Value.Literal(false, words.word(value), span);
        };
    }

    private Stream<Clause> clause(MemberClauseContext clause) {
        Span span = words.span(clause);
        return switch (clause) {
            case PayloadContext context -> Stream.of(new Clause.Carries(words.word(context.name()), span));
            case ExtendedMemberContext _ -> Stream.of(new Clause.Extended(span));
            case VendorContext context -> Stream.of(new Clause.For(words.word(context.name()), span));
            case FormerNameContext context ->
                Stream.of(new Clause.Was(words.word(context.name()), words.word(context.RELEASE()), span));
            case DeprecatedMemberContext context -> Stream.of(new Clause.Outdated(words.text(context.text()), span));
            case AvailableMemberContext context -> Stream.of(new Clause.Available(fields.availability(context.availability()), span));
            default -> Stream.empty();
        };
    }
}
