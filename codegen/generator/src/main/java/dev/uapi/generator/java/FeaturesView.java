package dev.uapi.generator.java;

import java.util.List;

/// An enum of things that can be asked for.
///
/// @param renamed  whether they are found by name: some had another one once
/// @param numbered whether some are, or were once, asked for by a number
record FeaturesView(CommentView comment, String name, boolean renamed, boolean numbered, List<FeatureView> features) {
    FeaturesView {
        features = List.copyOf(features);
    }

    /// One of them.
    ///
    /// @param method that makes its probe
    /// @param probe  its name, a literal
    /// @param parts  views of what the probe is put together from
    record FeatureView(CommentView comment, String name, String method, String probe, List<Record> parts) {
        FeatureView {
            parts = List.copyOf(parts);
        }
    }
}
