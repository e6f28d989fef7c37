package dev.uapi.generator.docs;

import java.util.List;

/// What a release changed, a sentence each.
record Milestone(String releases, List<Html> changes) {}
