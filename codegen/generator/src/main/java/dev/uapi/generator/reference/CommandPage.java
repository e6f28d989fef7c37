package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// All about one command.
///
/// @param tier       `basic` or `extended`
/// @param deprecated what to use instead
/// @param collisions what else has the same number
/// @param map        the argument drawn to scale, if it is a structure
/// @param notes      what there is to know about its size and layout, a sentence each
/// @param fields     the argument as a table; empty when there is none
/// @param payloads   structures of which a field chooses one
/// @param responses  what is written back, a sentence each
/// @param returned   what a success gives: `0`
/// @param usual      the errnos of `general`
/// @param general    how it fails as all commands that are called this way do
/// @param checks     how it fails before it does anything, in the order in which the kernel looks
/// @param during     how it fails in the middle of its work
/// @param presences  how to find out whether a kernel has it
/// @param extensions what touches it
/// @param recording  how somebody once called it
/// @param history    how it became what it is; nothing when it always was
record CommandPage(
        Phrase name,
        String tier,
        Optional<Phrase> deprecated,
        Optional<Phrase> lead,
        Optional<Passage> about,
        List<Fact> facts,
        List<Phrase> collisions,
        Synopsis synopsis,
        Optional<ByteMap> map,
        List<Phrase> notes,
        List<FieldRow> fields,
        List<Payload> payloads,
        List<Phrase> responses,
        Phrase returned,
        Link convention,
        List<String> usual,
        List<CauseRow> general,
        List<CauseGroup> checks,
        List<CauseGroup> during,
        List<Role> roles,
        List<Presence> presences,
        List<Extending> extensions,
        List<Sample> samples,
        Optional<Recording> recording,
        List<Milestone> history,
        List<Related> related) implements Content {
    /// How it is called in C.
    ///
    /// @param macro  what makes its number
    record Synopsis(Optional<String> header, Optional<CStruct> struct, Phrase name, Phrase argument, String macro, List<Encoded> numbers) {}

    /// Its number on some architectures.
    record Encoded(String value, String architectures) {}

    /// Neighbours that come up in the same cases only.
    ///
    /// @param counted how many causes stand in front of them
    record CauseGroup(Optional<Phrase> guard, int counted, List<CauseRow> causes) {}

    /// One way to fail.
    ///
    /// @param anchor    stable, for links to it
    /// @param condition formally, where it can be said so
    record CauseRow(
            String anchor,
            String id,
            Phrase errno,
            Phrase words,
            Optional<Phrase> condition,
            Optional<String> times,
            Optional<Passage> about) {}

    /// What it does with a kind of object.
    ///
    /// @param where its id is
    record Role(String verb, Phrase object, Phrase where) {}

    /// A call to learn from.
    ///
    /// @param struct  the type of the argument, unless it is a value
    /// @param size    the field that holds the size of the structure, if there is one
    /// @param variable what the argument is called
    /// @param outcome  what comes of it
    record Sample(
            Optional<Passage> words,
            String variable,
            Optional<String> struct,
            Optional<String> size,
            List<Setting> given,
            String command,
            Phrase argument,
            Phrase outcome,
            List<Setting> gives) {}

    /// A field and its value.
    record Setting(String field, Phrase value) {}

    /// An extension and what it adds to the command.
    record Extending(Phrase extension, Phrase adds) {}

    /// Other commands about the same kind of object.
    record Related(Phrase object, Phrase commands) {}

    @Override
    public List<Section> outline() {
        return new Outline()
                .section("synopsis", "Synopsis")
                .section("argument", "Argument", fields)
                .section("payloads", "Payloads", payloads)
                .section("response", "What is written back", responses)
                .section("errors", "Errors")
                .section("objects", "Objects", roles)
                .section("presence", "Is it there?", presences)
                .section("extensions", "Extensions", extensions)
                .section("examples", "Examples", samples)
                .section("recording", "As recorded", recording.stream().toList())
                .section("history", "History", history)
                .section("related", "See also", related)
                .sections();
    }
}
