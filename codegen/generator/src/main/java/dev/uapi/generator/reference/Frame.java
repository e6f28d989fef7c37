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
    /// A menu with more is of no use, and on every page it would make the pages grow with the square of what they tell about.
    private static final int MOST = 80;
    private static final int NEIGHBOURS = 10;

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
                        menu(scope, "Commands", "command", "commands", description.commands().stream().map(Command::name)),
                        menu(scope, "Objects", "object", "objects", description.objects().stream().map(ObjectType::name)),
                        menu(scope, "Structures", "struct", "structs", scope.atlas().structs(description).stream().map(Struct::name)),
                        menu(scope, "Enums and flags", "value", "values", description.enums().stream().map(EnumType::name)),
                        menu(scope, "Extensions", "extension", "extensions", description.extensions().stream().map(Extension::name)),
                        new Menu("For all commands", general(scope)))
                .filter(menu -> !menu.links().isEmpty())
                .toList();
    }

    /// @param anchor where the first page has all of them
    private static Menu menu(Scope scope, String title, String kind, String anchor, Stream<String> declared) {
        Description description = scope.description();
        List<String> names = declared.toList();
        Stream<Link> links = (names.size() <= MOST ? names : neighbours(scope, kind, names)).stream()
                .map(name -> link(scope, Pages.of(description, kind, name), Names.phrase(description, name)));
        Link all = Link.to(Place.of(Pages.of(description, "index"), anchor), "All " + names.size());
        return new Menu(title, names.size() <= MOST ? links.toList() : Stream.concat(links, Stream.of(all)).toList());
    }

    /// Those around the one where the reader is.
    private static List<String> neighbours(Scope scope, String kind, List<String> names) {
        String here = scope.page().name();
        int index = Pages.of(scope.description(), kind, here).equals(scope.page()) ? names.indexOf(here) : -1;
        return index < 0 ? List.of() : names.subList(Math.max(0, index - NEIGHBOURS), Math.min(names.size(), index + NEIGHBOURS + 1));
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
