package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.Span;

/// Old programs, whose structure is shorter, have 0 there: it has to mean what there was before payloads.
final class ZeroBringsNothing implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.enums().forEach(type -> type.meaning().members().stream()
                .filter(member -> member.value() == 0 && member.carries().isPresent())
                .forEach(member -> type.report().add(new HouseProblem.ZeroCarries(member.name()), span(type, member))));
    }

    private static Span span(Written<EnumType, EnumBody> type, EnumType.Member member) {
        return type.syntax().members().stream().filter(written -> written.name().text().equals(member.name())).findFirst()
                .map(written -> written.name().span())
                .orElse(type.syntax().name().span());
    }
}
