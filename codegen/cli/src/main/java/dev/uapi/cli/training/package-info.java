/// Runs from which Java learns what the classes of the command become, so that later runs need not find out (an AOT cache, JEP 483):
/// a command over a small description, and an editor in which somebody types.
///
/// The build has them, and the first run at another place or on another Java.
@NullMarked
package dev.uapi.cli.training;

import org.jspecify.annotations.NullMarked;
