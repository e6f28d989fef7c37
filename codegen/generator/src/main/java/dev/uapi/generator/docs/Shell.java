package dev.uapi.generator.docs;

import dev.uapi.generator.reference.Link;
import dev.uapi.generator.reference.Menu;
import dev.uapi.generator.reference.Section;
import dev.uapi.generator.reference.Sheet;
import java.util.List;
import java.util.Optional;

/// What is around every page.
///
/// @param root        leads to the folder of the whole reference
/// @param path        of the page in that folder, without a suffix
/// @param description whose page it is; empty where readers come in
/// @param trail       how one gets here from the start
/// @param outline     what is on this page
/// @param menu        what else there is
record Shell(
        String title,
        String root,
        String path,
        Optional<String> description,
        List<Link> trail,
        List<Section> outline,
        List<Menu> menu,
        Rendered content) {
    static Shell around(Sheet sheet, Rendered content) {
        return new Shell(
                sheet.title(), sheet.page().root(), sheet.page().path(), sheet.description(), sheet.trail(),
                sheet.content().outline(), sheet.menu(), content);
    }
}
