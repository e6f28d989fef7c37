package dev.uapi.language.analysis;

import dev.uapi.language.check.DocumentationRules;
import dev.uapi.language.check.DocumentationSubject;
import dev.uapi.language.check.DocumentationSubject.Vocabulary;
import dev.uapi.language.check.Report;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.prose.Passage;
import dev.uapi.language.prose.Prose;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.PlacedToken;
import java.util.List;

/// Brings the documentation of a declaration before its rules.
///
/// It asks about names only by what the syntax says: texts name one another in circles.
final class TextChecks {
    private TextChecks() {}

    static void check(DeclarationSyntax syntax, Declared declared, Lookup lookup, Report report) {
        List<PlacedToken> tokens = PlacedToken.of(syntax.tokens(), 0);
        DocumentationRules.check(
                new DocumentationSubject(
                        syntax.body(),
                        prose(Passage.comments(tokens)),
                        prose(Passage.phrases(tokens)),
                        fields(declared),
                        new Names(lookup)),
                report);
    }

    private static List<Prose> prose(List<Passage> passages) {
        return passages.stream().map(Prose::new).toList();
    }

    private static List<Field> fields(Declared declared) {
        return switch (declared) {
            case Declared.OfCommand(Command command) -> command.fields();
            case Declared.OfStruct of -> of.struct().fields();
            case Declared.OfHeading _, Declared.OfDevice _, Declared.OfFile _, Declared.OfObject _, Declared.OfEnum _,
                Declared.OfExtension _, Declared.Nothing _ -> List.of();
        };
    }

    private record Names(Lookup lookup) implements Vocabulary {
        @Override
        public List<String> prefixes() {
            return lookup.prefixes();
        }

        @Override
        public boolean knows(String name) {
            return lookup.isSpokenOf(name);
        }

        @Override
        public boolean hasField(String name) {
            return lookup.hasField(name);
        }

        @Override
        public List<String> fieldsOf(String name) {
            return lookup.fieldsOf(name);
        }

        @Override
        public List<String> similar(String name) {
            return Similar.to(name, lookup.allNames());
        }
    }
}
