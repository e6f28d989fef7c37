package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;

/// What a release changed, a sentence each.
record Milestone(String releases, List<Phrase> changes) {}
