package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.grammar.SyzlangLexer;
import dev.uapi.generator.syzlang.grammar.SyzlangParser;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.AttributeContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.AttributesContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.CallContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.FieldContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.FlagsContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.OptionContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.ResourceContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.StatementContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.StructContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.TypeContext;
import dev.uapi.generator.syzlang.grammar.SyzlangParser.UnionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;

/// What descriptions for syzkaller say, read by the grammar of its published rules.
///
/// @param mistakes whatever the grammar does not admit, with its line
record Syzlang(List<Resource> resources, List<Call> calls, List<Struct> structs, List<Flags> flags, List<String> mistakes) {
    record Resource(String name, TypeUse base) {}

    record Call(String name, List<Field> arguments, Optional<TypeUse> gives) {}

    /// A structure or a union.
    record Struct(String name, boolean union, List<Field> fields, List<String> marks) {}

    /// @param attributes `in`, or `if[…]` without white space
    record Field(String name, TypeUse type, List<String> attributes) {
        Optional<String> condition() {
            return attributes.stream().filter(attribute -> attribute.startsWith("if[")).findFirst();
        }
    }

    /// @param text as it is written, without white space
    record TypeUse(String text, String name, List<TypeUse> options) {}

    record Flags(String name, List<String> values) {}

    static Syzlang read(List<String> texts) {
        Syzlang all = new Syzlang(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        texts.forEach(all::read);
        return all;
    }

    private void read(String text) {
        SyzlangLexer lexer = new SyzlangLexer(CharStreams.fromString(text));
        SyzlangParser parser = new SyzlangParser(new CommonTokenStream(lexer));
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer, @Nullable Object symbol, int line, int column, String message,
                    @Nullable RecognitionException cause) {
                mistakes.add("line " + line + ": " + message);
            }
        };
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        lexer.addErrorListener(listener);
        parser.addErrorListener(listener);
        SyzlangParser.FileContext file = parser.file();
        if (mistakes.isEmpty()) {
            file.statement().forEach(this::take);
        }
    }

    private void take(StatementContext statement) {
        switch (statement) {
            case ResourceContext it -> resources.add(new Resource(it.NAME().getText(), type(it.type())));
            case CallContext it -> calls.add(new Call(
                    it.NAME().getText(),
                    it.argument().stream().map(each -> new Field(each.NAME().getText(), type(each.type()), List.of())).toList(),
                    Optional.ofNullable(it.type()).map(Syzlang::type)));
            case StructContext it -> structs.add(new Struct(it.NAME().getText(), false, fields(it.field()), marks(it.marks())));
            case UnionContext it -> structs.add(new Struct(it.NAME().getText(), true, fields(it.field()), marks(it.marks())));
            case FlagsContext it -> flags.add(new Flags(
                    it.NAME().getText(), it.constant().stream().map(ParserRuleContext::getText).toList()));
            default -> { }
        }
    }

    private static List<Field> fields(List<FieldContext> fields) {
        return fields.stream().map(field -> new Field(field.NAME().getText(), type(field.type()), attributes(field.attributes()))).toList();
    }

    private static List<String> attributes(@Nullable AttributesContext attributes) {
        return attributes == null ? List.of() : attributes.attribute().stream().map(AttributeContext::getText).toList();
    }

    private static List<String> marks(SyzlangParser.@Nullable MarksContext marks) {
        return marks == null ? List.of() : marks.attribute().stream().map(AttributeContext::getText).toList();
    }

    private static TypeUse type(TypeContext type) {
        return new TypeUse(type.getText(), type.NAME().getText(), type.option().stream().map(Syzlang::option).toList());
    }

    private static TypeUse option(OptionContext option) {
        return option.type() != null && option.constant().isEmpty()
                ? type(option.type())
                : new TypeUse(option.getText(), option.getText(), List.of());
    }
}
