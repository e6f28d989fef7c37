package dev.uapi.language.check;

/// A rule about what the documentation of one declaration says.
@FunctionalInterface
interface DocumentationRule {
    void check(DocumentationSubject subject, Report report);
}
