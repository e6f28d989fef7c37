package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What generated code says about itself: the author's words first, then the facts.
public final class Comments {
    private Comments() {}

    /// The documentation, and after an empty line each further paragraph.
    ///
    /// @param paragraphs in Markdown
    public static CommentView of(Documentation documentation, String... paragraphs) {
        return of(documentation, Arrays.stream(paragraphs).map(List::of).toList());
    }

    /// A name or another short text, as code.
    public static String code(String text) {
        return Markdown.code(text);
    }

    static CommentView command(Command command) {
        String kind = command.struct().map(struct -> ", a view of " + Markdown.code("struct " + struct.name())).orElse("");
        String facts = "%s on %s, number 0x%x%s; %s, since %s.".formatted(
                Markdown.code(command.name()), Markdown.code(command.device().path()), command.number(), kind,
                command.tier().keyword(), since(command));
        return of(command.documentation(), Stream.of(List.of(facts), causes(command)).filter(lines -> !lines.isEmpty()).toList());
    }

    static CommentView struct(Struct struct) {
        return of(struct.documentation(), "A view of %s: %d bytes%s.".formatted(
                Markdown.code("struct " + struct.name()), struct.size(), after("; ", struct.availability())));
    }

    static CommentView enumType(EnumType type) {
        String kind = type.flags() ? "Any of the flags of " : "One of the members of ";
        return of(type.documentation(), kind + Markdown.code("enum " + type.name()) + after("; ", type.availability()) + ".");
    }

    static CommentView member(EnumType.Member member) {
        return of(member.documentation(), Markdown.code(member.name()) + after("; ", member.availability()) + ".");
    }

    static CommentView field(Field field) {
        String facts = Stream.of(
                        Optional.of(Words.direction(field.direction())),
                        Words.meaning(field.meaning()),
                        Optional.of(Markdown.code(field.type().spelling()) + " at offset " + field.offset()),
                        Words.availability(field.availability()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return of(field.documentation(), Markdown.code(field.name()) + ": " + facts + ".");
    }

    /// @param range what the parameter may be; empty: its type says it
    static CommentView setter(String accessor, String range) {
        String summary = "Sets [#" + accessor + "()].";
        return range.isEmpty() ? CommentView.of(summary) : CommentView.of(summary, "", "@param value " + range);
    }

    /// Why a command fails.
    public static CommentView cause(Cause cause) {
        return of(cause.documentation(), "`%s`: %s%s.".formatted(
                cause.errno(), Markdown.inline(cause.text()), after("; ", cause.availability())));
    }

    static CommentView device(Device device) {
        return of(device.documentation(), "The commands of " + Markdown.code(device.path()) + ", by which traces are read and written.");
    }

    private static CommentView of(Documentation documentation, List<List<String>> paragraphs) {
        List<String> lines = new ArrayList<>(Markdown.lines(documentation.markdown()));
        for (List<String> paragraph : paragraphs) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(paragraph);
        }
        return CommentView.of(lines);
    }

    private static List<String> causes(Command command) {
        if (command.causes().isEmpty()) {
            return List.of();
        }
        Stream<String> rows = command.causes().stream().map(cause -> "| `%s` | %s%s |".formatted(
                cause.errno(), Markdown.cell(cause.text()), after(", ", cause.availability())));
        return Stream.concat(Stream.of("| errno | cause |", "|---|---|"), rows).toList();
    }

    private static String since(Command command) {
        return Words.availability(command.availability())
                .map(words -> words.replaceFirst("^since ", ""))
                .orElseGet(() -> command.since().toString().toLowerCase(Locale.ROOT));
    }

    private static String after(String separator, Availability availability) {
        return Words.availability(availability).map(words -> separator + words).orElse("");
    }
}
