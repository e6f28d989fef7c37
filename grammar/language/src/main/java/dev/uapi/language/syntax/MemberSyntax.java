package dev.uapi.language.syntax;

import java.util.List;

/// `IOMMU_OPTION_OP_SET = 0;`, `IOMMU_IOAS_MAP_READABLE = bit 2 since 6.2;`
public record MemberSyntax(DocSyntax doc, Word name, Value value, List<Clause> clauses) {
    public MemberSyntax {
        clauses = List.copyOf(clauses);
    }

    /// What the name stands for.
    public sealed interface Value {
        Span span();

        /// `2`, `bit 2`
        record Literal(boolean bit, Word number, Span span) implements Value {}

        /// `OTHER`, `ONE | TWO`
        record Names(List<Word> names, Span span) implements Value {
            public Names {
                names = List.copyOf(names);
            }
        }
    }

    /// What is said behind the value.
    public sealed interface Clause {
        Span span();

        /// `carries struct iommu_hwpt_vtd_s1`
        record Carries(Word struct, Span span) implements Clause {}

        /// `extended`
        record Extended(Span span) implements Clause {}

        /// `for intel`
        record For(Word vendor, Span span) implements Clause {}

        /// `was IOMMU_HWPT_INVALIDATE_DATA until 6.13`
        record Was(Word name, Word until, Span span) implements Clause {}

        /// `deprecated "what to use instead"`
        record Outdated(Word text, Span span) implements Clause {}

        /// `since 6.7`
        record Available(AvailabilitySyntax availability, Span span) implements Clause {}
    }
}
