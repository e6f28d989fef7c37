package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import dev.uapi.language.model.Description;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the view of a header.
final class HeaderViews {
    private static final List<String> ALWAYS = List.of("<linux/ioctl.h>", "<linux/types.h>");

    private HeaderViews() {}

    /// @param descriptions those that describe this header
    static HeaderView of(Headers headers, String path, List<Description> descriptions) {
        Stream<String> others = descriptions.stream().flatMap(description -> headers.includes(path, description).stream());
        return new HeaderView(
                descriptions.stream().map(HeaderViews::origin).collect(Collectors.joining(" and ")),
                "_UAPI_" + path.replaceAll("\\W", "_").toUpperCase(Locale.ROOT),
                Stream.concat(ALWAYS.stream(), others).distinct().toList(),
                descriptions.stream().flatMap(HeaderViews::parts).toList());
    }

    private static String origin(Description description) {
        return "the description of " + description.name() + ", as of Linux " + description.known();
    }

    private static Stream<PartView> parts(Description description) {
        Names names = new Names(description);
        Stream<PartView> about = Stream.of(Comment.documentation(names, description.name(), description.documentation()));
        Stream<PartView> devices = description.devices().stream()
                .map(device -> Comment.documentation(names, device.label(), device.documentation()));
        Stream<PartView> declared = Sequence.of(description).stream().map(item -> part(names, item));
        return Stream.of(about, devices, NumberViews.of(names), declared, ExtensionViews.of(names)).flatMap(parts -> parts);
    }

    private static PartView part(Names names, Sequence.Item item) {
        return switch (item) {
            case Sequence.OfEnum(var type) -> EnumViews.of(names, type);
            case Sequence.OfStruct(var struct) -> StructViews.of(names, struct);
            case Sequence.OfCommand(var command) -> CommandViews.of(names, command);
            case Sequence.OfFile(var file) -> Comment.documentation(names, file.name(), file.documentation());
        };
    }
}
