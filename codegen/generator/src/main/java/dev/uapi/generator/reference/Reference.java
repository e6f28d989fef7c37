package dev.uapi.generator.reference;

import dev.uapi.decode.Transcript;
import dev.uapi.generator.markup.Page;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Every page of the reference.
public final class Reference {
    private final Specification specification;
    private final Atlas atlas;
    private final Recordings recordings;
    private final List<Sheet> sheets = new ArrayList<>();

    private Reference(Specification specification, Atlas atlas, Recordings recordings) {
        this.specification = specification;
        this.atlas = atlas;
        this.recordings = recordings;
    }

    /// The reference of the newest release.
    ///
    /// @param recorded calls to show commands with
    public static Reference of(Specification specification, List<Transcript> recorded) {
        Atlas atlas = new Atlas(specification);
        Reference reference = new Reference(specification, atlas, new Recordings(atlas, recorded));
        reference.sheets.add(Frame.start(specification, Overviews.start(atlas, specification)));
        specification.descriptions().forEach(reference::describe);
        return reference;
    }

    /// The page where readers come in, and those of each description behind one another.
    public List<Sheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    /// The pages of some descriptions only, as of a release.
    ///
    /// @param chosen by their names
    public List<Sheet> asOf(Release release, Predicate<String> chosen) {
        Specification old = specification.asOf(release);
        Reference then = new Reference(old, new Atlas(old), recordings);
        then.specification.descriptions().stream().filter(each -> chosen.test(each.name())).forEach(then::describe);
        return then.sheets();
    }

    private void describe(Description description) {
        String name = description.name();
        add(description, Pages.of(description, "index"), name, Overviews::of);
        add(description, Way.page(description), "How commands are called", CallingPage::of);
        add(description, Pages.of(description, "errnos"), "Errnos", ErrnoPage::of);
        add(description, Pages.of(description, "releases"), "Commands by release", MatrixPage::of);
        add(description, Pages.of(description, "changes"), "Changes by release", Changes::of);
        description.commands().forEach(each -> add(description, "command", each.name(), scope -> CommandPages.of(scope, each, recordings)));
        description.devices().forEach(each ->
                add(description, Pages.of(description, each), each.label(), scope -> FilePages.of(scope, each)));
        description.fileKinds().forEach(each ->
                add(description, Pages.of(description, each), each.name(), scope -> FilePages.of(scope, each)));
        description.objects().forEach(each -> add(description, "object", each.name(), scope -> ObjectPage.of(scope, each)));
        atlas.structs(description).forEach(each -> add(description, "struct", each.name(), scope -> StructPage.of(scope, each)));
        description.enums().forEach(each -> add(description, "value", each.name(), scope -> ValuePages.of(scope, each)));
        description.extensions().forEach(each -> add(description, "extension", each.name(), scope -> ExtensionPage.of(scope, each)));
    }

    private void add(Description description, String kind, String name, Function<Scope, Content> maker) {
        add(description, Pages.of(description, kind, name), name, maker);
    }

    private void add(Description description, Page page, String title, Function<Scope, Content> maker) {
        Scope scope = Scope.of(atlas, description, page);
        sheets.add(Frame.around(scope, title, maker.apply(scope)));
    }
}
