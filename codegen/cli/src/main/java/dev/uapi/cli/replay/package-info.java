/// Making recorded calls once more: what `uapi replay` does.
@NullMarked
package dev.uapi.cli.replay;

import org.jspecify.annotations.NullMarked;
