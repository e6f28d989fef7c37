/// What a C uAPI header says, as far as it could be read: every declaration with its place, and whatever could not be read, with why.
///
/// It is C, not a uAPI: nothing here knows what a description is. Whoever compares the two, or makes one of the other, does.
@NullMarked
package dev.uapi.cheader.model;

import org.jspecify.annotations.NullMarked;
