package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// All about a kind of file descriptor: a device that one opens by its path, or what a command hands out.
///
/// @param kind       what it is, for a reader
/// @param commands   what may be called on it
/// @param operations what else can be done with it
/// @param collisions numbers that mean something else on another device
/// @param users      where one comes from and goes to
record FilePage(
        String kind,
        Phrase name,
        Optional<Phrase> lead,
        Optional<Passage> about,
        List<Fact> facts,
        List<Entry> commands,
        List<Operated> operations,
        List<Collision> collisions,
        List<Phrase> users) implements Content {
    /// A system call besides `ioctl`.
    ///
    /// @param words  what it does
    /// @param causes how it fails, in the order in which the kernel looks
    record Operated(
            String name,
            Optional<String> times,
            Optional<Passage> about,
            List<Phrase> words,
            Optional<Payload> payload,
            List<CommandPage.CauseRow> causes) {}

    /// A command and what else has its number.
    record Collision(String number, Phrase command, Phrase other) {}

    @Override
    public List<Section> outline() {
        Outline outline = new Outline().section("commands", "Commands", commands);
        operations.forEach(each -> outline.section(each.name(), each.name()));
        return outline.section("collisions", "Numbers used twice", collisions).section("used", "Used by", users).sections();
    }
}
