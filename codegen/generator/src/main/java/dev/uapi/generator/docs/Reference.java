package dev.uapi.generator.docs;

import dev.uapi.generator.output.Templates;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes every page and puts it into its frame.
final class Reference {
    private final Templates templates = Templates.load(Reference.class, "docs.stg", Html::escape);
    private final Map<String, String> files = new TreeMap<>();
    private final Specification specification;
    private final Atlas atlas;

    Reference(Specification specification) {
        this.specification = specification;
        atlas = new Atlas(specification);
    }

    /// Text by path.
    Map<String, String> pages() {
        StartPage start = Overviews.start(atlas, specification);
        files.put(Page.START.path(), templates.render(Frame.start(specification, start, rendered(start))));
        specification.descriptions().forEach(this::describe);
        return files;
    }

    private void describe(Description description) {
        String name = description.name();
        add(description, Page.of(description, "index"), name, Overviews::of);
        add(description, Way.page(description), "How commands are called", CallingPage::of);
        add(description, Page.of(description, "errnos"), "Errnos", ErrnoPage::of);
        description.commands().forEach(each -> add(description, "command", each.name(), scope -> CommandPages.of(scope, each)));
        description.devices().forEach(each ->
                add(description, Page.of(description, each), each.label(), scope -> FilePages.of(scope, each)));
        description.fileKinds().forEach(each ->
                add(description, Page.of(description, each), each.name(), scope -> FilePages.of(scope, each)));
        description.objects().forEach(each -> add(description, "object", each.name(), scope -> ObjectPage.of(scope, each)));
        Atlas.structs(description).forEach(each -> add(description, "struct", each.name(), scope -> StructPage.of(scope, each)));
        description.enums().forEach(each -> add(description, "value", each.name(), scope -> ValuePages.of(scope, each)));
        description.extensions().forEach(each -> add(description, "extension", each.name(), scope -> ExtensionPage.of(scope, each)));
    }

    private void add(Description description, String kind, String name, Function<Scope, Content> maker) {
        add(description, Page.of(description, kind, name), name, maker);
    }

    private void add(Description description, Page page, String title, Function<Scope, Content> maker) {
        Scope scope = Scope.of(atlas, description, page);
        Content content = maker.apply(scope);
        files.put(page.path(), templates.render(Frame.around(scope, title, content, rendered(content))));
    }

    private Html rendered(Content content) {
        return new Html(templates.render((Record) content));
    }
}
