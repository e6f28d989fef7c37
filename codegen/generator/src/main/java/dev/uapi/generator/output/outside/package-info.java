/// Templates that are none of ours: they may be wrong, and they may be hostile.
///
/// What is wrong in them is told with file, line and column. They see the components of records and nothing behind these: no method, no
/// class, no file but those beside them, and nothing of the class path. What they make is text, of a size that somebody may want.
@NullMarked
package dev.uapi.generator.output.outside;

import org.jspecify.annotations.NullMarked;
