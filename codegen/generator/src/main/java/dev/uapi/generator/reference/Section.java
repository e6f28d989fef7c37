package dev.uapi.generator.reference;

/// A part of a page that a reader may want to jump to.
public record Section(String anchor, String title) {}
