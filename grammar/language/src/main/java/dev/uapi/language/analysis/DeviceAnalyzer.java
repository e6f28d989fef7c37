package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Device.Claim;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.NumberNames;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.ClaimSyntax;
import dev.uapi.language.syntax.Body.NumberNameSyntax;
import dev.uapi.language.syntax.Body.NumberingSyntax;
import dev.uapi.language.syntax.Body.UnknownCommandSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What a device says.
final class DeviceAnalyzer {
    private static final NumberingSyntax NONE =
            new NumberingSyntax(new Word("_IO", Span.NONE), new Word("'\0'", Span.NONE), Optional.empty());

    private static final long LARGEST_TYPE = 0xff;

    private final Words words;

    DeviceAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.DeviceBody body) {
        Optional<NumberingSyntax> said = words.once(body.numberings(), "ioctl", NumberingSyntax::numbering);
        if (said.isEmpty()) {
            words.report().add(new NameProblem.MissingClause("`ioctl`", body.name().text()), body.name().span());
        }
        said.ifPresent(numbering -> hidden(body, numbering));
        NumberingSyntax numbering = said.orElse(NONE);
        Optional<UnknownCommandSyntax> unknown = words.once(body.unknowns(), "unknown fails", UnknownCommandSyntax::errno);
        return new Declared.OfDevice(new Device(
                body.name().text(),
                body.path().map(Word::text),
                body.makers().stream().flatMap(maker -> words.find(Namespace.CONSTANT, Kind.COMMAND, maker).stream())
                        .map(Symbol::name)
                        .toList(),
                type(numbering.type()),
                numbering.from().flatMap(words::number).orElse(0L),
                ioctlClass(numbering.numbering()),
                convention(body.conventions()),
                body.claims().stream().flatMap(claim -> claim(claim).stream()).toList(),
                unknown.flatMap(errno -> words.errno(errno.errno())).orElse("ENOTTY"),
                unknown.flatMap(UnknownCommandSyntax::text).map(Word::text),
                names(body.numberNames()),
                devices(body.answers()),
                devices(body.beside()),
                new OperationAnalyzer(words, words.lookup().heading().since()).all(body.operations()),
                words.documented(body.doc(), Kind.DEVICE, body.name())));
    }

    private char type(Word word) {
        boolean character = word.text().startsWith("'");
        Optional<Long> number = character ? code(word.text()) : words.number(word);
        boolean fits = number.isPresent() && Long.compareUnsigned(number.get(), LARGEST_TYPE) <= 0;
        if (number.isPresent() && !fits) {
            words.report().add(new CommandProblem.NumberOutOfRange(word.text()), word.span());
        }
        return fits ? (char) number.get().intValue() : '\0';
    }

    private static Optional<Long> code(String character) {
        return character.length() > 1 ? Optional.of((long) character.codePointAt(1)) : Optional.empty();
    }

    private NumberNames names(List<NumberNameSyntax> said) {
        return new NumberNames(name(said, "type"), name(said, "base"), name(said, "numbers"));
    }

    private Optional<String> name(List<NumberNameSyntax> said, String role) {
        List<NumberNameSyntax> named = said.stream().filter(name -> name.role().text().equals(role)).toList();
        return words.once(named, role, NumberNameSyntax::name).map(name -> name.name().text());
    }

    private List<String> devices(List<Word> names) {
        return names.stream().flatMap(name -> words.find(Namespace.DEVICE, Kind.DEVICE, name).stream()).map(Symbol::name).toList();
    }

    private Optional<Claim> claim(ClaimSyntax syntax) {
        return words.number(syntax.number()).map(number -> new Claim(number, syntax.by().text()));
    }

    private void hidden(Body.DeviceBody body, NumberingSyntax numbering) {
        String macro = numbering.numbering().text();
        if (macro.equals("_IO") || macro.equals("bare")) {
            words.report().add(new CommandProblem.NumberHidesDirection(body.name().text(), macro), numbering.numbering().span());
        }
    }

    static IoctlClass ioctlClass(Word word) {
        return switch (word.text()) {
            case "_IOR" -> IoctlClass._IOR;
            case "_IOW" -> IoctlClass._IOW;
            case "_IOWR" -> IoctlClass._IOWR;
            case "bare" -> IoctlClass.BARE;
            default -> IoctlClass._IO;
        };
    }

    static Convention convention(Word word) {
        return switch (word.text()) {
            case "argsz" -> Convention.ARGSZ;
            case "fixed" -> Convention.FIXED;
            default -> Convention.EXTENSIBLE;
        };
    }

    private Convention convention(List<Word> conventions) {
        return words.once(conventions, "convention", word -> word)
                .map(DeviceAnalyzer::convention)
                .orElse(Convention.FIXED);
    }
}
