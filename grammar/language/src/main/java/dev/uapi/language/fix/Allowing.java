package dev.uapi.language.fix;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.syntax.Body;
import java.util.Optional;

/// Breaks a rule on purpose, with a reason that its author has yet to say.
final class Allowing {
    private Allowing() {}

    static Optional<Fix> of(Site site, Code code) {
        Optional<Change> here = site.body().filter(Allowing::takesOne).flatMap(_ -> site.atEnd("allow " + code + " \"why\";"));
        return here.map(change -> Fix.possible("Allow " + code + " here, for a reason", change));
    }

    private static boolean takesOne(Body body) {
        return switch (body) {
            case Body.DescriptionBody _, Body.ExtensionBody _, Body.StructBody _, Body.EnumBody _, Body.CommandBody _ -> true;
            case Body.PartBody _, Body.ImportBody _, Body.DeviceBody _, Body.ObjectBody _, Body.FileKindBody _ -> false;
        };
    }
}
