/// What all targets share: view records go into templates, text comes out, and a tree of texts goes to disk at once.
///
/// It is apart from the targets so that none of them touches the template engine or the file system itself.
@NullMarked
package dev.uapi.generator.output;

import org.jspecify.annotations.NullMarked;
