package dev.uapi.language.syntax;

import java.util.List;

/// `in u32 ioas_id is IOAS;`
public record FieldSyntax(DocSyntax doc, Word direction, TypeSyntax type, Word name, List<FieldClause> clauses, Span span) {
    public FieldSyntax {
        clauses = List.copyOf(clauses);
    }
}
