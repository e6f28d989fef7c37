/// How what a command has found is told: to people, to programs, and in the languages that tools of others read.
///
/// A [Listing] gives [Remark]s; each form is a class that writes these, and knows nothing of where they come from. What only one form
/// needs is loaded only when that form is asked for.
@NullMarked
package dev.uapi.cli.listing;

import org.jspecify.annotations.NullMarked;
