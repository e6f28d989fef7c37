package dev.uapi.language.syntax;

import java.util.List;

/// One declaration with everything in front of it back to the end of the one before.
///
/// @param broken whether its text does not follow the grammar, so that parts of the body may be missing
public record DeclarationSyntax(List<Token> tokens, Body body, boolean broken) {
    public DeclarationSyntax {
        tokens = List.copyOf(tokens);
    }

    public String text() {
        return FileSyntax.join(tokens);
    }
}
