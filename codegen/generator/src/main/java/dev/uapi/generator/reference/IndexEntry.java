package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Place;

/// Something that a reader may look for.
///
/// @param name  as the reader would type it
/// @param kind  what it is: `command`, `cause`, `field`
/// @param owner what it is part of; empty when it stands for itself
/// @param words what it says, in a line
public record IndexEntry(String name, String kind, String owner, String words, Place place) {}
