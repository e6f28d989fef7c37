package dev.uapi.generator.docs;

/// A part of a page that is HTML already.
record Rendered(String html) {
    /// What templates print.
    @Override
    public String toString() {
        return html;
    }
}
