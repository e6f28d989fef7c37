package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.HeaderView.PartView;
import dev.uapi.generator.cheader.MacrosView.MacroView;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the macro of a command.
final class CommandViews {
    private CommandViews() {}

    /// With a comment where no structure has one that tells of the command.
    static PartView of(Names names, Command command) {
        boolean toldOf = command.struct().map(Struct::name).filter(names::isStruct).isPresent();
        Optional<CommentView> comment = toldOf ? Optional.empty() : Optional.of(Comment.of(command));
        return new MacrosView(comment, List.of(new MacroView(command.name(), value(names, command))));
    }

    private static String value(Names names, Command command) {
        if (command.numbering() == IoctlClass.BARE) {
            return String.format(Locale.ROOT, "0x%04X", command.device().type() << Byte.SIZE | command.number());
        }
        String type = command.device().names().type().orElseGet(() -> NumberViews.type(command.device()));
        String number = type + ", " + names.numberOf(command);
        if (command.numbering() == IoctlClass._IO) {
            return "_IO(" + number + ")";
        }
        return command.struct()
                .map(struct -> command.numbering() + "(" + number + ", " + argument(struct) + ")")
                .orElseGet(() -> "_IOC(" + direction(command.numbering()) + ", " + number + ", 0)");
    }

    /// A structure, or what the one field is of a structure that C has no name for.
    private static String argument(Struct struct) {
        Type type = struct.inline() ? struct.fields().getFirst().type() : new Type.Nested(struct);
        return CType.base(type) + CType.suffix(type);
    }

    private static String direction(IoctlClass numbering) {
        return switch (numbering) {
            case _IO, BARE -> "_IOC_NONE";
            case _IOR -> "_IOC_READ";
            case _IOW -> "_IOC_WRITE";
            case _IOWR -> "_IOC_READ | _IOC_WRITE";
        };
    }
}
