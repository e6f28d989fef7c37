package dev.uapi.generator.docs;

import dev.uapi.generator.reference.Content;
import dev.uapi.language.model.Release;
import java.util.Optional;

/// A page as it was from one release to the next one that changed it.
///
/// @param content nothing if there was no such page
record Edition(Release from, Optional<Content> content) {}
