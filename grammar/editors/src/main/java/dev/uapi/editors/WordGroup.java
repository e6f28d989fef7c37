package dev.uapi.editors;

import java.util.List;
import java.util.Locale;

/// Keywords that editors colour alike. Each keyword of the language is in one group.
enum WordGroup {
    /// What begins a declaration, and what else is one of its kind.
    DECLARATION("capabilities command description device enum extension fd flags import object part struct uapi union"),
    /// What says which kind of such a thing the next one is.
    MODIFIER("basic extended inline packed unchecked whole"),
    /// Which way a field goes.
    DIRECTION("in inout out"),
    /// What begins a statement inside a declaration.
    STATEMENT(
            """
            adds allow answers became before beside case claims deprecated example excludes fails header ioctl known mmap names never omits
            once poll prefix query read required responds returns try undo write
            """),
    /// What says more of something in the middle of a statement.
    CLAUSE(
            """
            address also anonymous any argsz argument as bare base bit bits boolean by bytes carries chain close count destroys during each
            exist extensible extensions fixed for from gives has holds iova is kept lacks length macros made makes no none nothing numbers
            objects of offset on payload points since then through to type unknown until value was when wraps zero
            """),
    /// What joins conditions.
    OPERATOR("and not or"),
    /// What the kernel makes numbers of commands with.
    MACRO("_IO _IOR _IOW _IOWR"),
    /// What stands for a value or an answer.
    CONSTANT("absent max present unclear");

    private final String words;

    WordGroup(String words) {
        this.words = words.strip();
    }

    /// In the order of the alphabet.
    List<String> words() {
        return List.of(words.split("\\s+"));
    }

    /// One of them, as a regular expression that every editor understands.
    String choice() {
        return String.join("|", words());
    }

    /// `declaration`
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
