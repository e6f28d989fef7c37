package dev.uapi.language.format;

import java.util.List;

/// What stands one below the other in a file or between braces. All numbers are those of pieces.
sealed interface Part {
    int first();

    int last();

    /// Text that is left as it is.
    record Kept(int first, int last) implements Part {}

    /// A comment between statements.
    ///
    /// @param behind whether it stands behind code, on the same line
    record Remark(int first, boolean behind) implements Part {
        @Override
        public int last() {
            return first;
        }
    }

    /// From the first word to `;` or the last `}`.
    ///
    /// @param blocks the braces in it that hold statements
    record Statement(int first, int last, Scope scope, List<Block> blocks) implements Part {
        public Statement {
            blocks = List.copyOf(blocks);
        }

        /// The last piece before statements of its own begin.
        int headEnd() {
            return blocks.isEmpty() ? last : blocks.getFirst().open();
        }
    }

    /// Braces and what stands in them.
    record Block(int open, int close, List<Part> parts) {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    /// Where a statement stands, as far as it matters for how it looks.
    enum Scope {
        FILE,
        DESCRIPTION,
        MEMBERS,
        EXTENSION,
        VERDICTS,
        OTHER
    }
}
