package dev.uapi.generator.docs;

import java.util.List;

/// What a page shows inside its frame; the template of the same name lays it out.
sealed interface Content
        permits CallingPage, CommandPage, DescriptionPage, ErrnoPage, ExtensionPage, FilePage, ObjectPage, StartPage, StructPage,
                ValuePage {
    /// The sections that a reader may want to jump to.
    List<Link> outline();
}
