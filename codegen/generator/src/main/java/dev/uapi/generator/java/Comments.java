package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.BitRange;
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
                Markdown.code(command.name()), Markdown.code(command.device().label()), command.number(), kind,
                command.tier().keyword(), since(command));
        List<String> deprecated = command.deprecated().stream().map(words -> "Deprecated: " + Markdown.inline(words) + ".").toList();
        return of(
                command.documentation(),
                Stream.of(List.of(facts), deprecated, causes(command)).filter(lines -> !lines.isEmpty()).toList());
    }

    static CommentView struct(Struct struct) {
        return of(struct.documentation(), "A view of %s: %d bytes%s.".formatted(
                Markdown.code("struct " + struct.name()), struct.size(), after("; ", struct.availability())));
    }

    static CommentView enumType(EnumType type) {
        String kind = type.flags() ? "Any of the flags of " : "One of the members of ";
        return of(type.documentation(), kind + header(type) + after("; ", type.availability()) + ".");
    }

    private static String header(EnumType type) {
        return switch (type.spelling()) {
            case TAG -> Markdown.code("enum " + type.name());
            case MACROS -> "the macros " + Markdown.code(type.prefix() + "*");
            case ANONYMOUS -> "an enum without a name, " + Markdown.code(type.prefix() + "*");
        };
    }

    static CommentView member(EnumType.Member member) {
        String facts = Stream.of(
                        Optional.of(Markdown.code(member.name())),
                        member.alias().map(other -> "another name of " + Markdown.code(other)),
                        member.carries().map(struct -> "goes with " + Markdown.code("struct " + struct.name())),
                        member.vendor().map(vendor -> "for " + Markdown.inline(vendor)),
                        member.formerly().map(former -> "called " + Markdown.code(former.name()) + " until " + former.until()),
                        member.deprecated().map(words -> "deprecated: " + Markdown.inline(words)),
                        Words.availability(member.availability()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return of(member.documentation(), facts + ".");
    }

    static CommentView field(Field field) {
        return field(field, List.of());
    }

    /// @param sharers the accessors of other fields in the same place
    static CommentView field(Field field, List<String> sharers) {
        String others = sharers.stream().map(other -> "[#" + other + "()]").collect(Collectors.joining(" and "));
        String facts = Stream.of(
                        Optional.of(Words.direction(field.direction())),
                        Words.meaning(field.meaning()),
                        Optional.of(Markdown.code(field.type().spelling()) + " at offset " + field.offset()),
                        Optional.of("in the place of " + others).filter(_ -> !sharers.isEmpty()),
                        Words.availability(field.availability()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return of(field.documentation(), Markdown.code(field.name()) + ": " + facts + ".");
    }

    static CommentView range(Field field, BitRange range) {
        return CommentView.of("%s: bits %d to %d of %s.".formatted(
                Markdown.code(range.name()), range.low(), range.high(), Markdown.code(field.name())));
    }

    /// @param operations further paragraphs
    static CommentView file(RecordFile file, List<String> operations) {
        String facts = file.what() + after("; ", file.availability()) + ".";
        return of(file.documentation(), Stream.concat(Stream.of(facts), operations.stream()).map(List::of).toList());
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
        return of(device.documentation(), "The commands of " + Markdown.code(device.label()) + ", by which traces are read and written.");
    }

    /// The same with paragraphs of several lines.
    static CommentView of(Documentation documentation, List<List<String>> paragraphs) {
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
