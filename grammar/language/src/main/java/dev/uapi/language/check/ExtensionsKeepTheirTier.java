package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// What is usable with all hardware cannot come with something that only some hardware has, nor the other way round.
final class ExtensionsKeepTheirTier implements DescriptionRule {
    /// Something that an extension may add.
    private record Addition(Tier tier, Body declaration, Span span) {}

    @Override
    public void check(DescriptionSubject subject) {
        Map<String, Addition> additions = additions(subject);
        subject.extensions().forEach(extension -> extension.syntax().adds().forEach(name ->
                Optional.ofNullable(additions.get(name.text())).ifPresent(addition -> check(extension, name, addition))));
    }

    private static Map<String, Addition> additions(DescriptionSubject subject) {
        Map<String, Addition> additions = new HashMap<>();
        IdentityHashMap<EnumType, Tier> types = new IdentityHashMap<>();
        for (Written<Command, Body.CommandBody> command : subject.commands()) {
            Command meaning = command.meaning();
            additions.putIfAbsent(meaning.name(), new Addition(meaning.tier(), command.syntax(), command.syntax().name().span()));
            Choices.of(meaning).forEach(choice ->
                    types.merge(choice.type(), meaning.tier(), (one, other) -> one == Tier.BASIC ? one : other));
        }
        subject.enums().forEach(type -> type.syntax().members().forEach(member ->
                tier(type.meaning(), member.name().text(), types).ifPresent(tier ->
                        additions.putIfAbsent(member.name().text(), new Addition(tier, type.syntax(), member.name().span())))));
        return additions;
    }

    /// Empty where the member is only ever an answer: then it belongs to no tier of its own.
    private static Optional<Tier> tier(EnumType type, String name, IdentityHashMap<EnumType, Tier> types) {
        boolean extended = type.members().stream().anyMatch(member -> member.name().equals(name) && member.extended());
        return extended ? Optional.of(Tier.EXTENDED) : Optional.ofNullable(types.get(type));
    }

    private static void check(Written<Extension, ExtensionBody> extension, Word name, Addition addition) {
        Extension meaning = extension.meaning();
        if (meaning.tier() != addition.tier()) {
            TierProblem problem = addition.tier() == Tier.BASIC
                    ? new TierProblem.AddsBasic(meaning.name(), name.text())
                    : new TierProblem.AddsExtended(meaning.name(), name.text());
            String note = addition.tier() == Tier.BASIC ? "basic here" : "extended here";
            extension.report().add(problem, name.span(), new Elsewhere(addition.declaration(), addition.span(), note));
        }
    }
}
