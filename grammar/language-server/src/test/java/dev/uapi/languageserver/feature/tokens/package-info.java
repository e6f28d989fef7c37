@NullMarked
package dev.uapi.languageserver.feature.tokens;

import org.jspecify.annotations.NullMarked;
