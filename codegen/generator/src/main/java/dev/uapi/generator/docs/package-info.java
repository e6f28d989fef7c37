/// The reference: pages that a driver author reads with pleasure and can rely on to the byte.
///
/// It is apart from the other targets because its reader is a person: it explains where they only declare. Everything that
/// comes from a description is text from outside. It becomes part of a page only as [Html][dev.uapi.generator.docs.Html],
/// which escapes it, or through [Prose][dev.uapi.generator.docs.Prose], which renders its Markdown without raw HTML; templates
/// escape every other string.
@NullMarked
package dev.uapi.generator.docs;

import org.jspecify.annotations.NullMarked;
