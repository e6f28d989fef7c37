/// The reference as reStructuredText, for Sphinx, as the kernel's own documentation is.
///
/// Every string and every phrase goes through [RstPrinter][dev.uapi.generator.rst.RstPrinter] on its way into a page: nothing that a
/// description says can become markup.
@NullMarked
package dev.uapi.generator.rst;

import org.jspecify.annotations.NullMarked;
