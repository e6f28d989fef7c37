/// Numbers that are left, for people and for programs.
@NullMarked
package dev.uapi.cli.next;

import org.jspecify.annotations.NullMarked;
