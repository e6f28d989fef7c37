package dev.uapi.editors;

import dev.uapi.language.analysis.KernelNames;
import dev.uapi.language.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;

/// The syntax file of Vim and Neovim.
///
/// For Vim a keyword always wins over what looks like a name, except behind an item that says what comes next: so a direction leads to
/// the type of a field, and that to its name, which may be any word.
final class VimSyntax {
    private static final int WIDTH = 100;

    private static final String HEAD = """
            " Vim syntax file
            " Language: uapi
            "
            " Made from the grammar of the language: the tests of grammar/editors write it anew with -Dbless=true.
            if exists('b:current_syntax')
              finish
            endif
            let s:cpo = &cpo
            set cpo&vim
            syntax case match

            """;

    /// What comes later wins. `\v`: everything but letters, digits and `_` has a meaning.
    private static final String MATCHES = """

            syntax match uapiName /\\v<\\h\\w*>/
            syntax match uapiConstant /\\v<\\u[A-Z0-9_]*>/
            syntax match uapiCause /\\v%(<fails\\s+\\w+\\s+)@40<=\\h\\w*/
            syntax match uapiDeclared /\\v%(^%(%(basic|extended)\\s+)?%(command|extension)\\s+)@40<=\\h\\w*/
            syntax match uapiDeclared /\\v%(^%(packed\\s+)?%(inline\\s+)?struct\\s+)@40<=\\h\\w*/
            syntax match uapiDeclared /\\v%(^%(description|import|device|fd|object|enum|flags|capabilities)\\s+)@40<=\\h\\w*/
            syntax match uapiClause /\\v<in>/
            syntax match uapiDirection /\\v%(^\\s*|[;{}]\\s*)@40<=<%(DIRECTIONS)>/ skipwhite nextgroup=uapiStruct,uapiFieldType
            syntax match uapiFieldType /\\v<\\h\\w*>%(\\s*\\[\\s*\\w*\\s*\\])?/ contained skipwhite nextgroup=uapiField
            syntax match uapiStruct /\\v<struct>/ contained skipwhite nextgroup=uapiFieldType
            syntax match uapiField /\\v<\\h\\w*>/ contained

            syntax match uapiNumber /\\v<\\d\\w*>/
            syntax match uapiRelease /\\v<\\d+\\.\\d+%(\\.%(\\d+|y))?>/
            syntax match uapiOperator /\\v[-=!<>+%|*]/
            syntax match uapiHeader /\\v\\<[A-Za-z0-9_.\\/-]+\\>/
            syntax match uapiCharacter /\\v'[^'\\\\]'/
            syntax match uapiCode /\\v`[^`"]*`/ contained
            syntax match uapiString /\\v"%([^"\\\\]|\\\\.)*"?/ contains=uapiCode,@Spell
            syntax match uapiComment /\\v\\/\\/.*$/ contains=@Spell
            syntax match uapiQuestion /\\v\\/\\/\\?.*$/ contains=uapiCode,@Spell
            syntax match uapiDocumentation /\\v\\/\\/\\/.*$/ contains=uapiCode,@Spell
            syntax region uapiComment start=/\\v\\/\\*/ end=/\\v\\*\\// contains=@Spell
            syntax sync minlines=50

            """;

    private static final String TAIL = """

            let b:current_syntax = 'uapi'
            let &cpo = s:cpo
            unlet s:cpo
            """;

    /// By the groups that every colour scheme has.
    private static final List<String> LINKS = List.of(
            "Cause Label", "Character Character", "Code Special", "Comment Comment", "Constant Constant", "Declared Function",
            "Documentation SpecialComment", "Errno Constant", "Field Identifier", "FieldType Type", "Header Include", "Number Number",
            "Operator Operator", "Question Todo", "Release Number", "String String", "Struct Structure", "Type Type");

    private VimSyntax() {}

    /// The file.
    static String text() {
        return HEAD + keywords() + MATCHES.replace("DIRECTIONS", WordGroup.DIRECTION.choice()) + links() + TAIL;
    }

    private static String keywords() {
        Stream<String> groups = Arrays.stream(WordGroup.values())
                .filter(group -> group != WordGroup.DIRECTION)
                .map(group -> keywords(group(group), group.words()));
        Stream<String> known = Stream.of(
                keywords("uapiType", Arrays.stream(ScalarType.values()).map(ScalarType::spelling).toList()),
                keywords("uapiErrno", KernelNames.ERRNOS),
                keywords("uapiErrno", KernelNames.CAPABILITIES));
        return Stream.concat(groups, known).collect(Collectors.joining());
    }

    private static String keywords(String group, List<String> words) {
        return WordUtils.wrap("syntax keyword " + group + " " + String.join(" ", words), WIDTH, "\n      \\ ", false) + "\n";
    }

    private static String links() {
        Stream<String> groups = Arrays.stream(WordGroup.values()).map(group -> group(group) + " " + link(group));
        return Stream.concat(groups, LINKS.stream().map(link -> "uapi" + link))
                .map(link -> "highlight default link " + link + "\n")
                .collect(Collectors.joining());
    }

    private static String group(WordGroup group) {
        return "uapi" + switch (group) {
            case DECLARATION -> "Declaration";
            case MODIFIER -> "Modifier";
            case DIRECTION -> "Direction";
            case STATEMENT -> "Statement";
            case CLAUSE -> "Clause";
            case OPERATOR -> "Logic";
            case MACRO -> "Macro";
            case CONSTANT -> "Answer";
        };
    }

    private static String link(WordGroup group) {
        return switch (group) {
            case DECLARATION -> "Structure";
            case MODIFIER, DIRECTION -> "StorageClass";
            case STATEMENT -> "Statement";
            case CLAUSE -> "Keyword";
            case OPERATOR -> "Operator";
            case MACRO -> "Macro";
            case CONSTANT -> "Boolean";
        };
    }
}
