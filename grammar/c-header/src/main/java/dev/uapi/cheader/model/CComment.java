package dev.uapi.cheader.model;

import dev.uapi.language.diagnostic.Place;

/// A comment.
///
/// @param text      without the marks and without the stars in front of its lines, the lines joined by `\n`
/// @param kernelDoc whether it begins with `/**`
public record CComment(String text, boolean kernelDoc, Place place) {}
