/// What could be done about what is wrong, as the protocol has it.
@NullMarked
package dev.uapi.languageserver.feature.action;

import org.jspecify.annotations.NullMarked;
