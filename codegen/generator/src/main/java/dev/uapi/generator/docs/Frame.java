package dev.uapi.generator.docs;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.stream.Stream;

/// What is around the pages: how one got there, and what else there is.
final class Frame {
    private static final String HOME = "Reference";

    private Frame() {}

    /// Around the page where readers come in.
    static Shell start(Specification specification, Content content, Html rendered) {
        List<Link> descriptions = specification.descriptions().stream()
                .map(each -> Link.to(Page.of(each, "index").path(), each.name()))
                .toList();
        List<Shell.Menu> menu = List.of(new Shell.Menu("Descriptions", descriptions));
        return new Shell(HOME, "", List.of(), content.outline(), menu, rendered);
    }

    /// Around a page of a description.
    ///
    /// @param title what the page is about; the name of the description on its first page
    static Shell around(Scope scope, String title, Content content, Html rendered) {
        Description description = scope.description();
        Link home = Link.to(Place.of(Page.START).from(scope.page()), HOME);
        Link own = link(scope, Page.of(description, "index"), Html.text(description.name()));
        List<Link> trail = own.current() ? List.of(home) : List.of(home, own);
        return new Shell(title, scope.page().root(), trail, content.outline(), menu(scope), rendered);
    }

    private static List<Shell.Menu> menu(Scope scope) {
        Description description = scope.description();
        return Stream.of(
                        new Shell.Menu("Files", files(scope)),
                        menu(scope, "Commands", "command", description.commands().stream().map(Command::name)),
                        menu(scope, "Objects", "object", description.objects().stream().map(ObjectType::name)),
                        menu(scope, "Structures", "struct", Atlas.structs(description).stream().map(Struct::name)),
                        menu(scope, "Enums and flags", "value", description.enums().stream().map(EnumType::name)),
                        menu(scope, "Extensions", "extension", description.extensions().stream().map(Extension::name)),
                        new Shell.Menu("For all commands", general(scope)))
                .filter(menu -> !menu.links().isEmpty())
                .toList();
    }

    private static Shell.Menu menu(Scope scope, String title, String kind, Stream<String> names) {
        Description description = scope.description();
        return new Shell.Menu(
                title, names.map(name -> link(scope, Page.of(description, kind, name), Names.html(description, name))).toList());
    }

    private static List<Link> files(Scope scope) {
        return OpenFile.of(scope.description()).stream().map(file -> link(scope, file.page(), file.label())).toList();
    }

    private static List<Link> general(Scope scope) {
        Page errnos = Page.of(scope.description(), "errnos");
        return List.of(
                link(scope, Way.page(scope.description()), Html.text("How they are called")), link(scope, errnos, Html.text("Errnos")));
    }

    private static Link link(Scope scope, Page page, Html label) {
        return new Link(Place.of(page).from(scope.page()), label, page.equals(scope.page()));
    }
}
