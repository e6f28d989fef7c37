/// What could be done about what is wrong: for each finding with a remedy that needs no thought, the edit.
@NullMarked
package dev.uapi.languageserver.feature.action;

import org.jspecify.annotations.NullMarked;
