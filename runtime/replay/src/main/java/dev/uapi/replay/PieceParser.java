package dev.uapi.replay;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Makes out what is said of a piece of memory.
///
/// @param members what it stands in
record PieceParser(Members members) {
    /// Bytes in hexadecimal, or an object that also says how far they can be touched: it may call them as the structure's are called.
    Piece piece(String name) throws TraceException {
        JsonNode value = members.get(name);
        if (value.isString()) {
            return Piece.of(members.bytes(name));
        }
        Members object = members.object(name);
        return new PieceParser(object).limited(object.bytes(object.has("raw") ? "raw" : "bytes"));
    }

    /// These bytes within the limits that stand beside them.
    Piece limited(Bytes bytes) throws TraceException {
        return new Piece(bytes, limit("readable"), limit("writable"));
    }

    private OptionalInt limit(String name) throws TraceException {
        OptionalInt limit = members.small(name);
        if (limit.orElse(0) > Piece.LARGEST) {
            throw members.wrong("'" + name + "' is more than " + (Piece.LARGEST >> 20) + " MiB: " + limit.getAsInt());
        }
        return limit;
    }
}
