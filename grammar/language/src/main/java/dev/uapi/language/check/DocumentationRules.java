package dev.uapi.language.check;

import java.util.List;

/// All rules about what documentation says.
public final class DocumentationRules {
    private static final List<DocumentationRule> ALL =
            List.of(new NamesInTextExist(), new TextKeepsToTheFields(), new LinksLeadSomewhere(), new ExamplesFollowTheGrammar());

    private DocumentationRules() {}

    public static void check(DocumentationSubject subject, Report report) {
        ALL.forEach(rule -> rule.check(subject, report));
    }
}
