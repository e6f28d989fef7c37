package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is around the pages: how one got there, and what else there is.
final class Frame {
    private static final String HOME = "Reference";

    private Frame() {}

    /// Around the page where readers come in.
    static Sheet start(Specification specification, Content content) {
        List<Link> descriptions = specification.descriptions().stream()
                .map(each -> Link.to(Place.of(Pages.of(each, "index")), each.name()))
                .toList();
        List<Menu> menu = List.of(new Menu("Descriptions", descriptions));
        return new Sheet(Page.START, HOME, Optional.empty(), List.of(), menu, content);
    }

    /// Around a page of a description.
    ///
    /// @param title what the page is about; the name of the description on its first page
    static Sheet around(Scope scope, String title, Content content) {
        Description description = scope.description();
        Link home = Link.to(Place.of(Page.START), HOME);
        Link own = link(scope, Pages.of(description, "index"), Phrase.text(description.name()));
        List<Link> trail = own.current() ? List.of(home) : List.of(home, own);
        return new Sheet(scope.page(), title, Optional.of(description.name()), trail, menu(scope), content);
    }

    private static List<Menu> menu(Scope scope) {
        Description description = scope.description();
        return Stream.of(
                        new Menu("Files", files(scope)),
                        menu(scope, "Commands", "command", description.commands().stream().map(Command::name)),
                        menu(scope, "Objects", "object", description.objects().stream().map(ObjectType::name)),
                        menu(scope, "Structures", "struct", scope.atlas().structs(description).stream().map(Struct::name)),
                        menu(scope, "Enums and flags", "value", description.enums().stream().map(EnumType::name)),
                        menu(scope, "Extensions", "extension", description.extensions().stream().map(Extension::name)),
                        new Menu("For all commands", general(scope)))
                .filter(menu -> !menu.links().isEmpty())
                .toList();
    }

    private static Menu menu(Scope scope, String title, String kind, Stream<String> names) {
        Description description = scope.description();
        return new Menu(
                title, names.map(name -> link(scope, Pages.of(description, kind, name), Names.phrase(description, name))).toList());
    }

    private static List<Link> files(Scope scope) {
        return OpenFile.of(scope.description()).stream().map(file -> link(scope, file.page(), file.label())).toList();
    }

    private static List<Link> general(Scope scope) {
        Page errnos = Pages.of(scope.description(), "errnos");
        return List.of(
                link(scope, Way.page(scope.description()), Phrase.text("How they are called")),
                link(scope, errnos, Phrase.text("Errnos")),
                link(scope, Pages.of(scope.description(), "releases"), Phrase.text("Commands by release")),
                link(scope, Pages.of(scope.description(), "changes"), Phrase.text("Changes by release")));
    }

    private static Link link(Scope scope, Page page, Phrase label) {
        return new Link(Place.of(page), label, page.equals(scope.page()));
    }
}
