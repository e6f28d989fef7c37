package dev.uapi.language.analysis;

import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.HistoricalNameSyntax;
import dev.uapi.language.syntax.Body.NumberNameSyntax;
import dev.uapi.language.syntax.MemberSyntax.Clause;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.stream.Stream;

/// The names that a declaration tells of and that nothing has: what something was called earlier, what of the header is left out, the
/// header's macros for numbers. Those with a `*` at their end are the beginnings of names.
final class Spoken {
    private Spoken() {}

    static List<String> in(Body body) {
        return words(body).map(Word::text).filter(name -> !name.isEmpty()).toList();
    }

    /// What the names of a description begin with.
    static List<String> prefixes(Body body) {
        return body instanceof Body.DescriptionBody description
                ? description.prefixes().stream().map(Word::text).filter(prefix -> prefix.length() > 1).toList()
                : List.of();
    }

    private static Stream<Word> words(Body body) {
        return switch (body) {
            case Body.DescriptionBody description -> description.omissions().stream().flatMap(omission -> omission.names().stream());
            case Body.DeviceBody device -> device.numberNames().stream().map(Spoken::macro);
            case Body.EnumBody type -> type.members().stream().flatMap(member -> member.clauses().stream()).flatMap(Spoken::former);
            case Body.ExtensionBody extension -> extension.historicalNames().stream().map(HistoricalNameSyntax::name);
            case Body.PartBody _, Body.ImportBody _, Body.FileKindBody _, Body.ObjectBody _, Body.StructBody _, Body.CommandBody _ ->
                Stream.empty();
        };
    }

    private static Word macro(NumberNameSyntax said) {
        boolean begins = said.role().text().equals("numbers") && !said.name().isMissing();
        return begins ? new Word(said.name().text() + "*", said.name().span()) : said.name();
    }

    private static Stream<Word> former(Clause clause) {
        return clause instanceof Clause.Was was ? Stream.of(was.name()) : Stream.empty();
    }
}
