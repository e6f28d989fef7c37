package dev.uapi.generator.java;

/// The comment of a package.
public record PackageView(String origin, CommentView comment, String packageName) {}
