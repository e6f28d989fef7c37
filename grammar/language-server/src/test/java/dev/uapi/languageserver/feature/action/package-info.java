@NullMarked
package dev.uapi.languageserver.feature.action;

import org.jspecify.annotations.NullMarked;
