/// Descriptions for syzkaller: calls, what they take and give, and the constants beside them, in its language.
///
/// It is a package of its own because that language has another idea of a structure than C: what a field is for says more of it
/// than its width, and whatever nothing uses is an error. So everything is made only when something asks for it.
@NullMarked
package dev.uapi.generator.syzlang;

import org.jspecify.annotations.NullMarked;
