" How far a line stands in: by the braces that are open. The style beyond that is a matter of the server.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=UapiIndent() indentkeys=0},o,O,!^F
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*UapiIndent')
  finish
endif

" The line without what is in quotes or in a comment.
function s:code(number) abort
  let line = substitute(getline(a:number), '"\%(\\.\|[^"\\]\)*"\|''[^'']*''', '', 'g')
  return substitute(line, '//.*', '', '')
endfunction

function UapiIndent() abort
  let before = prevnonblank(v:lnum - 1)
  let code = substitute(s:code(before), '^\s*}', '', '')
  let depth = count(code, '{') - count(code, '}') - (getline(v:lnum) =~# '^\s*}')
  return max([0, (before ? indent(before) : 0) + depth * shiftwidth()])
endfunction
