/// The reference as manual pages: one for each command in section 2, for each device in section 4, and what is around them.
///
/// Every string and every phrase goes through [ManPrinter][dev.uapi.generator.man.ManPrinter] on its way into a page: nothing that a
/// description says can become a request or an escape.
@NullMarked
package dev.uapi.generator.man;

import org.jspecify.annotations.NullMarked;
