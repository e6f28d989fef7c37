/// Text in no particular format.
///
/// The reference is printed as HTML, as manual pages, as Markdown and as reStructuredText. What stands in it is said once, in these
/// types; how it looks is the printer's affair. Everything that comes from a description is text from outside: it becomes
/// part of a page only through these types, whose printers escape it, or as a plain string, which the printers escape, too.
@NullMarked
package dev.uapi.generator.markup;

import org.jspecify.annotations.NullMarked;
