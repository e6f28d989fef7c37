autocmd BufNewFile,BufRead *.uapi setfiletype uapi
