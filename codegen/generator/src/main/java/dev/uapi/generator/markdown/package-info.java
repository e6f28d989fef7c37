/// The reference as Markdown, for a repository to show: folders of pages whose links lead from one to the other.
///
/// Every string and every phrase goes through [MarkdownPrinter][dev.uapi.generator.markdown.MarkdownPrinter] on its way into a page:
/// nothing that a description says can become markup.
@NullMarked
package dev.uapi.generator.markdown;

import org.jspecify.annotations.NullMarked;
