package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CComment;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.cheader.read.DeclaratorParser.Declarator;
import dev.uapi.cheader.read.TypeParser.Head;
import dev.uapi.cheader.read.TypeParser.Specified;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands between the braces of structures, unions and enums.
final class BodyParser implements TypeParser.Bodies {
    private final Source source;
    private final Scope scope;
    private final Comments comments;
    private final Packing packing;
    private final Unreads unreads;
    private final Evaluation evaluation;
    private int depth;

    BodyParser(Source source, Scope scope, Comments comments, Packing packing, Unreads unreads, Evaluation evaluation) {
        this.source = source;
        this.scope = scope;
        this.comments = comments;
        this.packing = packing;
        this.unreads = unreads;
        this.evaluation = evaluation;
    }

    @Override
    public CType struct(Cursor cursor, CStruct.Kind kind, Head head) {
        depth++;
        try {
            if (depth > Limits.DEPTH) {
                throw UnreadableException.substance("its bodies are nested too deeply");
            }
            boolean packs = packing.packs();
            List<CMember> members = members(cursor);
            evaluation.attributes().parse(cursor, head.attributes());
            CStruct struct = new CStruct(kind, head.name(), members, packs || head.attributes().packed(), head.attributes().aligned(),
                    comments.inFront(head.first().start()), place(head.place()));
            if (head.tag().isPresent()) {
                scope.add(struct);
            }
            return new CType.Struct(head.tag().map(tag -> kind.keyword() + " " + tag.text()).orElse(kind.keyword()), struct);
        } finally {
            depth--;
        }
    }

    private List<CMember> members(Cursor cursor) {
        cursor.expect("{");
        List<CMember> members = new ArrayList<>();
        while (!cursor.accept("}")) {
            if (!cursor.accept(";")) {
                member(cursor, members);
            }
        }
        return members;
    }

    private void member(Cursor cursor, List<CMember> members) {
        if (cursor.at("_Static_assert") || cursor.at("static_assert")) {
            cursor.until(";");
            return;
        }
        Specified specified = evaluation.types().specifiers(cursor);
        if (cursor.at(";")) {
            nameless(specified).ifPresent(members::add);
        } else {
            do {
                members.add(named(cursor, specified));
            } while (cursor.accept(","));
        }
        cursor.expect(";");
    }

    /// Members that count as those of the structure around; or only the declaration of a type.
    private Optional<CMember> nameless(Specified specified) {
        if (specified.type() instanceof CType.Struct inner && inner.struct().tag().isEmpty()) {
            return Optional.of(new CMember("", inner, Optional.empty(), Optional.empty(), specified.attributes().aligned(),
                    comments.inFront(specified.first().start()), inner.struct().place()));
        }
        return Optional.empty();
    }

    private CMember named(Cursor cursor, Specified specified) {
        Attributes said = new Attributes();
        Declarator declarator = evaluation.declarators().parse(cursor, specified.type(), said);
        Optional<Integer> bits = cursor.accept(":") ? Optional.of(bits(cursor)) : Optional.empty();
        if ((declarator.name().isEmpty() && bits.isEmpty()) || declarator.isFunction()) {
            throw cursor.unexpected("the name of a member");
        }
        evaluation.attributes().parse(cursor, said);
        if (said.packed()) {
            throw UnreadableException.substance("one of its members is packed");
        }
        CToken place = declarator.name().orElse(specified.first());
        tellUnknown(declarator, place);
        long aligned = Math.max(said.aligned(), alignment(specified));
        return new CMember(declarator.name().map(CToken::text).orElse(""), declarator.type(), bits, said.countedBy(), aligned,
                comments.of(specified.first().start(), cursor.end()), place(place));
    }

    /// Attributes of a body belong to the structure, those in front of another type to the member.
    private static long alignment(Specified specified) {
        return specified.type() instanceof CType.Struct ? 1 : specified.attributes().aligned();
    }

    private int bits(Cursor cursor) {
        long bits = evaluation.constant(cursor.until(",", ";", "__attribute__"));
        if (bits < 0 || bits > Long.SIZE) {
            throw UnreadableException.substance("it has a bit-field of " + bits + " bits");
        }
        return (int) bits;
    }

    private void tellUnknown(Declarator declarator, CToken place) {
        CType type = declarator.type();
        while (type instanceof CType.Array array) {
            type = array.element();
        }
        if (type instanceof CType.Unknown) {
            String why = declarator.trouble().orElse("its type, " + type.spelling() + ", is not declared in this header");
            unreads.add(place.text(), place.start(), place.end(), why);
        }
    }

    @Override
    public CType enumeration(Cursor cursor, Head head) {
        cursor.expect("{");
        Counting counting = new Counting();
        while (!cursor.accept("}")) {
            if (cursor.peek().kind() == CToken.Kind.HOLE) {
                counting.lose("what could not be read");
                cursor.next();
            } else {
                enumerator(cursor, counting);
            }
        }
        evaluation.attributes().parse(cursor, head.attributes());
        return declare(head, counting.enumerators, counting.narrow && !head.attributes().packed());
    }

    private void enumerator(Cursor cursor, Counting counting) {
        if (!cursor.peek().isName()) {
            throw cursor.unexpected("the name of a value");
        }
        CToken name = cursor.next();
        evaluation.attributes().parse(cursor, new Attributes());
        int start = cursor.end();
        boolean says = cursor.accept("=");
        start = says ? cursor.end() : start;
        List<CToken> expression = says ? cursor.until(",", "}") : List.of();
        String text = SourceText.oneLine(source.text(), Math.min(start, cursor.end()), cursor.end());
        try {
            CNumber value = says ? evaluation.value(expression) : counting.next();
            scope.addEnumerator(name.text(), value);
            Optional<CComment> comment = comments.of(name.start(), cursor.end());
            counting.add(new CEnum.Enumerator(name.text(), value.value(), value.unsigned(), text, comment, place(name)), value);
        } catch (UnreadableException trouble) {
            counting.lose(name.text());
            unreads.add(name.text(), name.start(), name.end(), trouble.why());
        }
        if (!cursor.at("}") && cursor.peek().kind() != CToken.Kind.HOLE) {
            cursor.expect(",");
        }
    }

    /// The members of an enum, and what the next one is when it does not say.
    private static final class Counting {
        private final List<CEnum.Enumerator> enumerators = new ArrayList<>();
        private CNumber next = CNumber.ZERO;
        private boolean narrow = true;
        private String lost = "";

        /// What comes behind has no value unless it says one.
        void lose(String name) {
            lost = name;
        }

        CNumber next() {
            if (!lost.isEmpty()) {
                throw UnreadableException.substance("it counts on from " + lost + ", whose value could not be read");
            }
            return next;
        }

        void add(CEnum.Enumerator enumerator, CNumber value) {
            enumerators.add(enumerator);
            narrow &= value.value() <= 0xffff_ffffL && value.value() >= (value.unsigned() ? 0 : Integer.MIN_VALUE);
            next = new CNumber(value.value() + 1, value.wide() || value.value() == Integer.MAX_VALUE, value.unsigned());
            lost = "";
        }
    }

    private CType declare(Head head, List<CEnum.Enumerator> enumerators, boolean narrow) {
        CEnum declared = new CEnum(head.name(), enumerators, comments.inFront(head.first().start()), place(head.place()));
        String spelling = head.tag().map(tag -> "enum " + tag.text()).orElse("enum");
        CType type = narrow ? new CType.Enumerated(spelling) : new CType.Unknown(spelling);
        scope.add(declared, type);
        return type;
    }

    private Place place(CToken token) {
        return new Place(source, token.start(), Math.max(token.start(), token.end()));
    }
}
