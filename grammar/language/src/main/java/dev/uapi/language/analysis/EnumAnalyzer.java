package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Spelling;
import dev.uapi.language.model.Release;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;

/// What an enum or a set of flags says.
final class EnumAnalyzer {
    private final Words words;

    EnumAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.EnumBody body) {
        Release container = words.lookup().heading().since();
        Availability availability = words.availability(body.availability(), container);
        MemberAnalyzer members = new MemberAnalyzer(words, body.flags(), availability.since().orElse(container));
        body.members().forEach(members::add);
        return new Declared.OfEnum(new EnumType(
                body.name().text(),
                body.flags(),
                body.capabilities(),
                body.spelling().map(EnumAnalyzer::spelling).orElse(Spelling.TAG),
                body.prefix().map(Word::text).orElse(""),
                members.members(),
                availability,
                words.documented(body.doc(), body.flags() ? Kind.FLAGS : Kind.ENUM, body.name())));
    }

    private static Spelling spelling(Word word) {
        return word.text().equals("macros") ? Spelling.MACROS : Spelling.ANONYMOUS;
    }
}
