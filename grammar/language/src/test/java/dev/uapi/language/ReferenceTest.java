package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.grammar.UapiLexer;
import dev.uapi.language.grammar.UapiParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// LANGUAGE.md shows only what is right, and all that there is.
///
/// A block there is a whole file, or says in a comment in front of it which file of `reference` it is a part of.
final class ReferenceTest {
    private static final String PAGE = page();
    private static final Pattern BLOCK = Pattern.compile("(?:<!-- frame: (\\w+) -->\n)?```uapi\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern NAME = Pattern.compile("description (\\w+)");

    /// Where the pieces stand that the page shows within its lines and tables.
    private static final List<String> AROUND = List.of(
            "%s", "struct s { %s }", "struct s { in u32 f %s; }", "struct s { in %s f; }", "extension E { %s }",
            "extension E { try C {} { %s } }",
            "basic command C = 1 (struct c) { %s }", "basic command C = 1 %s { }", "basic command C = %s (struct c) { }",
            "basic command C = 1 (struct c) { %s; }", "basic command C = 1 (struct c) { fails E e when %s; }", "device d \"/\" { %s; }",
            "flags f %s { }");

    static Stream<MatchResult> blocks() {
        return BLOCK.matcher(PAGE).results();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatItShowsIsRight(MatchResult block) {
        List<Diagnostic> found = Analysis.of(files(block), (_, module) -> Samples.find("reference/" + module)).diagnostics().stream()
                .filter(finding -> finding.code() != Code.UNDOCUMENTED)
                .toList();
        assertEquals(List.of(), found, block.group());
    }

    private static List<Source> files(MatchResult block) {
        if (block.group(1) == null) {
            String name = NAME.matcher(block.group(2)).results().findFirst().orElseThrow().group(1);
            return List.of(new Source(name + ".uapi", block.group(2)));
        }
        Source frame = Samples.find("reference/" + block.group(1)).orElseThrow();
        return List.of(frame, new Source("part.uapi", "uapi 1; part of " + block.group(1) + ";\n" + block.group(2)));
    }

    @Test
    void everyWordOfTheGrammarIsThere() {
        Set<String> words = IntStream.rangeClosed(1, UapiLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(type -> Optional.ofNullable(UapiLexer.VOCABULARY.getLiteralName(type)).orElse(""))
                .filter(literal -> literal.matches("'\\w+'"))
                .map(literal -> literal.replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("\\w+").matcher(code().collect(Collectors.joining(" "))).results().map(MatchResult::group).forEach(words::remove);
        assertEquals(Set.of(), words);
    }

    @Test
    void everyRuleOfTheGrammarIsUsed() {
        Set<String> rules = Arrays.stream(UapiParser.class.getDeclaredClasses())
                .filter(type -> ParserRuleContext.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(UapiParser.class.getDeclaredClasses()).map(type -> type.getSuperclass().getSimpleName()).forEach(rules::remove);
        rules.remove("StretchContext");
        code().flatMap(piece -> AROUND.stream().map(frame -> frame.replace("%s", piece)))
                .flatMap(ReferenceTest::used)
                .forEach(rules::remove);
        assertEquals(Set.of(), rules);
    }

    /// Blocks and pieces within lines, without remarks.
    private static Stream<String> code() {
        Stream<String> blocks = blocks().map(block -> block.group(2).replaceAll("//[^\n]*", ""));
        return Stream.concat(blocks, INLINE.matcher(PAGE).results().map(piece -> piece.group(1)));
    }

    /// The rules by which a text is read; none if it is not right.
    private static Stream<String> used(String text) {
        UapiLexer lexer = new UapiLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        UapiParser parser = new UapiParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        ParseTree tree = parser.file();
        return parser.getNumberOfSyntaxErrors() == 0 ? rules(tree) : Stream.empty();
    }

    private static Stream<String> rules(ParseTree tree) {
        Stream<String> below = IntStream.range(0, tree.getChildCount()).boxed().flatMap(i -> rules(tree.getChild(i)));
        return Stream.concat(Stream.of(tree.getClass().getSimpleName()), below);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("LANGUAGE.md"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
