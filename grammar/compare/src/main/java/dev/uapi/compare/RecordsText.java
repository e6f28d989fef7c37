package dev.uapi.compare;

import dev.uapi.language.model.Records;

/// What goes through a file, in words that are equal where that is.
final class RecordsText {
    private RecordsText() {}

    static String of(Records records) {
        return (records.whole() ? "whole " : "") + records.struct().name()
                + records.payload().map(types -> " and what " + types.name() + " says").orElse("");
    }
}
