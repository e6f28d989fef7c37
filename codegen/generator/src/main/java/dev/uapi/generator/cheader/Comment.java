package dev.uapi.generator.cheader;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes comments: kernel-doc where kernel-doc knows the kind of thing, and otherwise plain ones of the same shape.
final class Comment {
    /// The columns that a line has behind its star.
    private static final int WIDTH = 77;

    private final String opening;
    private final UnaryOperator<String> code;
    private final List<String> lines = new ArrayList<>();

    private Comment(String opening, UnaryOperator<String> code) {
        this.opening = opening;
        this.code = code;
    }

    /// Of a description, a device or another file.
    static CommentView documentation(Names names, String title, Documentation documentation) {
        Comment comment = new Comment("/**", new CodeMarks(names, Set.of()));
        return comment.title("DOC: " + title, "").text(documentation.markdown()).view();
    }

    static CommentView of(Names names, Struct struct) {
        Set<String> members = struct.fields().stream().map(Field::name).collect(Collectors.toSet());
        Comment comment = new Comment("/**", new CodeMarks(names, members));
        List<Command> commands = names.taking(struct);
        Sentence sentence = Sentence.of(struct.documentation());
        String brief = commands.isEmpty()
                ? sentence.first()
                : commands.stream().map(command -> "ioctl(" + command.name() + ")").collect(Collectors.joining(", "));
        comment.title("struct " + struct.name(), brief);
        comment.entries("@", struct);
        commands.forEach(command -> comment.text(text(command, commands.size() > 1)));
        return comment.text(commands.isEmpty() ? sentence.rest() : "").view();
    }

    /// Of a type that has any documentation, in itself or in its members.
    static Optional<CommentView> of(Names names, EnumType type) {
        CommentView view = type.spelling() == EnumType.Spelling.TAG ? kernelDoc(names, type) : plain(type);
        return view.lines().isEmpty() ? Optional.empty() : Optional.of(view);
    }

    private static CommentView kernelDoc(Names names, EnumType type) {
        Sentence sentence = Sentence.of(type.documentation());
        Comment comment = new Comment("/**", new CodeMarks(names, Set.of())).title("enum " + type.name(), sentence.first());
        type.members().forEach(member -> comment.entry("@" + member.name(), text(member)));
        return comment.text(sentence.rest()).view();
    }

    /// What kernel-doc has no form for.
    private static CommentView plain(EnumType type) {
        Comment comment = new Comment("/*", UnaryOperator.identity()).text(type.documentation().markdown()).apart();
        type.members().forEach(member -> comment.entry(member.name(), text(member)));
        return comment.view();
    }

    /// Of a command that takes no structure of this header.
    static CommentView of(Command command) {
        Comment comment = new Comment("/*", UnaryOperator.identity());
        comment.text("ioctl(" + command.name() + "): " + command.documentation().markdown()).apart();
        command.fields().forEach(field -> comment.entry(field.name(), field.documentation().markdown()));
        return comment.view();
    }

    /// Of anything else that has documentation.
    static Optional<CommentView> of(Documentation documentation) {
        return documentation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comment("/*", UnaryOperator.identity()).text(documentation.markdown()).view());
    }

    private static String text(Command command, boolean named) {
        String text = command.documentation().markdown();
        return named && !text.isEmpty() ? "ioctl(" + command.name() + "): " + text : text;
    }

    private static String text(EnumType.Member member) {
        String text = member.documentation().markdown();
        return member.deprecated().map(instead -> text + (text.isEmpty() ? "" : "\n\n") + "Deprecated: " + instead).orElse(text);
    }

    private static String text(Field field) {
        return field.documentation().isEmpty() && field.meaning() instanceof Meaning.Reserved(var checked)
                ? checked ? "Must be 0." : "Reserved: 0."
                : field.documentation().markdown();
    }

    private Comment title(String title, String brief) {
        hanging(brief.isEmpty() ? title : title + " - " + flat(brief), " ");
        return this;
    }

    private Comment entry(String name, String markdown) {
        if (!markdown.isEmpty()) {
            hanging(name + ": " + flat(markdown), "    ");
        }
        return this;
    }

    /// One for each field, and for those of structures that stand in its place.
    ///
    /// @param way to the structure, in front of the name
    private void entries(String way, Struct struct) {
        for (Field field : struct.fields()) {
            String name = way + struct.union(field.name()).flatMap(Union::name).map(union -> union + ".").orElse("") + field.name();
            entry(name, text(field));
            CType.struct(field.type()).filter(Struct::inline).ifPresent(held -> entries(name + ".", held));
        }
    }

    private Comment text(String markdown) {
        if (!markdown.isBlank()) {
            apart();
            Prose.lines(markdown, code, WIDTH).forEach(line -> add(SafeText.reading(line)));
        }
        return this;
    }

    private String flat(String markdown) {
        return String.join(" ", Prose.lines(markdown, code, WIDTH));
    }

    private void hanging(String text, String indent) {
        List<String> wrapped = Wrapping.lines(SafeText.printable(text), WIDTH, indent);
        add(SafeText.line(wrapped.getFirst()));
        wrapped.stream().skip(1).forEach(line -> add(SafeText.reading(line)));
    }

    private Comment apart() {
        if (!lines.isEmpty()) {
            lines.add(" *");
        }
        return this;
    }

    private void add(String line) {
        lines.add((" * " + line).stripTrailing());
    }

    private CommentView view() {
        if (!lines.isEmpty() && lines.getLast().equals(" *")) {
            lines.removeLast();
        }
        return new CommentView(opening, lines);
    }
}
