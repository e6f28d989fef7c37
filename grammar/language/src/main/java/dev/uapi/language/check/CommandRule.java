package dev.uapi.language.check;

/// A rule about one command.
@FunctionalInterface
interface CommandRule {
    void check(CommandSubject subject, Report report);
}
