package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.MemberSyntax;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A capability is worth what it promises: it has to be clear which attempt that is.
final class CapabilitiesPromise implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        Set<String> promised = subject.extensions().stream().map(Written::meaning)
                .map(Extension::query).flatMap(Optional::stream)
                .filter(query -> query.answer() instanceof Answer.Flag)
                .map(query -> ((Answer.Flag) query.answer()).member().name())
                .collect(Collectors.toUnmodifiableSet());
        subject.enums().stream().filter(type -> type.meaning().capabilities()).forEach(type -> check(type, promised));
    }

    private static void check(Written<EnumType, EnumBody> type, Set<String> promised) {
        type.syntax().members().stream()
                .map(MemberSyntax::name)
                .filter(name -> !name.isMissing() && !promised.contains(name.text()))
                .forEach(name -> type.report().add(new ExtensionProblem.EmptyPromise(name.text()), name.span()));
    }
}
