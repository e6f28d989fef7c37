/// The door of the generator: which targets there are, what can be chosen about them, and one call that makes files of a
/// checked specification.
///
/// It is a package of its own so that everybody who generates (the command line, the Maven plugin, a test) goes through the
/// same call and knows none of the targets.
@NullMarked
package dev.uapi.generator;

import org.jspecify.annotations.NullMarked;
