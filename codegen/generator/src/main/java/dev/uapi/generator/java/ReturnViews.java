package dev.uapi.generator.java;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import java.util.List;
import java.util.Optional;

/// Makes views of what calls return.
final class ReturnViews {
    private final JavaNames names;
    private final Imports imports;

    ReturnViews(JavaNames names, Imports imports) {
        this.names = names;
        this.imports = imports;
    }

    /// Empty if it only says that all is well.
    Optional<ReturnView> of(Command command) {
        return switch (command.returns()) {
            case Returns.Zero() -> Optional.empty();
            case Returns.Flag() -> view("boolean", "result != 0", "what it answers");
            case Returns.Value(var text) -> view("long", "result", text.map(Markdown::inline).orElse("what it answers"));
            case Returns.Count(var text) -> view("long", "result", text.map(Markdown::inline).orElse("how many there are"));
            case Returns.NewDescriptor(var kind, var text) -> view("int", "(int) result", descriptor(kind, text));
            case Returns.MadeObject(var kinds) -> made(kinds);
        };
    }

    private static String descriptor(Optional<String> kind, Optional<String> text) {
        String what = "a new file descriptor" + kind.map(name -> " of " + Markdown.code(name)).orElse("");
        return what + text.map(words -> ": " + Markdown.inline(words)).orElse("") + "; to be closed";
    }

    private Optional<ReturnView> made(List<String> kinds) {
        String words = "the id of the new " + String.join(" or ", kinds);
        if (kinds.size() != 1) {
            return view("long", "result", words);
        }
        String id = imports.use(names.objectId(kinds.getFirst()));
        return view(id, "new " + id + "(result)", words);
    }

    private static Optional<ReturnView> view(String type, String value, String words) {
        return Optional.of(new ReturnView(type, value, words));
    }
}
