/// What an editor can ask, one class for each question: a pure function of a [View][dev.uapi.languageserver.View] and a place in it.
@NullMarked
package dev.uapi.languageserver.feature;

import org.jspecify.annotations.NullMarked;
