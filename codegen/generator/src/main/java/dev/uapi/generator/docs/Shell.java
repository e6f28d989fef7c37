package dev.uapi.generator.docs;

import dev.uapi.generator.reference.Link;
import dev.uapi.generator.reference.Menu;
import dev.uapi.generator.reference.Section;
import java.util.List;

/// What is around every page.
///
/// @param root    leads to the folder of the whole reference
/// @param trail   how one gets here from the start
/// @param outline what is on this page
/// @param menu    what else there is
record Shell(String title, String root, List<Link> trail, List<Section> outline, List<Menu> menu, Rendered content) {}
