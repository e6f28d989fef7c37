/// An editor that starts what was packed: to have the JVM learn from it at build time, and to measure how long users wait.
///
/// No tests: figures differ from machine to machine.
@NullMarked
package dev.uapi.cli.editor;

import org.jspecify.annotations.NullMarked;
