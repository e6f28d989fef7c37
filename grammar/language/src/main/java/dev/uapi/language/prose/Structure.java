package dev.uapi.language.prose;

import java.util.List;

/// What a text is made of, by Markdown.
///
/// @param code     where code stands inside a line
/// @param silent   where nothing is said in words: blocks of code, and addresses
/// @param links    what leads elsewhere, pictures included
/// @param examples blocks of code between fences
public record Structure(List<Stretch> code, List<Stretch> silent, List<Link> links, List<Example> examples) {
    static final Structure PLAIN = new Structure(List.of(), List.of(), List.of(), List.of());

    public Structure {
        code = List.copyOf(code);
        silent = List.copyOf(silent);
        links = List.copyOf(links);
        examples = List.copyOf(examples);
    }

    /// From a position of the text to the first one behind it.
    public record Stretch(int start, int end) {
        boolean holds(int position) {
            return start <= position && position < end;
        }
    }

    /// @param address empty where there is none
    public record Link(String address, Stretch stretch) {}

    /// @param language the first word behind the fence, or empty
    /// @param code     without fences and their indentation
    /// @param lines    where each line of the code begins in the text
    public record Example(String language, String code, List<Integer> lines) {
        public Example {
            lines = List.copyOf(lines);
        }

        /// Where a position of the code stands in the text.
        public int position(int inCode) {
            int line = (int) code.substring(0, inCode).chars().filter(character -> character == '\n').count();
            int column = inCode - (code.lastIndexOf('\n', inCode - 1) + 1);
            return line < lines.size() ? lines.get(line) + column : lines.getLast();
        }
    }
}
