/// What an I/O address space is, as plain data: which IOVAs are mapped to which memory, which are kept back, and where the
/// kernel puts a mapping that names no place.
///
/// It stands apart from the commands so that its rules can be read and tested without structures, errnos or object ids. All
/// numbers are unsigned, of 64 bits, and count bytes: an address space demands page alignment only when large pages are off.
@NullMarked
package dev.uapi.simulator.space;

import org.jspecify.annotations.NullMarked;
