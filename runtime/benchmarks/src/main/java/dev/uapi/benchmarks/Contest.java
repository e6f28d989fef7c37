package dev.uapi.benchmarks;

import java.util.List;

/// Ways to do the same.
///
/// @param title what they do
/// @param ways  the first one is what the others are held against
record Contest(String title, List<Way> ways) {}
