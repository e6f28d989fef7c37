package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;
import java.util.Optional;

/// Basic is what is usable with all hardware, so it is nobody's in particular.
final class BasicIsForAllHardware implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.commands().stream().filter(command -> command.meaning().tier() == Tier.BASIC)
                .forEach(command -> check(command, command.syntax().vendor()));
        subject.extensions().stream().filter(extension -> extension.meaning().tier() == Tier.BASIC)
                .forEach(extension -> check(extension, extension.syntax().vendor()));
    }

    private static <S extends Body> void check(Written<?, S> basic, Optional<Word> vendor) {
        vendor.ifPresent(whose ->
                basic.report().add(new TierProblem.VendorInBasic(basic.syntax().name().text(), whose.text()), whose.span()));
    }
}
