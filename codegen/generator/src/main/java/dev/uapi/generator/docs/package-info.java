/// The reference as a site: pages that a driver author reads with pleasure and can rely on to the byte.
///
/// Every string and every phrase goes through [HtmlPrinter][dev.uapi.generator.docs.HtmlPrinter] on its way into a page: nothing
/// that a description says can become markup, or run.
@NullMarked
package dev.uapi.generator.docs;

import org.jspecify.annotations.NullMarked;
