package dev.uapi.generator.java;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import dev.uapi.language.probe.Probe;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// All Java files of one description, as views by their paths.
final class JavaFiles {
    private final Description description;
    private final JavaNames names;
    private final Optional<Tier> only;
    private final SortedMap<String, Record> files = new TreeMap<>();

    /// @param only the tier whose package is made; empty: both
    JavaFiles(Description description, JavaNames names, Optional<Tier> only) {
        this.description = description;
        this.names = names;
        this.only = only;
    }

    SortedMap<String, Record> all() {
        description.commands().forEach(this::command);
        names.tiers().structs().stream().filter(this::isPayload).forEach(this::payload);
        names.tiers().enums().forEach(this::enumType);
        names.enumsWithMembersApart().forEach(type -> add(names.apart(type), imports -> new EnumViews(names).apart(type, imports)));
        ids();
        extensionNumbers();
        features();
        names.tiers().files().forEach(file -> add(names.file(file), imports -> new FileViews(names, imports).view(file)));
        for (Tier tier : Tier.values()) {
            names.devices().forEach(device -> catalog(device, tier));
        }
        packages();
        return files;
    }

    private void command(Command command) {
        add(names.command(command), imports -> new CommandViews(command, names, imports).view());
    }

    private boolean isPayload(Struct struct) {
        return description.commands().stream().map(Command::struct).flatMap(Optional::stream)
                .noneMatch(argument -> argument.name().equals(struct.name()));
    }

    private void payload(Struct struct) {
        add(names.struct(struct), imports -> new StructViews(names, imports).payload(struct));
    }

    private void enumType(EnumType type) {
        add(names.enumType(type), imports -> new EnumViews(names).view(type, imports));
    }

    private void ids() {
        List<String> kinds = names.objectKinds();
        kinds.forEach(kind -> add(names.objectId(kind), _ -> new IdView(
                idComment(kind), names.objectId(kind).simpleName(), names.anyObjectId().simpleName(), Literals.string(kind),
                Literals.string(kind + " "))));
        if (!kinds.isEmpty()) {
            add(names.anyObjectId(), this::anyId);
        }
    }

    private AnyIdView anyId(Imports imports) {
        imports.use("dev.uapi.runtime.probe.InHand");
        return new AnyIdView(
                CommentView.of("The id of an object of whatever kind. It means something only in the open file that gave it."),
                names.anyObjectId().simpleName(), names.objectKinds().stream().map(kind -> names.objectId(kind).simpleName()).toList());
    }

    private CommentView idComment(String kind) {
        String fact = "The id of " + Markdown.code(kind) + ".";
        return description.objects().stream().filter(object -> object.name().equals(kind)).findFirst()
                .map(ObjectType::documentation)
                .map(documentation -> Comments.of(documentation, fact))
                .orElseGet(() -> CommentView.of(fact));
    }

    private void features() {
        Features features = new Features(description, names);
        for (Tier tier : Tier.values()) {
            List<Extension> extensions = features.extensions(tier);
            if (!extensions.isEmpty()) {
                add(names.extensions(tier), imports -> features.extensions(tier, extensions, imports));
            }
            List<Probe> presences = features.presences(tier);
            if (!presences.isEmpty()) {
                add(names.presences(tier), imports -> features.presences(tier, presences, imports));
            }
        }
    }

    private void extensionNumbers() {
        boolean asked = description.commands().stream().flatMap(command -> command.fields().stream())
                .anyMatch(field -> field.meaning() instanceof Meaning.ExtensionNumber);
        if (asked || description.extensions().stream().map(Extension::number).anyMatch(Optional::isPresent)) {
            add(names.extensionNumber(), _ -> new EnumViews(names).extensions(description));
        }
    }

    private void catalog(Device device, Tier tier) {
        List<Command> commands = description.commands().stream()
                .filter(command -> command.tier() == tier && command.device().name().equals(device.name())).toList();
        if (!commands.isEmpty()) {
            TypeName name = names.catalog(device, tier);
            add(name, imports -> new CatalogViews(names, imports).view(name.simpleName(), device, commands));
        }
    }

    private void packages() {
        List<String> packages = files.values().stream().map(JavaFileView.class::cast).map(JavaFileView::packageName).distinct().toList();
        packages.forEach(name -> files.put(
                new TypeName(name, "package-info").path(),
                new PackageView(description.name(), Comments.of(description.documentation()), name)));
    }

    private void add(TypeName type, Function<Imports, Record> view) {
        if (only.filter(tier -> !names.packageOf(tier).equals(type.packageName())).isPresent()) {
            return;
        }
        Imports imports = new Imports(type.packageName());
        Record made = view.apply(imports);
        files.put(type.path(), new JavaFileView(description.name(), type.packageName(), imports.names(), made));
    }
}
