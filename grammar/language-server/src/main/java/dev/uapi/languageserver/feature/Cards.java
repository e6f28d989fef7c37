package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a card for whatever a name stands for.
final class Cards {
    private final Navigator navigator;

    Cards(Navigator navigator) {
        this.navigator = navigator;
    }

    Optional<Card> of(Occurrence named) {
        return named.symbol().isPresent() ? of(named.symbol().get()) : unsaid(named);
    }

    Optional<Card> of(Symbol symbol) {
        Declared declared = navigator.meaning(symbol.id());
        return switch (symbol.kind()) {
            case MEMBER -> PartCards.member(declared, symbol.name());
            case FIELD -> PartCards.field(declared, symbol.name());
            case CAUSE -> PartCards.cause(declared, symbol.name());
            case PARAMETER -> PartCards.parameter(declared, symbol.name());
            case STRUCT -> DeclarationCards.struct(declared);
            case DEVICE, FILE, OBJECT -> DeclarationCards.of(declared).map(card -> roles(card, symbol));
            case DESCRIPTION, ENUM, FLAGS, COMMAND, EXTENSION -> DeclarationCards.of(declared);
            case OPERATION, UNION, CONSTANT, MACRO, TYPE, ERRNO, CAPABILITY -> Optional.empty();
        };
    }

    /// Which commands make one, and which take one.
    private Card roles(Card card, Symbol kind) {
        Map<Boolean, List<String>> commands = new Roles(navigator).of(kind).stream().collect(Collectors.partitioningBy(
                Roles.Role::makes, Collectors.mapping(role -> role.command().name(), Collectors.toList())));
        return card.some("made by", commands.getOrDefault(true, List.of())).some("taken by", commands.getOrDefault(false, List.of()));
    }

    /// Of names that no description declares.
    private Optional<Card> unsaid(Occurrence named) {
        return switch (named.mention().referent()) {
            case Referent.TypeName _ -> ScalarType.named(named.text()).map(Cards::scalar);
            case Referent.Rule _ -> Code.of(named.text()).map(Cards::rule);
            case Referent.Release _ -> Optional.of(new SharedCards(navigator, named).release());
            case Referent.Errno _ -> Optional.of(new SharedCards(navigator, named).errno());
            case Referent.Capability _ -> Optional.of(new SharedCards(navigator, named).capability());
            case Referent.Vendor _ -> Optional.of(new SharedCards(navigator, named).vendor());
            case Referent.Module _ -> Optional.of(new Card("file", named.text() + ".uapi"));
            case Referent.Global _, Referent.Imported _, Referent.OwnField _, Referent.FieldOrConstant _, Referent.FieldOf _ ->
                Optional.empty();
            case Referent.Argument _, Referent.Parameter _, Referent.Cause _, Referent.Description _ -> Optional.empty();
        };
    }

    private static Card scalar(ScalarType type) {
        Card card = new Card("type", type.spelling()).remark(type.signed() ? "signed" : "unsigned").fact("in C: " + Card.code(type.c()));
        type.endian().ifPresent(endian -> card.fact(endian == ScalarType.Endian.LITTLE ? "little-endian" : "big-endian"));
        return type.wideAsTheMachine()
                ? card.fact("8 bytes; 4 on 32-bit machines")
                : card.fact(type.size() + (type.size() == 1 ? " byte" : " bytes") + (type.alignedByAbi() ? "; aligned to 4 on i386" : ""));
    }

    private static Card rule(Code code) {
        return new Card("rule", code.toString()).remark(code.severity().label()).fact(Explanation.title(code));
    }
}
