package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.CommandItem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rules that are broken on purpose: a finding that is allowed where it stands, or by the description's head, is left out.
final class Allowances {
    /// @param owner the declaration that says it
    record Allowance(Located owner, AllowSyntax syntax, Optional<Code> code, boolean everywhere) {}

    private final List<Allowance> allowances;
    private final Set<Allowance> used = Collections.newSetFromMap(new IdentityHashMap<>());

    Allowances(List<Allowance> allowances) {
        this.allowances = allowances;
    }

    /// Those that a declaration says.
    static Stream<Allowance> of(Located located) {
        Body body = located.syntax().body();
        return allows(body).stream().map(allow ->
                new Allowance(located, allow, Code.of(allow.code().text()), body instanceof Body.DescriptionBody));
    }

    private static List<AllowSyntax> allows(Body body) {
        return switch (body) {
            case Body.DescriptionBody description -> description.allows();
            case Body.ExtensionBody extension -> extension.allows();
            case Body.StructBody struct -> struct.allows();
            case Body.EnumBody type -> type.allows();
            case Body.CommandBody command ->
                CommandAnalyzer.items(command, CommandItem.AllowItem.class).stream().map(CommandItem.AllowItem::allow).toList();
            case Body.DeviceBody _, Body.FileKindBody _, Body.ObjectBody _, Body.PartBody _, Body.ImportBody _ -> List.of();
        };
    }

    boolean allows(Located located, Problem problem) {
        List<Allowance> matching = allowances.stream().filter(allowance -> covers(allowance, located, problem.code())).toList();
        used.addAll(matching);
        return !matching.isEmpty();
    }

    private static boolean covers(Allowance allowance, Located located, Code code) {
        boolean near = allowance.owner().id().equals(located.id())
                || (allowance.everywhere() && allowance.owner().description().equals(located.description()));
        return near && code.allowable() && allowance.code().filter(code::equals).isPresent();
    }

    /// What is wrong with the allowances themselves. To be asked when all findings have been.
    List<FileFinding> findings() {
        return allowances.stream().flatMap(allowance -> problem(allowance).map(problem -> at(allowance, problem)).stream()).toList();
    }

    private Optional<Problem> problem(Allowance allowance) {
        String number = allowance.syntax().code().text();
        if (allowance.code().isEmpty()) {
            return number.isEmpty() ? Optional.empty() : Optional.of(new NameProblem.UnknownCode(number));
        }
        Code code = allowance.code().get();
        if (!code.allowable()) {
            return Optional.of(new NameProblem.NotAllowable(code));
        }
        boolean idle = !used.contains(allowance) && !allowance.owner().syntax().broken();
        return idle ? Optional.of(new NameProblem.UselessAllow(code)) : Optional.empty();
    }

    private static FileFinding at(Allowance allowance, Problem problem) {
        return new FileFinding(problem, allowance.owner().place(allowance.syntax().code().span()));
    }
}
