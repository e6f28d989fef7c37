package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import java.util.List;
import java.util.Optional;

/// A page with what is around it.
///
/// @param description whose page it is; empty where readers come in
/// @param trail how one gets here from the start
/// @param menu  what else there is
public record Sheet(
        Page page, String title, Optional<String> description, List<Link> trail, List<Menu> menu, Content content) {
    /// What a reader may look for here.
    public List<IndexEntry> index() {
        return Index.of(this);
    }
}
