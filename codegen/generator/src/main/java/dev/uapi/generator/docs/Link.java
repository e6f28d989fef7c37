package dev.uapi.generator.docs;

/// An entry of a list of links.
///
/// @param current whether the reader is there already
record Link(String address, Html label, boolean current) {
    Html html() {
        return label.linkTo(address);
    }

    static Link to(String address, String label) {
        return new Link(address, Html.text(label), false);
    }
}
