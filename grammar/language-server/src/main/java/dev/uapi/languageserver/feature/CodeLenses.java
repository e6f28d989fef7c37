package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.Roles.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/// Offers above declarations what one may want next. All of it the client does; the server starts nothing:
///
/// | command | argument, one object | what the client does |
/// |---|---|---|
/// | `uapi.check`, `uapi.probe` | `uri`, and `arguments`: a list of texts | starts `uapi` with these arguments and shows what it says |
/// | `uapi.openJava`, `uapi.openReference` | `uri` and `name` | opens the class, or the page, that was generated for the name |
/// | `uapi.references` | `uri` and `position` | asks for the references of that place and shows them |
public final class CodeLenses {
    private final View view;
    private final String path;
    private final Map<Symbol, Long> uses;

    private CodeLenses(View view, String path) {
        this.view = view;
        this.path = path;
        this.uses = view.navigator().paths().stream()
                .flatMap(file -> view.navigator().occurrences(file).stream())
                .filter(there -> !there.declares())
                .flatMap(there -> there.symbol().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    public static List<CodeLens> in(View view, String path) {
        CodeLenses lenses = new CodeLenses(view, path);
        return view.navigator().declarations(path).stream().flatMap(lenses::above).toList();
    }

    private Stream<CodeLens> above(Standing standing) {
        Place name = standing.place(standing.syntax().body().name().span());
        Range range = view.positions().range(name);
        return commands(standing, range).map(command -> new CodeLens(range, command, null));
    }

    private Stream<Command> commands(Standing standing, Range range) {
        Body body = standing.syntax().body();
        String name = body.name().text();
        return body.name().isMissing() ? Stream.empty() : switch (body) {
            case Body.DescriptionBody _ ->
                Stream.of(run("Check", "uapi.check", "check", path), open("Reference", "uapi.openReference", name));
            case Body.PartBody _, Body.ImportBody _ -> Stream.empty();
            case Body.ObjectBody _, Body.FileKindBody _, Body.DeviceBody _ -> Stream.concat(used(standing, range), roles(standing, range));
            case Body.EnumBody _, Body.StructBody _ -> Stream.concat(used(standing, range), opening(name));
            case Body.CommandBody _ -> Stream.concat(used(standing, range), opening(name));
            case Body.ExtensionBody extension ->
                Stream.concat(used(standing, range), extension.attempts().isEmpty() ? Stream.empty() : probing(standing, name));
        };
    }

    private Stream<Command> used(Standing standing, Range range) {
        return Spoken.declared(view.navigator(), standing, standing.syntax().body().name()).stream().map(symbol -> {
            long times = uses.getOrDefault(symbol, 0L);
            return references(times == 1 ? "1 use" : times + " uses", range);
        });
    }

    private Stream<Command> roles(Standing standing, Range range) {
        List<Role> roles = Spoken.declared(view.navigator(), standing, standing.syntax().body().name()).stream()
                .flatMap(symbol -> new Roles(view.navigator()).of(symbol).stream())
                .toList();
        return Stream.of(commands("made by ", roles, true), commands("taken by ", roles, false))
                .filter(title -> !title.isEmpty())
                .map(title -> references(title, range));
    }

    /// One is named, several are counted.
    private static String commands(String title, List<Role> roles, boolean makes) {
        List<String> names = roles.stream().filter(role -> role.makes() == makes).map(role -> role.command().name()).distinct().toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> title + names.getFirst();
            default -> title + names.size() + " commands";
        };
    }

    private Stream<Command> opening(String name) {
        return Stream.of(open("Java", "uapi.openJava", name), open("Reference", "uapi.openReference", name));
    }

    private Stream<Command> probing(Standing standing, String name) {
        String head = head(standing);
        return Stream.of(
                run("Probe the simulator", "uapi.probe", "probe", "--simulator", "--of", head, name),
                run("Probe this machine", "uapi.probe", "probe", "--of", head, name));
    }

    /// The file of the description itself, where this one is only a part.
    private String head(Standing standing) {
        return view.navigator().occurrences(path).stream()
                .filter(there -> there.mention().referent() instanceof Referent.Description)
                .filter(there -> there.text().equals(standing.description()))
                .flatMap(there -> there.symbol().stream())
                .flatMap(symbol -> view.navigator().declaration(symbol).stream())
                .map(Occurrence::place)
                .map(place -> place.source().path())
                .findFirst()
                .orElse(path);
    }

    private Command run(String title, String command, String... arguments) {
        return new Command(title, command, List.of(Map.of("uri", Uris.uri(path), "arguments", List.of(arguments))));
    }

    private Command open(String title, String command, String name) {
        return new Command(title, command, List.of(Map.of("uri", Uris.uri(path), "name", name)));
    }

    private Command references(String title, Range range) {
        return new Command(title, "uapi.references", List.of(Map.of("uri", Uris.uri(path), "position", range.getStart())));
    }
}
