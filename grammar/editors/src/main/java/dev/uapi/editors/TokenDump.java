package dev.uapi.editors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.uapi.language.names.Mention;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Writes down the tokens of descriptions, so that a test in another language can hold colours against the lexer.
public final class TokenDump {
    private TokenDump() {}

    /// @param args where to write, the folder that paths are told from, and folders in it with descriptions:
    ///             of `spec/main.uapi` becomes `spec/main.uapi.json`
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Path root = Path.of(args[1]).toRealPath();
        for (String folder : Arrays.asList(args).subList(2, args.length)) {
            for (Path file : descriptions(root.resolve(folder))) {
                Path path = root.relativize(file);
                Path json = out.resolve(path + ".json");
                Files.createDirectories(json.getParent());
                Files.writeString(json, JsonMapper.shared().writeValueAsString(dump(path, Files.readString(file))));
            }
        }
    }

    private static List<Path> descriptions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".uapi"))
                    .filter(file -> !folder.relativize(file).toString().matches("(.*/)?target/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static Dump dump(Path path, String text) {
        FileSyntax syntax = DescriptionParser.parse(text);
        Set<Integer> names = names(syntax);
        List<Piece> pieces = new ArrayList<>();
        int offset = 0;
        for (Token token : syntax.tokens()) {
            if (token.kind() != Token.Kind.SPACE) {
                pieces.add(new Piece(
                        offset, token.text().length(), token.kind().name().toLowerCase(Locale.ROOT), names.contains(offset)));
            }
            offset += token.text().length();
        }
        return new Dump(path.toString().replace('\\', '/'), pieces);
    }

    /// Where words begin that name something, whatever the lexer takes them for.
    private static Set<Integer> names(FileSyntax syntax) {
        return syntax.declarations().stream()
                .flatMap(placed -> Mentions.of(placed.declaration().body()).stream()
                        .map(Mention::word)
                        .map(word -> placed.offset() + word.span().start()))
                .collect(Collectors.toSet());
    }

    /// @param file from the top folder
    private record Dump(String file, List<Piece> tokens) {}

    /// @param offset in UTF-16 units from the beginning of the file, as is the length
    /// @param kind   `keyword`, `name`, `number`, `release`, `string`, `character`, `header`, `punctuation`, `documentation`, `comment`,
    ///               `unexpected`
    /// @param names  whether it names something: a keyword may, or a release
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private record Piece(@JsonInclude(JsonInclude.Include.ALWAYS) int offset, int length, String kind, boolean names) {}
}
