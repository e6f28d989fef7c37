package dev.uapi.generator.markup;

import java.util.List;

/// A longer text, in no particular format.
public record Passage(List<Block> blocks) {}
