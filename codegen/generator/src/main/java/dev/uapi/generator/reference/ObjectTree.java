package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.ObjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who keeps whom alive, as branches: what stands on a branch keeps alive what the branch grows from. Every kind of object
/// grows in one place; where it comes up again, there is only its name.
final class ObjectTree {
    private final Scope scope;
    private final List<ObjectType> objects;
    private final Set<String> grown = new HashSet<>();

    private ObjectTree(Scope scope) {
        this.scope = scope;
        objects = scope.description().objects();
    }

    /// A kind of object, and those that keep one alive.
    record Branch(Phrase name, List<Branch> branches) {}

    /// Nothing when no object keeps another alive.
    static List<Branch> of(Scope scope) {
        return new ObjectTree(scope).branches();
    }

    private List<Branch> branches() {
        boolean flat = objects.stream().allMatch(object -> object.holds().isEmpty());
        return flat ? List.of() : objects.stream().filter(object -> object.holds().isEmpty()).map(this::branch).toList();
    }

    private Branch branch(ObjectType object) {
        return new Branch(scope.link(object.name()), grown.add(object.name()) ? holders(object) : List.of());
    }

    private List<Branch> holders(ObjectType object) {
        return objects.stream().filter(other -> other.holds().contains(object.name())).map(this::branch).toList();
    }
}
