package dev.uapi.generator.reference;

import java.util.List;

/// What a page shows inside its frame; in every format the template of the same name lays it out.
public sealed interface Content
        permits CallingPage, ChangesPage, CommandPage, DescriptionPage, ErrnoPage, ExtensionPage, FilePage, MatrixPage, ObjectPage,
                StartPage, StructPage, ValuePage {
    /// The sections that a reader may want to jump to.
    List<Section> outline();

    /// Whether the page says how things are in a release; some tell of all of them.
    default boolean isDated() {
        return true;
    }
}
