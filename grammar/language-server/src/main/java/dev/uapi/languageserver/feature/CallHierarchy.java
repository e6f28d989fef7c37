package dev.uapi.languageserver.feature;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.Roles.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Range;

/// Shows how objects and files go from the commands that make them to those that take them.
///
/// Commands do not call one another, but what one has made another takes: so a command leads to what it makes, and that to the commands
/// that take it. Incoming is where something comes from: a kind of object from its makers, a command from what it must be given. Outgoing
/// is where it goes.
public final class CallHierarchy {
    private final View view;
    private final Symbol here;

    private CallHierarchy(View view, Symbol here) {
        this.view = view;
        this.here = here;
    }

    /// The command, or the kind of object or file, at a position.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static List<CallHierarchyItem> at(View view, String path, int offset) {
        return view.navigator().at(path, offset)
                .flatMap(Occurrence::symbol)
                .filter(symbol -> symbol.kind() == Kind.COMMAND || Roles.isKind(symbol))
                .flatMap(symbol -> Node.of(view, symbol))
                .map(Node::called)
                .stream()
                .toList();
    }

    /// @param item one that a client has got before
    public static List<CallHierarchyIncomingCall> incoming(View view, CallHierarchyItem item) {
        return again(view, item).map(CallHierarchy::incoming).orElse(List.of());
    }

    /// @param item one that a client has got before
    public static List<CallHierarchyOutgoingCall> outgoing(View view, CallHierarchyItem item) {
        return again(view, item).map(CallHierarchy::outgoing).orElse(List.of());
    }

    private static Optional<CallHierarchy> again(View view, CallHierarchyItem item) {
        return Node.again(view, item.getUri(), item.getSelectionRange(), item.getName()).map(here -> new CallHierarchy(view, here));
    }

    private List<CallHierarchyIncomingCall> incoming() {
        return by(CallHierarchy::source, role -> target(role).equals(here)).entrySet().stream()
                .flatMap(other -> Node.of(view, other.getKey()).stream()
                        .map(node -> new CallHierarchyIncomingCall(node.called(), places(node, other.getValue()))))
                .toList();
    }

    private List<CallHierarchyOutgoingCall> outgoing() {
        return Node.of(view, here).stream()
                .flatMap(mine -> by(CallHierarchy::target, role -> source(role).equals(here)).entrySet().stream()
                        .flatMap(other -> Node.of(view, other.getKey()).stream()
                                .map(node -> new CallHierarchyOutgoingCall(node.called(), places(mine, other.getValue())))))
                .toList();
    }

    private SequencedMap<Symbol, List<Role>> by(Function<Role, Symbol> other, Predicate<Role> wanted) {
        Roles roles = new Roles(view.navigator());
        List<Role> all = here.kind() == Kind.COMMAND ? roles.in(here) : roles.of(here);
        return all.stream().filter(wanted).collect(Collectors.groupingBy(other, LinkedHashMap::new, Collectors.toList()));
    }

    private static Symbol source(Role role) {
        return role.makes() ? role.command() : role.kind();
    }

    private static Symbol target(Role role) {
        return role.makes() ? role.kind() : role.command();
    }

    /// Where the one that leads to the other says so; where only the other does, its name.
    private static List<Range> places(Node source, List<Role> roles) {
        List<Range> said = roles.stream()
                .map(Role::said)
                .filter(there -> there.within().equals(source.standing().id()))
                .map(there -> source.view().positions().range(there.place()))
                .distinct()
                .toList();
        return said.isEmpty() ? List.of(source.name()) : said;
    }
}
