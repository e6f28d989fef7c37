/// What could stand where somebody is writing.
///
/// The grammar itself says which words can stand there and where a name or a number is to be chosen
/// ([Next][dev.uapi.language.parse.next.Next]); here is which names and numbers those are.
@NullMarked
package dev.uapi.languageserver.feature.completion;

import org.jspecify.annotations.NullMarked;
