package dev.uapi.language.check;

/// A rule about what an extension tries.
@FunctionalInterface
interface AttemptRule {
    void check(AttemptSubject subject);
}
