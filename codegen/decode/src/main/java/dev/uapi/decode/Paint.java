package dev.uapi.decode;

/// Colours, where the other end shows them.
record Paint(boolean coloured) {
    String command(String text) {
        return in("1", text);
    }

    String error(String text) {
        return in("31", text);
    }

    String cause(String text) {
        return in("33", text);
    }

    String aside(String text) {
        return in("2", text);
    }

    private String in(String colour, String text) {
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
