package dev.uapi.generator.reference;

import java.util.List;

/// Links of one kind.
public record Menu(String title, List<Link> links) {}
