/// What editors need to know of the language before, or without, a server: how its words are coloured.
///
/// Each editor has a format of its own for that. All of them are made from the one vocabulary that the grammar has, so that no editor
/// forgets a word of the language, or goes on colouring one that is no more.
@NullMarked
package dev.uapi.editors;

import org.jspecify.annotations.NullMarked;
