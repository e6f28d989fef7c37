package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;

/// Something worth knowing at a glance.
record Fact(String label, Phrase value) {}
