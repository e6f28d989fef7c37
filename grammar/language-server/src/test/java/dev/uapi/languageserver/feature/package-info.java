@NullMarked
package dev.uapi.languageserver.feature;

import org.jspecify.annotations.NullMarked;
