/// The checked model as JSON, for programs in other languages: a published format with a schema.
///
/// It has view records of its own, so that the model can change its shape while the format stays; nothing else in the
/// generator knows the JSON library.
@NullMarked
package dev.uapi.generator.json;

import org.jspecify.annotations.NullMarked;
