/// What the command can be told, said where people look for it without starting it: in manual pages, and by what shells complete.
///
/// All of it is made of the same annotations as `--help`, at packaging.
@NullMarked
package dev.uapi.cli.help;

import org.jspecify.annotations.NullMarked;
