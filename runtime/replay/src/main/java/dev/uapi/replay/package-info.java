/// Calls that were recorded, made once more.
///
/// [dev.uapi.replay.TraceReader] turns the lines of a trace into values that say everything a call is made of, down to how far
/// its memory can be touched. [dev.uapi.replay.Performer] makes such a call on any device, and [dev.uapi.replay.Replay] plays
/// whole traces and tells what is different: on a simulator, whether it answers as that kernel did; on a kernel, whether it
/// still does. It stands apart from the writing side, which programs carry with them, so that only who reads traces needs more
/// than a writer of JSON.
@NullMarked
package dev.uapi.replay;

import org.jspecify.annotations.NullMarked;
