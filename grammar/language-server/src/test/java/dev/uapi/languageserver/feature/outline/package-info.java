@NullMarked
package dev.uapi.languageserver.feature.outline;

import org.jspecify.annotations.NullMarked;
