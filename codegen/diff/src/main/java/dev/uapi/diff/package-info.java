/// Two states of descriptions, and what has changed between them: each change at its place, for people and for programs.
///
/// It is apart from the command, because a build tells the same.
@NullMarked
package dev.uapi.diff;

import org.jspecify.annotations.NullMarked;
