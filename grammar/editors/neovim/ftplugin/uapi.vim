" How descriptions are typed. The style is told in LANGUAGE.md.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=//\ %s
setlocal comments=s1:/*,mb:*,ex:*/,:///,://?,://
setlocal expandtab shiftwidth=4 softtabstop=4
" Enter goes on with `///`, and `o` begins what is documented.
setlocal formatoptions-=t formatoptions-=o formatoptions+=crql
setlocal suffixesadd=.uapi
setlocal include=^import
let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< formatoptions< suffixesadd< include<'
