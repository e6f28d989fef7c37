/// A project of descriptions: what `uapi.json` says, and the files that belong to it.
///
/// Whoever works on a project goes through a [Workspace][dev.uapi.project.Workspace]: the command, the generator that a Maven build starts,
/// an editor's server. So all of them see the same files, and take what is found in the same way. It knows the file system, and neither
/// arguments, a protocol nor a build.
@NullMarked
package dev.uapi.project;

import org.jspecify.annotations.NullMarked;
