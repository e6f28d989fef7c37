package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Mentions;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.parse.next.Sentence;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/// The names that could stand at a place, the likeliest first.
final class Names {
    private static final Set<Kind> EVERY = EnumSet.allOf(Kind.class);
    private static final Referent CONSTANT = new Referent.Global(Namespace.CONSTANT);
    private static final Choice MAXIMUM = Choice.of("max", "2^64 - 1", CompletionItemKind.Constant);

    /// What stands in the place of an errno when nothing has gone wrong.
    private static final Choice SUCCESS = Choice.of("success", "the call works", CompletionItemKind.Constant);

    private final Scene scene;
    private final Choices choices;
    private final Body body;
    private final Span place;
    private final String before;

    /// @param sentence whose first piece stands at the place
    Names(Scene scene, Body body, Sentence sentence) {
        this.scene = scene;
        this.choices = new Choices(scene);
        this.body = body;
        this.place = sentence.pieces().getFirst().span();
        this.before = sentence.before();
    }

    List<Choice> all() {
        return Mentions.of(body).stream()
                .filter(mention -> mention.word().span().equals(place))
                .flatMap(mention -> mention.declares() ? given(mention.referent()) : used(mention.referent()))
                .toList();
    }

    private Stream<Choice> used(Referent referent) {
        return switch (referent) {
            case Referent.Global(var namespace) -> switch (namespace) {
                case CONSTANT -> constants();
                case TAG -> symbols(referent, afterStruct() ? EnumSet.of(Kind.STRUCT) : EnumSet.of(Kind.ENUM, Kind.FLAGS));
                case OBJECT, DEVICE, EXTENSION -> symbols(referent, EVERY);
            };
            case Referent.Imported _, Referent.OwnField _, Referent.FieldOf _, Referent.Parameter _, Referent.Cause _ ->
                symbols(referent, EVERY);
            case Referent.FieldOrConstant _ -> operands(referent);
            case Referent.Argument _ -> Stream.concat(members(), symbols(referent, EVERY));
            case Referent.TypeName(var struct) -> struct ? symbols(referent, EVERY) : World.scalars();
            case Referent.Errno _ -> judges() ? Stream.concat(Stream.of(SUCCESS), new World(scene).errnos()) : new World(scene).errnos();
            case Referent.Capability _ -> World.capabilities();
            case Referent.Rule _ -> World.rules();
            case Referent.Description _ -> new World(scene).descriptions();
            case Referent.Module _ -> new World(scene).modules();
            case Referent.Release _ -> new World(scene).releases();
            case Referent.Vendor _ -> new World(scene).vendors();
        };
    }

    private boolean afterStruct() {
        return before.equals("struct");
    }

    /// Whether a statement begins here, so that the errno is one that an attempt may be answered with.
    private boolean judges() {
        return before.equals("{") || before.equals(";");
    }

    private Stream<Choice> symbols(Referent referent, Set<Kind> kinds) {
        return scene.choices(referent).stream().filter(symbol -> kinds.contains(symbol.kind())).map(choices::of);
    }

    /// The members that the field can have that the word is a value of.
    private Stream<Choice> members() {
        return ValueOf.in(body, place).stream()
                .flatMap(value -> scene.members(value.field().text(), value.command()).stream())
                .map(member -> scene.symbol(Namespace.CONSTANT, member.name().text()))
                .flatMap(symbol -> symbol.stream().map(choices::of));
    }

    /// What is compared: with a field of an enum, its members; or else fields.
    private Stream<Choice> operands(Referent referent) {
        Stream<Choice> fields = symbols(referent, EnumSet.of(Kind.FIELD));
        return ValueOf.in(body, place).isPresent()
                ? Stream.of(members(), fields, Stream.of(MAXIMUM)).flatMap(each -> each)
                : fields;
    }

    /// Commands or members, by what is said of them.
    private Stream<Choice> constants() {
        if (ValueOf.in(body, place).isPresent()) {
            return members();
        }
        return switch (body) {
            case Body.EnumBody _ -> scene.within().stream()
                    .flatMap(standing -> standing.syntax().body() instanceof Body.EnumBody own ? own.members().stream() : Stream.empty())
                    .map(member -> member.name().text())
                    .filter(name -> scene.navigator().constant(scene.description(), name).isPresent())
                    .flatMap(name -> scene.symbol(Namespace.CONSTANT, name).stream())
                    .map(choices::of);
            case Body.ExtensionBody extension when extension.adds().stream().anyMatch(added -> added.span().equals(place)) ->
                symbols(CONSTANT, EnumSet.of(Kind.COMMAND, Kind.MEMBER));
            case Body.ExtensionBody _, Body.CommandBody _, Body.DeviceBody _, Body.FileKindBody _, Body.ObjectBody _, Body.StructBody _,
                Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _ -> symbols(CONSTANT, EnumSet.of(Kind.COMMAND));
        };
    }

    /// A name that is given is the author's to choose; that of a command's structure follows a custom.
    private Stream<Choice> given(Referent referent) {
        boolean structure = referent instanceof Referent.Global(var namespace) && namespace == Namespace.TAG;
        return structure && body instanceof Body.CommandBody command
                ? Stream.of(Choice.of(command.name().text().toLowerCase(Locale.ROOT), "its structure", CompletionItemKind.Struct))
                : Stream.empty();
    }
}
