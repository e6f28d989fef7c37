package dev.uapi.generator.docs;

/// Something worth knowing at a glance.
record Fact(String label, Html value) {}
