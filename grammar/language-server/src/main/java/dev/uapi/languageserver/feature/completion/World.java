package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.analysis.KernelNames;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.names.Referent;
import dev.uapi.language.syntax.Body;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/// Names that no description declares: the kernel's, the language's, and those of files, releases and vendors.
final class World {
    private static final List<Choice> RULES = Arrays.stream(Code.values())
            .filter(Code::allowable)
            .map(code -> Choice.of(code.toString(), Explanation.title(code), CompletionItemKind.Constant))
            .toList();

    private final Scene scene;

    World(Scene scene) {
        this.scene = scene;
    }

    /// Those that are used here come first.
    Stream<Choice> errnos() {
        Stream<String> used = mentioned(new Referent.Errno()).filter(KernelNames.ERRNOS::contains);
        return names(Stream.concat(used, KernelNames.ERRNOS.stream()).distinct(), "errno");
    }

    static Stream<Choice> capabilities() {
        return names(KernelNames.CAPABILITIES.stream(), "capability");
    }

    static Stream<Choice> scalars() {
        return Arrays.stream(ScalarType.values())
                .map(type -> Choice.of(type.spelling(), bytes(type), CompletionItemKind.Keyword));
    }

    private static String bytes(ScalarType type) {
        return type.wideAsTheMachine() ? "4 or 8 bytes" : type.size() == 1 ? "1 byte" : type.size() + " bytes";
    }

    /// Those that may be broken.
    static Stream<Choice> rules() {
        return RULES.stream();
    }

    private static Stream<Choice> names(Stream<String> names, String what) {
        return names.map(name -> Choice.of(name, what, CompletionItemKind.Constant));
    }

    /// Files that can be imported: those that were read, and those that nothing has asked for yet.
    Stream<Choice> modules() {
        Stream<String> read = scene.navigator().paths().stream().map(path -> scene.view().source(path).module());
        Stream<String> others = Stream.concat(read, scene.view().modules().stream())
                .filter(module -> scene.within().map(Standing::source).filter(own -> own.module().equals(module)).isEmpty());
        return others.distinct().sorted().map(module -> Choice.of(module, module + ".uapi", CompletionItemKind.File));
    }

    Stream<Choice> descriptions() {
        return scene.navigator().paths().stream()
                .flatMap(path -> scene.navigator().declarations(path).stream())
                .filter(standing -> standing.syntax().body() instanceof Body.DescriptionBody)
                .map(Standing::description)
                .distinct()
                .map(name -> Choice.of(name, "description", CompletionItemKind.Module));
    }

    /// Those that are spoken of, the newest first.
    Stream<Choice> releases() {
        return mentioned(new Referent.Release())
                .flatMap(name -> Release.parse(name).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(release -> Choice.number(release.toString(), "release"));
    }

    Stream<Choice> vendors() {
        return mentioned(new Referent.Vendor()).map(name -> Choice.of(name, "vendor", CompletionItemKind.Constant));
    }

    /// What is named most often comes first.
    private Stream<String> mentioned(Referent referent) {
        Map<String, Long> often = scene.navigator().paths().stream()
                .flatMap(path -> scene.navigator().mentions(path).stream())
                .filter(mention -> mention.referent().equals(referent))
                .collect(Collectors.groupingBy(mention -> mention.word().text(), TreeMap::new, Collectors.counting()));
        return often.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey);
    }
}
