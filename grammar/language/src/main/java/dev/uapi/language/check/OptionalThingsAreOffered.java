package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.MemberSyntax;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is not everywhere has to be asked for, so it has a name to ask by: that of the extension which adds it.
final class OptionalThingsAreOffered implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        Set<String> offered = subject.extensions().stream().flatMap(extension -> extension.meaning().adds().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> later = laterFlags(subject);
        subject.commands().stream().filter(command -> !offered.contains(command.meaning().name())).forEach(OptionalThingsAreOffered::check);
        subject.enums().forEach(type -> check(type, later, offered));
    }

    /// Flags of extended commands that came after the command; the others come with it.
    private static Set<String> laterFlags(DescriptionSubject subject) {
        return subject.commands().stream().map(Written::meaning).filter(command -> command.tier() == Tier.EXTENDED)
                .flatMap(command -> Choices.of(command).stream().map(Choices.Choice::type).filter(EnumType::flags)
                        .flatMap(type -> type.members().stream().filter(member -> cameAfter(command, type, member))))
                .map(EnumType.Member::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean cameAfter(Command command, EnumType type, EnumType.Member member) {
        Release since = member.availability().since().or(() -> type.availability().since()).orElse(command.since());
        return since.compareTo(command.since()) > 0;
    }

    private static void check(Written<Command, CommandBody> command) {
        Command meaning = command.meaning();
        if (meaning.tier() == Tier.EXTENDED) {
            command.report().add(problem(Kind.COMMAND, meaning.name(), meaning.vendor()), command.syntax().name().span());
        }
    }

    private static void check(Written<EnumType, EnumBody> type, Set<String> later, Set<String> offered) {
        type.meaning().members().stream()
                .filter(member -> !type.meaning().capabilities() && member.alias().isEmpty())
                .filter(member -> later.contains(member.name()) || member.extended())
                .filter(member -> !offered.contains(member.name()))
                .forEach(member -> type.report()
                        .add(problem(Kind.MEMBER, member.name(), member.vendor()), syntax(type, member).name().span()));
    }

    private static MemberSyntax syntax(Written<EnumType, EnumBody> type, EnumType.Member member) {
        return type.syntax().members().stream().filter(each -> each.name().text().equals(member.name())).findFirst().orElseThrow();
    }

    private static Problem problem(Kind kind, String name, Optional<String> vendor) {
        return vendor.<Problem>map(whose -> new TierProblem.VendorAlone(name, whose))
                .orElseGet(() -> new ExtensionProblem.NotOffered(kind, name));
    }
}
