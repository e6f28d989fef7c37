package dev.uapi.generator.cheader;

import dev.uapi.language.model.Documentation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text, cut behind its first sentence.
///
/// @param first without the full stop; empty when the text begins with something else than a sentence
/// @param rest  as Markdown
record Sentence(String first, String rest) {
    private static final Pattern SENTENCE = Pattern.compile("\\A((?:[^\\n]|\\n(?!\\n))+?)\\.(?:\\s+|\\z)(.*)\\z", Pattern.DOTALL);
    /// What makes a heading, a list, a quote or code of a line.
    private static final Pattern NO_SENTENCE = Pattern.compile("\\A(?:[#>~*+|<-]|```|\\d+[.)]| {4}|\\t).*", Pattern.DOTALL);

    static Sentence of(Documentation documentation) {
        String text = documentation.markdown();
        Matcher matcher = SENTENCE.matcher(text);
        return matcher.matches() && !NO_SENTENCE.matcher(text).matches()
                ? new Sentence(matcher.group(1).replace('\n', ' '), matcher.group(2))
                : new Sentence("", text);
    }
}
