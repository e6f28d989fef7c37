package dev.uapi.cheader.draft;

import dev.uapi.cheader.draft.Fields.Way;
import dev.uapi.cheader.draft.InlineStructs.Named;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.language.diagnostic.Question;
import java.util.Optional;
import java.util.function.Function;

/// Writes structures that no command declares.
final class StructText {
    private final Page page;
    private final Doubts doubts;
    private final Fields fields;

    StructText(Page page, Doubts doubts, Fields fields) {
        this.page = page;
        this.doubts = doubts;
        this.fields = fields;
    }

    /// And those without a name in it.
    void write(CStruct struct, InlineStructs inline) {
        Function<CMember, Way> both = member -> new Way("inout", false);
        body(Shapes.plain(struct), "", struct.tag(), both, inline);
        writeInline(inline, both);
    }

    void writeInline(InlineStructs inline, Function<CMember, Way> ways) {
        for (Optional<Named> next = inline.next(); next.isPresent(); next = inline.next()) {
            body(next.get().struct(), "inline ", next.get().name(), ways, inline);
        }
    }

    private void body(CStruct plain, String kind, String name, Function<CMember, Way> ways, InlineStructs inline) {
        page.line("");
        page.document(doubts.document(Explained.declaration(plain.comment())));
        page.open((plain.packed() ? "packed " : "") + kind + "struct " + name);
        allowHoles(plain);
        page.ask(new Question.AllWays().text());
        fields.write(plain, Optional.empty(), (member, documentation) -> ways.apply(member), inline);
        page.close();
    }

    void allowHoles(CStruct plain) {
        Holes holes = Holes.of(plain);
        if (holes.between()) {
            page.line("allow UAPI0301 \"the header has this hole\";");
        }
        if (holes.behind()) {
            page.line("allow UAPI0302 \"the header has this hole\";");
        }
    }
}
