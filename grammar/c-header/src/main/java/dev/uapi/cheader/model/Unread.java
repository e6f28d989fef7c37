package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;

/// Something in a header that could not be read, and so is nowhere in what is known about it.
///
/// @param what as the header has it, on one line, shortened: `struct kvm_regs`, `#if CONFIG_X`
/// @param why  in words: `its length depends on a macro that this header does not define`
public record Unread(String what, String why, Place place) {}
