package dev.uapi.language.names;

import dev.uapi.language.diagnostic.Place;
import java.util.Optional;

/// A mention in its place, with what it stands for.
///
/// @param symbol empty where nothing has that name, and for names that no description declares, such as those of errnos
public record Occurrence(Place place, DeclarationId within, Mention mention, Optional<Symbol> symbol) {
    /// Whether the name is given here.
    public boolean declares() {
        return mention.declares();
    }

    public String text() {
        return mention.word().text();
    }
}
