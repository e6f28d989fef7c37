-- Starts the server for each description that is opened, unless `vim.g.uapi_start` is false.
if vim.g.loaded_uapi then
  return
end
vim.g.loaded_uapi = true

-- What Neovim 0.7 knows no other way: an event has a command, not a function of another file.
vim.cmd([[
  augroup uapi
    autocmd!
    autocmd FileType uapi lua if vim.g.uapi_start ~= false then require('uapi').start() end
  augroup END
]])
