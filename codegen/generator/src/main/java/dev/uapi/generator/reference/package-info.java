/// What a reference says about each declaration: pages for a reader who is a person, in no particular format.
///
/// One view model feeds every format: the site, manual pages, Markdown and reStructuredText say the same, because they say what
/// stands here. A format is a printer for [phrases][dev.uapi.generator.markup.Phrase], and a template for each page's record.
@NullMarked
package dev.uapi.generator.reference;

import org.jspecify.annotations.NullMarked;
