--- Starts `uapi lsp` for descriptions: one server for each project, with whatever of Neovim 0.7 and newer is there.
local M = {}

local options = {
  --- How the server is started.
  cmd = { 'uapi', 'lsp' },
  --- What the client can do; completion plugins have a function that tells.
  capabilities = nil,
  --- Called with the client and the buffer once both know of one another: the place for key mappings.
  on_attach = nil,
  --- Shows a page of the reference.
  open = function(page)
    vim.fn.jobstart({ vim.fn.has('mac') == 1 and 'open' or 'xdg-open', page }, { detach = true })
  end,
}

--- Changes what is to be otherwise than above. Call it before a description is opened.
function M.setup(wishes)
  options = vim.tbl_extend('force', options, wishes or {})
end

--- The folder of the project that a file belongs to: where its uapi.json is, or else its repository, or else just its own.
function M.root(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local project = vim.fn.findfile('uapi.json', vim.fn.escape(folder, ' ,;') .. ';')
  if project ~= '' then
    return vim.fn.fnamemodify(project, ':p:h')
  end
  local repository = vim.fn.finddir('.git', vim.fn.escape(folder, ' ,;') .. ';')
  if repository ~= '' then
    return vim.fn.fnamemodify(repository, ':p:h:h')
  end
  return folder
end

local function attached(client, buffer)
  -- Newer ones do this by themselves.
  if vim.bo[buffer].omnifunc == '' then
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end
  if vim.bo[buffer].tagfunc == '' then
    vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc'
  end
  if options.on_attach then
    options.on_attach(client, buffer)
  end
end

--- What `vim.lsp.start` does, for Neovim 0.7, which lacks it.
local function start(config)
  for _, client in pairs(vim.lsp.get_active_clients()) do
    if client.name == config.name and client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(0, client.id)
      return client.id
    end
  end
  local id = vim.lsp.start_client(config)
  if id then
    vim.lsp.buf_attach_client(0, id)
  end
  return id
end

--- Starts the server for the current buffer, or has the one of its project serve it, too.
---
--- @return number|nil which client that is
function M.start()
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify_once('uapi: there is no command ' .. options.cmd[1] .. ': see the README of the plugin', vim.log.levels.WARN)
    return nil
  end
  local root = M.root(vim.api.nvim_buf_get_name(0))
  return (vim.lsp.start or start)({
    name = 'uapi',
    cmd = options.cmd,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
    capabilities = options.capabilities or vim.lsp.protocol.make_client_capabilities(),
    on_attach = attached,
  })
end

--- Runs the command with what a lens says, in a window below.
local function run(lens)
  local words = vim.list_extend({ options.cmd[1] }, lens.arguments[1].arguments)
  vim.cmd('botright new')
  vim.fn.termopen(words)
end

vim.lsp.commands['uapi.check'] = run
vim.lsp.commands['uapi.probe'] = run
vim.lsp.commands['uapi.references'] = function(lens)
  local position = lens.arguments[1].position
  vim.api.nvim_win_set_cursor(0, { position.line + 1, position.character })
  vim.lsp.buf.references()
end

--- What builds have made of the project, as far as its name matches.
local function made(pattern)
  local root = vim.fn.escape(M.root(vim.api.nvim_buf_get_name(0)), ',*?[]{}`$\\')
  return vim.fn.globpath(root, '**/target/' .. pattern, true, true)
end

--- Opens the class that was generated for a name: it is named like it, and speaks of it.
vim.lsp.commands['uapi.openJava'] = function(lens)
  local name = lens.arguments[1].name
  local squeezed = name:gsub('_', ''):lower()
  for _, file in ipairs(made('generated-sources/**/*.java')) do
    local class = vim.fn.fnamemodify(file, ':t:r'):lower()
    if vim.endswith(squeezed, class) and table.concat(vim.fn.readfile(file), '\n'):find(name, 1, true) then
      vim.cmd('edit ' .. vim.fn.fnameescape(file))
      return
    end
  end
  vim.notify('uapi: no Java was generated for ' .. name)
end

--- Opens the page of the generated reference, with whatever opens pages here; that of a description is the first of its folder.
vim.lsp.commands['uapi.openReference'] = function(lens)
  local name = lens.arguments[1].name
  local page = made('**/' .. name .. '.html')[1] or made('**/' .. name .. '/index.html')[1]
  if page then
    options.open(page)
  else
    vim.notify('uapi: no page was generated for ' .. name .. ': uapi generate --target docs makes them')
  end
end

return M
