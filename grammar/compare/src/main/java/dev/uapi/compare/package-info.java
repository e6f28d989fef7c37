/// What a change of a description means for the programs that call what it describes.
///
/// Two descriptions go in, checked ones, and a list of changes comes out, each with a verdict. Tools that compare compiled headers see
/// layouts and enumerators; a description also says which command a number is of, which way data goes, how short a structure may be, what
/// zero means and in which order the kernel looks, so that a change of those is seen, too.
@NullMarked
package dev.uapi.compare;

import org.jspecify.annotations.NullMarked;
