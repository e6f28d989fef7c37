/// The checked model as JSON, for programs in other languages.
///
/// The records here are the format: their components are its keys, in this order, and `model.schema.json` beside them tells
/// what they hold. The language's own model can change its shape without changing what other programs read; that is why
/// there are two.
@NullMarked
package dev.uapi.cli.model;

import org.jspecify.annotations.NullMarked;
