package dev.uapi.generator.java;

/// How a structure is made that something is written behind.
record ChainRoomView(String owner, String sizeField, long alignment) {}
