/// What a maintainer wants in a mail about a change: what changes for each command, the bytes before and after, which old programs still
/// work, and which call tells an old kernel from a new one.
@NullMarked
package dev.uapi.cli.mail;

import org.jspecify.annotations.NullMarked;
