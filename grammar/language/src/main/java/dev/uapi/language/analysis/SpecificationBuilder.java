package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import dev.uapi.language.syntax.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the results of an analysis without errors together.
final class SpecificationBuilder {
    private final List<Declared> declared;
    private final Heading heading;

    private SpecificationBuilder(List<Declared> declared, Heading heading) {
        this.declared = declared;
        this.heading = heading;
    }

    static Specification build(List<Source> roots, List<LoadedFile> files, Index index, Evaluator evaluator) {
        Map<String, LoadedFile> byPath = files.stream().collect(Collectors.toMap(file -> file.source().path(), Function.identity()));
        List<String> wanted = roots.stream()
                .map(root -> byPath.get(root.path()))
                .flatMap(Stream::ofNullable)
                .map(LoadedFile::description)
                .distinct()
                .toList();
        List<String> imported = files.stream()
                .map(LoadedFile::description)
                .filter(name -> !wanted.contains(name))
                .distinct()
                .sorted()
                .toList();
        return new Specification(all(wanted, files, index, evaluator), all(imported, files, index, evaluator));
    }

    private static List<Description> all(List<String> names, List<LoadedFile> files, Index index, Evaluator evaluator) {
        return names.stream().map(name -> build(name, files, index, evaluator)).toList();
    }

    private static Description build(String name, List<LoadedFile> files, Index index, Evaluator evaluator) {
        List<String> order = order(name, files);
        List<Declared> declared = index.of(name).stream()
                .sorted(Comparator.comparingInt((Located located) -> order.indexOf(located.source().path())))
                .map(located -> evaluator.result(located.id()).declared())
                .toList();
        return new SpecificationBuilder(declared, evaluator.heading(new Query.About(name))).description();
    }

    /// The head first, then the parts in the order in which it imports them, whichever file was asked for.
    private static List<String> order(String name, List<LoadedFile> files) {
        List<LoadedFile> own = files.stream().filter(file -> file.description().equals(name)).toList();
        List<String> modules = new ArrayList<>();
        own.stream().filter(LoadedFile::isHead).forEach(head -> {
            modules.add(head.source().module());
            head.imports().stream().map(Body.ImportBody::name).forEach(module -> modules.add(module.text()));
        });
        own.forEach(file -> modules.add(file.source().module()));
        return own.stream()
                .sorted(Comparator.comparingInt((LoadedFile file) -> modules.indexOf(file.source().module())))
                .map(file -> file.source().path())
                .toList();
    }

    private Description description() {
        return new Description(
                heading.name(),
                heading.header(),
                heading.since(),
                heading.known(),
                heading.prefixes(),
                all(Declared.OfDevice.class, Declared.OfDevice::device),
                all(Declared.OfFile.class, Declared.OfFile::file),
                all(Declared.OfObject.class, Declared.OfObject::object),
                all(Declared.OfEnum.class, Declared.OfEnum::type),
                all(Declared.OfStruct.class, Declared.OfStruct::struct),
                all(Declared.OfCommand.class, Declared.OfCommand::command),
                all(Declared.OfExtension.class, Declared.OfExtension::extension),
                heading.omissions(),
                heading.documentation());
    }

    private <D extends Declared, M> List<M> all(Class<D> kind, Function<D, M> meaning) {
        return declared.stream().filter(kind::isInstance).map(kind::cast).map(meaning).toList();
    }
}
