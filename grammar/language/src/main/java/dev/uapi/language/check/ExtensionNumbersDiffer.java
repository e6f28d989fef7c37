package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.model.Extension;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who asks for a number must know which extension answers.
final class ExtensionNumbersDiffer implements DescriptionRule {
    private record Place(String description, long number) {}

    @Override
    public void check(DescriptionSubject subject) {
        Map<Place, Written<Extension, ExtensionBody>> taken = new HashMap<>();
        for (Written<Extension, ExtensionBody> extension : subject.extensions()) {
            extension.meaning()
                    .number()
                    .flatMap(number -> Optional.ofNullable(taken.putIfAbsent(new Place(extension.description(), number), extension)))
                    .ifPresent(first -> report(extension, first));
        }
    }

    private static void report(Written<Extension, ExtensionBody> second, Written<Extension, ExtensionBody> first) {
        Word number = second.syntax().number().orElseThrow();
        Word other = first.syntax().number().orElseThrow();
        second.report()
                .add(
                        new GrowthProblem.DuplicateExtensionNumber(number.text(), first.meaning().name()),
                        number.span(),
                        new Elsewhere(first.syntax(), other.span(), "taken here"));
    }
}
