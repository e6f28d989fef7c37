package dev.uapi.cli.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// By what a remark is known again when its lines have moved: its rule, its declaration, and the names that it speaks of.
final class Fingerprints {
    private static final String NAME = "uapi/v1";
    private static final int BYTES = 16;

    private final Map<String, Integer> times = new HashMap<>();

    /// Remarks that nothing else tells apart are counted, in their order.
    SequencedMap<String, String> of(Remark remark) {
        String known = String.join("\0", remark.rule().code(), remark.declaration(), remark.about());
        int time = times.merge(remark.subject() + "\0" + known, 1, Integer::sum);
        SequencedMap<String, String> print = new LinkedHashMap<>();
        print.put(NAME, digest(known) + ":" + time);
        return print;
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
