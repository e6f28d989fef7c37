-- For Neovim 0.11 and newer: `vim.g.uapi_start = false`, then `vim.lsp.enable('uapi')`.
return {
  cmd = { 'uapi', 'lsp' },
  filetypes = { 'uapi' },
  root_markers = { 'uapi.json', '.git' },
}
