package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.check.DescriptionRules;
import dev.uapi.language.check.DescriptionSubject;
import dev.uapi.language.check.DescriptionSubject.CrossReport;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Brings the results of a description's declarations before the rules that are about several of them.
final class CrossChecks {
    private final List<Written<Command, CommandBody>> commands = new ArrayList<>();
    private final List<Written<ObjectType, ObjectBody>> objects = new ArrayList<>();
    private final List<Written<Extension, ExtensionBody>> extensions = new ArrayList<>();
    private final IdentityHashMap<Body, DeclarationId> ids = new IdentityHashMap<>();
    private final Map<DeclarationId, List<Finding>> findings = new HashMap<>();

    static Map<DeclarationId, List<Finding>> check(List<Located> declarations, Evaluator evaluator) {
        CrossChecks checks = new CrossChecks();
        declarations.forEach(located -> checks.add(located, evaluator.result(located.id()).declared()));
        DescriptionRules.check(new DescriptionSubject(checks.commands, checks.objects, checks.extensions));
        return checks.findings;
    }

    private void add(Located located, Declared declared) {
        Body body = located.syntax().body();
        ids.put(body, located.id());
        CrossReport report = (problem, span, other) -> findings.computeIfAbsent(located.id(), any -> new ArrayList<>())
                .add(new Finding(problem, span, List.of(elsewhere(other))));
        if (declared instanceof Declared.OfCommand of && body instanceof CommandBody syntax) {
            commands.add(new Written<>(of.command(), syntax, report));
        } else if (declared instanceof Declared.OfObject of && body instanceof ObjectBody syntax) {
            objects.add(new Written<>(of.object(), syntax, report));
        } else if (declared instanceof Declared.OfExtension of && body instanceof ExtensionBody syntax) {
            extensions.add(new Written<>(of.extension(), syntax, report));
        }
    }

    private Finding.Elsewhere elsewhere(DescriptionSubject.Elsewhere other) {
        DeclarationId id = ids.get(other.declaration());
        if (id == null) {
            throw new IllegalStateException("a rule named a declaration that it was not given");
        }
        return new Finding.Elsewhere(id, other.span(), other.note());
    }
}
