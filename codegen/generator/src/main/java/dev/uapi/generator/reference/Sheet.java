package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import java.util.List;

/// A page with what is around it.
///
/// @param trail how one gets here from the start
/// @param menu  what else there is
public record Sheet(Page page, String title, List<Link> trail, List<Menu> menu, Content content) {}
