/// What can stand next in a text that somebody is writing: the words of the language, and where its author has to choose a name or a
/// number.
///
/// Nothing of it is written down anywhere: a [Walk][dev.uapi.language.parse.next.Walk] goes through the parser's own
/// [Network][dev.uapi.language.parse.next.Network] on all ways at once, as antlr4-c3 does. Then the shortest way to the end makes a whole
/// sentence of what is half written, so that the parser can tell what a name at the cursor would stand for.
@NullMarked
package dev.uapi.language.parse.next;

import org.jspecify.annotations.NullMarked;
