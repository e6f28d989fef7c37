package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;

/// An entry of a list of links.
///
/// @param current whether the reader is there already
public record Link(Place place, Phrase label, boolean current) {
    Phrase phrase() {
        return label.linkTo(place);
    }

    static Link to(Place place, String label) {
        return new Link(place, Phrase.text(label), false);
    }
}
