/// How a file is put together, as editors show it: what it declares, what folds away, what grows when a selection does.
///
/// All of it is about [stretches][dev.uapi.languageserver.feature.outline.Stretch] of text, which semicolons and brackets alone decide:
/// a statement that is only half written takes no other one with it.
@NullMarked
package dev.uapi.languageserver.feature.outline;

import org.jspecify.annotations.NullMarked;
