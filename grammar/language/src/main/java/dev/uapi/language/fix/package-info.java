/// What could be done about what is wrong: for each finding with a remedy that needs no thought, the edit.
///
/// Whoever shows findings, shows these with them: editors as quick fixes, the command in what other tools read.
@NullMarked
package dev.uapi.language.fix;

import org.jspecify.annotations.NullMarked;
