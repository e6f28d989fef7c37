package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.check.DescriptionRules;
import dev.uapi.language.check.DescriptionSubject;
import dev.uapi.language.check.DescriptionSubject.CrossReport;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.DeviceBody;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Body.FileKindBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Brings the results of all declarations before the rules that are about several of them.
final class CrossChecks {
    private static final List<Namespace> NAMESPACES = List.of(Namespace.values());

    private final Index index;
    private final List<Written<Device, DeviceBody>> devices = new ArrayList<>();
    private final List<Written<FileKind, FileKindBody>> files = new ArrayList<>();
    private final List<Written<ObjectType, ObjectBody>> objects = new ArrayList<>();
    private final List<Written<EnumType, EnumBody>> enums = new ArrayList<>();
    private final List<Written<Command, CommandBody>> commands = new ArrayList<>();
    private final List<Written<Extension, ExtensionBody>> extensions = new ArrayList<>();
    private final IdentityHashMap<Body, Located> declarations = new IdentityHashMap<>();
    private final Map<DeclarationId, List<Finding>> findings = new HashMap<>();

    private CrossChecks(Index index) {
        this.index = index;
    }

    static Map<DeclarationId, List<Finding>> check(Index index, Evaluator evaluator) {
        CrossChecks checks = new CrossChecks(index);
        index.all().forEach(located -> checks.add(located, evaluator.result(located.id())));
        DescriptionRules.check(checks.subject());
        return checks.findings;
    }

    private DescriptionSubject subject() {
        return new DescriptionSubject(devices, files, objects, enums, commands, extensions, this::meant);
    }

    private void add(Located located, Result result) {
        declarations.put(located.syntax().body(), located);
        switch (result.declared()) {
            case Declared.OfDevice of -> add(located, of.device(), DeviceBody.class, devices);
            case Declared.OfFile of -> add(located, of.file(), FileKindBody.class, files);
            case Declared.OfObject of -> add(located, of.object(), ObjectBody.class, objects);
            case Declared.OfCommand of -> add(located, of.command(), CommandBody.class, commands);
            case Declared.OfExtension of -> add(located, of.extension(), ExtensionBody.class, extensions);
            case Declared.OfEnum of -> add(located, of.type(), EnumBody.class, enums);
            case Declared.OfHeading _, Declared.OfStruct _, Declared.Nothing _ -> {}
        }
    }

    private <M, S extends Body> void add(Located located, M meaning, Class<S> kind, List<Written<M, S>> all) {
        CrossReport report = (problem, span, others) -> findings.computeIfAbsent(located.id(), any -> new ArrayList<>())
                .add(new Finding(problem, span, Arrays.stream(others).map(this::elsewhere).toList()));
        all.add(new Written<>(located.description(), meaning, kind.cast(located.syntax().body()), report));
    }

    private List<Body> meant(Body user, String name) {
        String description = located(user).description();
        return NAMESPACES.stream()
                .flatMap(namespace -> index.find(description, namespace, name).stream())
                .map(symbol -> index.located(symbol.id()).syntax().body())
                .toList();
    }

    private Finding.Elsewhere elsewhere(DescriptionSubject.Elsewhere other) {
        return new Finding.Elsewhere(located(other.declaration()).id(), other.span(), other.note());
    }

    private Located located(Body body) {
        Located located = declarations.get(body);
        if (located == null) {
            throw new IllegalStateException("a rule named a declaration that it was not given");
        }
        return located;
    }
}
