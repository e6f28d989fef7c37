package dev.uapi.language.check;

/// A rule about how the declarations of a description go together.
@FunctionalInterface
interface DescriptionRule {
    void check(DescriptionSubject subject);
}
