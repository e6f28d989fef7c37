package dev.uapi.generator.docs;

import java.util.List;

/// What is around every page.
///
/// @param root    leads to the folder of the whole reference
/// @param trail   how one gets here from the start
/// @param outline what is on this page
/// @param menu    what else there is
/// @param content the page itself, rendered
record Shell(String title, String root, List<Link> trail, List<Link> outline, List<Menu> menu, Html content) {
    /// Links of one kind.
    record Menu(String title, List<Link> links) {}
}
