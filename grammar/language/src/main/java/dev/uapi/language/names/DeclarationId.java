package dev.uapi.language.names;

/// Which declaration: the same one before and after a change elsewhere.
///
/// @param occurrence tells apart declarations of one file that wrongly have the same name
public record DeclarationId(String path, String kind, String name, int occurrence) {}
