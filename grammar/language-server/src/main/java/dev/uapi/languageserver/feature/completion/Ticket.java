package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.Uris;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an item takes along, so that its symbol is found again when the client asks for more.
///
/// @param askedIn the file that was being written
record Ticket(Symbol symbol, String askedIn) {
    private static final int PARTS = 7;

    /// Words with spaces between them, so that it stays the same as JSON.
    String text() {
        DeclarationId id = symbol.id();
        String kind = symbol.kind().name();
        String occurrence = Integer.toString(id.occurrence());
        return String.join(" ", kind, symbol.name(), id.kind(), id.name() + ".", occurrence, Uris.uri(id.path()), Uris.uri(askedIn));
    }

    /// @param data as the client sends it back; empty if this server never made it
    static Optional<Ticket> of(String data) {
        List<String> parts = List.of(data.split(" ", PARTS));
        boolean whole = parts.size() == PARTS && parts.get(4).matches("\\d{1,9}") && parts.get(3).endsWith(".");
        return whole
                ? Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(parts.getFirst())).findFirst().map(kind -> of(kind, parts))
                : Optional.empty();
    }

    private static Ticket of(Kind kind, List<String> parts) {
        String name = parts.get(3).substring(0, parts.get(3).length() - 1);
        int occurrence = Integer.parseInt(parts.get(4));
        DeclarationId id = new DeclarationId(Uris.path(parts.get(5)), parts.get(2), name, occurrence);
        return new Ticket(new Symbol(id, kind, parts.get(1)), Uris.path(parts.get(6)));
    }
}
