package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Extension;
import dev.uapi.language.syntax.Body.ExtensionBody;

/// A flag that stands for no attempt says something that nobody can use, and nobody can check.
final class EveryExtensionIsTried implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.extensions().forEach(EveryExtensionIsTried::check);
    }

    private static void check(Written<Extension, ExtensionBody> extension) {
        ExtensionBody syntax = extension.syntax();
        String name = extension.meaning().name();
        if (syntax.attempts().isEmpty() && syntax.nevers().isEmpty()) {
            extension.report().add(new ExtensionProblem.NoAttempt(name), syntax.name().span());
        } else if (!syntax.attempts().isEmpty() && !syntax.nevers().isEmpty()) {
            extension.report().add(new ExtensionProblem.TriedNevertheless(name), syntax.nevers().getFirst().why().span());
        }
    }
}
