/// A target that comes from outside: templates in a folder, and what they make of the model.
///
/// Templates read the records that the JSON model is written of. That is the one view of everything that is published: it has a schema,
/// and what a version of it promises is written down. The views of the other targets know C, Java or syzkaller, and change with these.
/// Whoever writes templates looks at `uapi model` to see what they get; the few things beyond it spare them to compute.
@NullMarked
package dev.uapi.generator.templates;

import org.jspecify.annotations.NullMarked;
