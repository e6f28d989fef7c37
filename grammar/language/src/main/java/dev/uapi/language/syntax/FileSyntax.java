package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One file.
///
/// @param head         what stands in front of the first declaration: the edition
/// @param edition      the number behind `uapi`; its span counts from the beginning of the file
/// @param declarations in the order of the text
/// @param tail         what stands behind the last declaration
/// @param errors       where the text does not follow the grammar
public record FileSyntax(
        List<Token> head, Optional<Word> edition, List<Placed> declarations, List<Token> tail, List<SyntaxError> errors) {
    public FileSyntax {
        head = List.copyOf(head);
        declarations = List.copyOf(declarations);
        tail = List.copyOf(tail);
        errors = List.copyOf(errors);
    }

    /// All of the file, piece by piece.
    public List<Token> tokens() {
        Stream<Token> declared = declarations.stream().flatMap(placed -> placed.declaration().tokens().stream());
        return Stream.of(head.stream(), declared, tail.stream()).flatMap(tokens -> tokens).toList();
    }

    /// The file, exactly as it was read.
    public String text() {
        return join(tokens());
    }

    static String join(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /// A declaration and where it begins in the file.
    public record Placed(int offset, DeclarationSyntax declaration) {}
}
