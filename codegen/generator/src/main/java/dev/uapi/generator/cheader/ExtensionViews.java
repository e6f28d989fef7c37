package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import dev.uapi.generator.cheader.MacrosView.MacroView;
import dev.uapi.language.model.Extension;
import java.util.List;
import java.util.stream.Stream;

/// Makes the numbers that extensions are asked by.
final class ExtensionViews {
    private ExtensionViews() {}

    static Stream<PartView> of(Names names) {
        return names.description().extensions().stream().flatMap(extension -> macro(extension).map(macro ->
                new MacrosView(Comment.of(extension.documentation()), List.of(macro))));
    }

    private static Stream<MacroView> macro(Extension extension) {
        return extension.number().stream().map(number -> new MacroView(extension.name(), Numbers.of(number)));
    }
}
