package dev.uapi.generator.java;

/// Looks for one kind of link in a chain.
///
/// @param type  the view of the link
/// @param links the method that gives the chain
/// @param kind  the constant of its kind
record ChainLinkView(String type, String name, String links, String kind) {}
