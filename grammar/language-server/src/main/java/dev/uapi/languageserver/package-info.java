/// Serves editors of descriptions, by the Language Server Protocol.
///
/// A client's changes and questions come in one order, and are dealt with in that order by one worker: there is never a question about a
/// text that is only half there. A change is taken at once and looked at when the worker comes to it, together with those that came after
/// it, so that a fast typist is never behind. Each question is answered from a [View][dev.uapi.languageserver.View], one state of
/// everything; what answers it is in [feature][dev.uapi.languageserver.feature], one class for each.
///
/// Each folder of the client is a [Project][dev.uapi.languageserver.Project] with an analysis of its own, and what belongs to no folder is
/// looked at by itself. The server reads what the workspace has, starts no program and writes no file: what a client is to do, it is told.
@NullMarked
package dev.uapi.languageserver;

import org.jspecify.annotations.NullMarked;
