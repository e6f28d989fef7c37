package dev.uapi.generator.docs;

import dev.uapi.language.model.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All about an extension.
///
/// @param adds  commands and flags that come with it
/// @param query the call that asks for it
record ExtensionPage(
        Html name, Optional<Html> lead, Optional<Html> about, List<Fact> facts, List<Html> adds, Optional<CommandPage.Sample> query)
        implements Content {
    static ExtensionPage of(Scope scope, Extension extension) {
        Prose.Text text = new Prose(scope).text(extension.documentation());
        return new ExtensionPage(
                Html.text(extension.name()),
                text.lead(),
                text.rest(),
                facts(extension),
                extension.adds().stream().map(scope::code).toList(),
                extension.query().flatMap(query -> sample(scope, query)));
    }

    private static List<Fact> facts(Extension extension) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Number", Html.text(extension.number().map(Long::toUnsignedString).orElse("none was given"))));
        facts.addAll(Facts.with(extension.availability()));
        return facts;
    }

    private static Optional<CommandPage.Sample> sample(Scope scope, Extension.Query query) {
        return scope.description().commands().stream()
                .filter(command -> command.name().equals(query.command()))
                .findFirst()
                .map(command -> new Samples(scope).query(command, query.given(), query.gives()));
    }

    @Override
    public List<Link> outline() {
        return new Outline().section("adds", "What it adds", adds).section("query", "How to ask for it", query.stream().toList()).links();
    }
}
