package dev.uapi.replay;

import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Makes out on what kernel, and by whom, a device was opened. What the line does not say is as in [Kernel#DEFAULT].
///
/// @param line that opens it
record OpeningParser(Members line) {
    private static final Pattern BUILD = Pattern.compile("[-+].*");

    /// No machine that Linux runs on has smaller ones.
    private static final int SMALLEST_PAGE = 4096;

    Opening opening() throws TraceException {
        Kernel kernel = Kernel.DEFAULT
                .withTransparentHugePages(line.truth("thp", Kernel.DEFAULT.transparentHugePages()))
                .withCapabilities(capabilities())
                .withPageSize(pageSize());
        Kernel played = line.has("release") ? kernel.withRelease(release(line.text("release"))) : kernel;
        return Opening.on(played).withOptions(line.has("config") ? strings("config") : List.of()).withDescriptors(descriptors());
    }

    SortedMap<Integer, String> descriptors() throws TraceException {
        SortedMap<Integer, String> descriptors = new TreeMap<>();
        if (line.has("fds")) {
            Members kinds = line.object("fds");
            for (var member : kinds.numbered().entrySet()) {
                descriptors.put(member.getKey(), kinds.text(member.getValue()));
            }
        }
        return descriptors;
    }

    /// A kernel's own name for its release may go on behind the numbers: `7.3.4-custom`.
    private Release release(String text) throws TraceException {
        try {
            return Release.parse(BUILD.matcher(text).replaceFirst(""));
        } catch (IllegalArgumentException wrong) {
            throw line.wrong("'release' is " + wrong.getMessage());
        }
    }

    private long pageSize() throws TraceException {
        OptionalInt size = line.small("page");
        if (size.isPresent() && (Integer.bitCount(size.getAsInt()) != 1 || size.getAsInt() < SMALLEST_PAGE)) {
            throw line.wrong("'page' is no power of two from " + SMALLEST_PAGE + ": " + size.getAsInt());
        }
        return size.isPresent() ? size.getAsInt() : Kernel.DEFAULT.pageSize();
    }

    private Set<String> capabilities() throws TraceException {
        Optional<JsonNode> caps = line.find("caps");
        if (caps.isEmpty()) {
            return Kernel.DEFAULT.capabilities();
        }
        if (!caps.get().isString()) {
            return Set.copyOf(strings("caps"));
        }
        return switch (caps.get().stringValue()) {
            case "root" -> Kernel.ALL_CAPABILITIES;
            case "none" -> Set.of();
            default -> throw line.wrong("'caps' is neither \"root\" nor \"none\" nor a list");
        };
    }

    private List<String> strings(String name) throws TraceException {
        List<String> strings = new ArrayList<>();
        JsonNode list = line.get(name);
        if (!list.isArray()) {
            throw line.wrong("'" + name + "' is no list");
        }
        for (JsonNode element : list.values()) {
            if (!element.isString()) {
                throw line.wrong("'" + name + "' has something else than names: " + element);
            }
            strings.add(element.stringValue());
        }
        return strings;
    }
}
