package dev.uapi.editors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.uapi.language.analysis.KernelNames;
import dev.uapi.language.model.ScalarType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The grammar that VS Code, Eclipse and JetBrains colour descriptions by until the server tells them better.
///
/// It knows lines, not sentences: a keyword in the place of a name is seen as one where the line around it says so, that is in fields,
/// behind what begins a declaration, and in front of what compares or gives a value.
final class TextMateGrammar {
    private static final String REST = "[A-Za-z0-9_]*";
    private static final String NAME = "[A-Za-z_]" + REST;
    private static final String HEADER = "<[A-Za-z0-9_./-]+>";
    private static final String COMPARES = "(?:[-+%>=]|!=|(?!" + HEADER + ")<)";
    private static final String TIER = "basic|extended";
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES))
            .build();

    private TextMateGrammar() {}

    /// The file, with a comment for whoever would edit it.
    static String json() {
        SequencedMap<String, Rule> rules = rules();
        return MAPPER.writeValueAsString(new Grammar(
                        "Made from the grammar of the language: the tests of grammar/editors write it anew with -Dbless=true",
                        "uapi",
                        "source.uapi",
                        List.of("uapi"),
                        rules.sequencedKeySet().stream().map(Rule::include).toList(),
                        rules))
                + "\n";
    }

    /// By their names, the first one that matches first.
    private static SequencedMap<String, Rule> rules() {
        SequencedMap<String, Rule> rules = new LinkedHashMap<>();
        rules.put("comments", Rule.firstOf(comments()));
        rules.put("texts", Rule.firstOf(texts()));
        rules.put("declarations", Rule.firstOf(declarations()));
        rules.put("statements", Rule.firstOf(statements()));
        rules.put("types", Rule.match("support.type", word(Arrays.stream(ScalarType.values()).map(ScalarType::spelling))));
        rules.put("kernel", Rule.firstOf(kernelNames()));
        rules.put("words", Rule.firstOf(Arrays.stream(WordGroup.values()).map(TextMateGrammar::words).toList()));
        rules.put("numbers", Rule.firstOf(numbers()));
        rules.put("signs", Rule.firstOf(signs()));
        rules.put("names", Rule.firstOf(names()));
        return rules;
    }

    private static List<Rule> comments() {
        Rule code = Rule.match("markup.inline.raw", "`[^`]*`");
        return List.of(
                Rule.between("comment.line.documentation", "///", "$", code),
                Rule.between("comment.line.question", "//\\?", "$", code),
                Rule.match("comment.line.double-slash", "//.*$"),
                Rule.between("comment.block", "/\\*", "\\*/"));
    }

    private static List<Rule> texts() {
        return List.of(
                Rule.between(
                        "string.quoted.double",
                        "\"",
                        "\"|$",
                        Rule.match("constant.character.escape", "\\\\."),
                        Rule.match("markup.inline.raw", "`[^`\"\\\\]*`")),
                Rule.match("string.quoted.single", "'[^'\\\\]'"),
                Rule.match("string.quoted.other.lt-gt.include", HEADER));
    }

    /// They begin at the beginning of a line, and nothing else does.
    private static List<Rule> declarations() {
        return List.of(
                Rule.captures("^(" + TIER + ")\\s+(command)\\s+(" + NAME + ")", modifier(), declares(), "entity.name.function.command"),
                Rule.captures(
                        "^(?:(" + TIER + ")\\s+)?(extension)\\s+(" + NAME + ")", modifier(), declares(), "entity.name.namespace.extension"),
                Rule.captures(
                        "^(?:(packed)\\s+)?(?:(inline)\\s+)?(struct)\\s+(" + NAME + ")",
                        modifier(),
                        modifier(),
                        declares(),
                        "entity.name.type.struct"),
                declaration("enum|flags|capabilities", "entity.name.type.enum"),
                declaration("device|fd", "entity.name.type.device"),
                declaration("object", "entity.name.type.object"),
                declaration("description|import", "entity.name.namespace.description"),
                Rule.captures(
                        "^(part)\\s+(of)\\s+(" + NAME + ")",
                        declares(),
                        scope(WordGroup.CLAUSE),
                        "entity.name.namespace.description"));
    }

    private static Rule declaration(String keywords, String scope) {
        return Rule.captures("^(" + keywords + ")\\s+(" + NAME + ")", declares(), scope);
    }

    private static List<Rule> statements() {
        String field = "(?:^|(?<=[;{}]))\\s*(" + WordGroup.DIRECTION.choice() + ")\\s+";
        String array = "(?:\\s*(\\[)\\s*(?:([0-9]" + REST + ")|(" + NAME + "))?\\s*(\\]))?";
        return List.of(
                Rule.captures(
                        field + "(?:(struct)\\s+(" + NAME + ")|(" + NAME + "))" + array + "\\s+(" + NAME + ")",
                        scope(WordGroup.DIRECTION),
                        declares(),
                        "entity.name.type.struct",
                        "support.type",
                        "punctuation.section.brackets",
                        "constant.numeric",
                        "variable.other.member",
                        "punctuation.section.brackets",
                        "variable.other.member"),
                Rule.captures("\\b(struct)\\s+(" + NAME + ")", declares(), "entity.name.type.struct"),
                Rule.captures("\\b(union)\\s+(" + NAME + ")", declares(), "variable.other.member"),
                Rule.captures(
                        "\\b(fails)\\s+(" + NAME + ")(?:\\s+(" + NAME + "))?",
                        scope(WordGroup.STATEMENT),
                        "support.constant.errno",
                        "entity.name.label.cause"),
                Rule.captures(
                        "\\b(payload|count|bytes)\\s+(by|of)\\s+(?:(each)\\s+)?(" + NAME + ")",
                        scope(WordGroup.CLAUSE),
                        scope(WordGroup.CLAUSE),
                        scope(WordGroup.CLAUSE),
                        "variable.other.member"),
                Rule.match("variable.other.enummember", "\\b[A-Z][A-Z0-9_]*\\b(?=\\s*=(?!=))"),
                Rule.match("variable.other.member", "\\b" + NAME + "\\b(?=\\s*" + COMPARES + "|\\s+(?:has|is|wraps)\\b)"),
                Rule.match("variable.other.member", "(?<=[-+%<>=] )(?!bit\\b|max\\b)[a-z]" + REST));
    }

    private static List<Rule> kernelNames() {
        return List.of(
                Rule.match("support.constant.errno", word(KernelNames.ERRNOS.stream())),
                Rule.match("support.constant.capability", word(KernelNames.CAPABILITIES.stream())));
    }

    private static Rule words(WordGroup group) {
        return Rule.match(scope(group), word(group.words().stream()));
    }

    private static List<Rule> numbers() {
        return List.of(
                Rule.match("constant.numeric.release", "\\b[0-9]+\\.[0-9]+(?:\\.(?:[0-9]+|y))?"),
                Rule.match("constant.numeric", "\\b[0-9][A-Za-z0-9_]*"));
    }

    private static List<Rule> signs() {
        return List.of(
                Rule.match("keyword.operator", "[=!<>]=|[-+%|*=<>]"),
                Rule.match("punctuation.terminator", ";"),
                Rule.match("punctuation.separator", ","),
                Rule.match("punctuation.section.braces", "[{}]"),
                Rule.match("punctuation.section.brackets", "[\\[\\]]"),
                Rule.match("punctuation.section.parens", "[()]"));
    }

    private static List<Rule> names() {
        return List.of(
                Rule.match("variable.other.constant", "\\b[A-Z][A-Z0-9_]*\\b"),
                Rule.match("variable.other", "\\b" + NAME));
    }

    private static String scope(WordGroup group) {
        return switch (group) {
            case DECLARATION -> "storage.type.declaration";
            case MODIFIER -> "storage.modifier";
            case DIRECTION -> "storage.modifier.direction";
            case STATEMENT -> "keyword.control.statement";
            case CLAUSE -> "keyword.other.clause";
            case OPERATOR -> "keyword.operator.logical";
            case MACRO -> "support.function.macro";
            case CONSTANT -> "constant.language";
        };
    }

    private static String declares() {
        return scope(WordGroup.DECLARATION);
    }

    private static String modifier() {
        return scope(WordGroup.MODIFIER);
    }

    private static String word(Stream<String> words) {
        return words.collect(Collectors.joining("|", "\\b(?:", ")\\b"));
    }

    /// @param comment    which no editor shows
    /// @param name       of the language, as people call it
    /// @param fileTypes  endings of its files
    /// @param patterns   of a file
    /// @param repository the rules, by the names that they are included by
    @JsonPropertyOrder({"comment", "name", "scopeName", "fileTypes", "patterns", "repository"})
    private record Grammar(
            String comment,
            String name,
            String scopeName,
            List<String> fileTypes,
            List<Rule> patterns,
            SequencedMap<String, Rule> repository) {}
}
