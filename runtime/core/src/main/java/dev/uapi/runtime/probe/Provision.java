package dev.uapi.runtime.probe;

/// How an object is made for the sake of asking, and taken back.
///
/// @param maker  makes it; takes no object
/// @param result where its id comes out
/// @param undo   may use what came out of `maker`
public record Provision(ProbeCall maker, Value.OfResult result, ProbeCall undo) {}
