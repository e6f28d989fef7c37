package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Query;
import java.util.List;
import java.util.stream.Collectors;

/// What has become of extensions, and of the ways to ask for them.
record ExtensionComparison(Changes changes) {
    void compare(List<Extension> before, List<Extension> after) {
        Pairs.of(before, after, Extension::name).each(
                gone -> changes.add(Rule.EXTENSION_REMOVED, Kind.EXTENSION, gone.name(), "it added " + names(gone)),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.EXTENSION_ADDED, Kind.EXTENSION, come.name(), "it adds " + names(come)));
    }

    private static String names(Extension extension) {
        return extension.adds().isEmpty() ? "nothing that has a name" : String.join(", ", extension.adds());
    }

    private void compare(Extension before, Extension after) {
        Places.Name subject = new Places.Name(Kind.EXTENSION, after.name());
        changes.compareText(subject, before.documentation(), after.documentation());
        changes.compare(
                Rule.EXTENSION_RENUMBERED, subject, "it is",
                before.number().map(Object::toString).orElse("without a number"),
                after.number().map(Object::toString).orElse("without a number"));
        changes.compare(
                Rule.ATTEMPT_CHANGED, subject, "one tries",
                before.attempt().map(ExtensionComparison::text).orElse("nothing"),
                after.attempt().map(ExtensionComparison::text).orElse("nothing"));
        if (!before.adds().equals(after.adds())) {
            changes.add(Rule.EXTENSION_CHANGED, subject, "it adds " + names(after));
        }
        String asked = after.query().map(ExtensionComparison::text).orElse("nothing");
        if (!before.query().map(ExtensionComparison::text).orElse("nothing").equals(asked)) {
            changes.add(Rule.EXTENSION_CHANGED, subject, "it is asked for by " + asked);
        }
    }

    private static String text(Attempt attempt) {
        String given = attempt.given().stream().map(ExtensionComparison::text).collect(Collectors.joining(", "));
        String told = attempt.judgements().stream().map(ExtensionComparison::text).collect(Collectors.joining(", "));
        return attempt.command() + " {" + given + "}: " + told;
    }

    private static String text(Query query) {
        return query.command() + query.given().stream().map(ExtensionComparison::text).collect(Collectors.joining(", ", " {", "}"));
    }

    private static String text(Given given) {
        return given.field().name() + " = " + given.value().spelling();
    }

    private static String text(Judgement judgement) {
        return judgement.errno().orElse("success") + " " + judgement.verdict().keyword();
    }
}
