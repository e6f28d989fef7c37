package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import dev.uapi.language.syntax.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts the results of an analysis without errors together.
final class SpecificationBuilder {
    private final List<Declared> declared;
    private final Heading heading;

    private SpecificationBuilder(List<Declared> declared, Heading heading) {
        this.declared = declared;
        this.heading = heading;
    }

    static Specification build(List<Source> roots, Groups groups) {
        List<String> wanted = descriptions(roots.stream().flatMap(root -> groups.file(root.path()).stream())).toList();
        List<String> imported = descriptions(groups.files()).filter(name -> !wanted.contains(name)).sorted().toList();
        return new Specification(all(wanted, groups), all(imported, groups));
    }

    private static Stream<String> descriptions(Stream<LoadedFile> files) {
        return files.map(LoadedFile::description).distinct();
    }

    private static List<Description> all(List<String> names, Groups groups) {
        return names.stream().flatMap(name -> groups.about(name).map(group -> build(name, group)).stream()).toList();
    }

    private static Description build(String name, Group group) {
        List<String> order = order(name, group.files().toList());
        List<Declared> declared = group.index().of(name).stream()
                .sorted(Comparator.comparingInt((Located located) -> order.indexOf(located.source().path())))
                .map(located -> group.evaluator().result(located.id()).declared())
                .toList();
        return new SpecificationBuilder(declared, group.evaluator().heading(new Query.About(name))).description();
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
