package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Place;
import dev.uapi.generator.reference.Graph.Edge;
import dev.uapi.generator.reference.Graph.Node;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Draws up the graph of a description's objects.
final class Graphs {
    /// With more than this nobody sees anything.
    private static final int MOST = 100;

    private final Scope scope;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    private Graphs(Scope scope) {
        this.scope = scope;
    }

    /// Nothing when no command makes an object, or too many do.
    static Optional<Graph> of(Scope scope) {
        return new Graphs(scope).graph();
    }

    private Optional<Graph> graph() {
        Description description = scope.description();
        description.objects().forEach(this::addMakers);
        String label = "How the objects of " + description.name() + " are made";
        return edges.isEmpty() || nodes.size() > MOST
                ? Optional.empty()
                : Optional.of(new Graph(label, List.copyOf(nodes.values()), List.copyOf(edges)));
    }

    private void addMakers(ObjectType object) {
        scope.atlas().uses(scope.description(), object).stream()
                .filter(use -> use.role() == ObjectUse.Role.MAKES && !use.kinds().isEmpty())
                .forEach(use -> addMaker(use, object));
    }

    private void addMaker(ObjectUse use, ObjectType made) {
        Command command = use.command();
        String maker = node(
                command.tier().keyword(), Names.own(use.description(), command.name()),
                Place.of(Pages.of(use.description(), "command", command.name())));
        List<String> taken = taken(use);
        Stream<String> files = Stream.concat(
                taken.isEmpty() ? Stream.of(file(use.description(), command.device())) : Stream.empty(), named(use));
        Stream.concat(files, taken.stream()).forEach(from -> edges.add(new Edge(from, maker)));
        edges.add(new Edge(maker, object(made)));
    }

    /// The objects of this description that a command takes.
    private List<String> taken(ObjectUse maker) {
        return ObjectUse.of(maker.description(), maker.command())
                .filter(use -> use.role() == ObjectUse.Role.TAKES)
                .flatMap(use -> scope.description().objects().stream()
                        .filter(object -> use.kinds().stream().anyMatch(kind -> scope.means(use.description(), kind, place(object)))))
                .distinct()
                .map(this::object)
                .toList();
    }

    /// The devices of this description whose descriptor is in a field of a command.
    private Stream<String> named(ObjectUse maker) {
        return Spot.fields(maker.command()).stream()
                .flatMap(Mentions::files)
                .flatMap(name -> scope.description().devices().stream()
                        .filter(device -> scope.means(maker.description(), name, Place.of(Pages.of(scope.description(), device)))))
                .map(device -> file(scope.description(), device));
    }

    private String object(ObjectType object) {
        return node("object", object.name(), place(object));
    }

    private String file(Description of, Device device) {
        return node("file", device.label(), Place.of(Pages.of(of, device)));
    }

    private Place place(ObjectType object) {
        return Place.of(Pages.of(scope.description(), "object", object.name()));
    }

    private String node(String kind, String name, Place place) {
        String id = place.page().path();
        nodes.putIfAbsent(id, new Node(id, kind, name, place));
        return id;
    }
}
