/// The one style that descriptions are written in.
///
/// Only white space changes, so no word and no comment is lost, and a text that is formatted already stays as it is. What does
/// not follow the grammar is left alone, declaration by declaration: nobody knows what it is going to be.
///
/// [Pieces][dev.uapi.language.format.Pieces] are the text without its white space; [TreeReader][dev.uapi.language.format.TreeReader]
/// finds the statements in them, [Runs][dev.uapi.language.format.Runs] what stands under what, [Filling][dev.uapi.language.format.Filling]
/// where a long one is broken, and [Layout][dev.uapi.language.format.Layout] writes down the white space that is wanted.
@NullMarked
package dev.uapi.language.format;

import org.jspecify.annotations.NullMarked;
