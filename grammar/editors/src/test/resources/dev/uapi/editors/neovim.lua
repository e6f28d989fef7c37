-- What a user does in Neovim, one thing after the other. What comes of it goes as JSON into the file that $UAPI_ANSWERS names.
local answers = {}

-- Each step waits in the background, so that keys are taken meanwhile as if somebody had typed them.
local function waits(what, condition)
  for _ = 1, 1200 do
    if condition() then
      return
    end
    coroutine.yield()
  end
  error('waited in vain for ' .. what)
end

local function types(keys)
  vim.api.nvim_input(keys)
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

local function diagnostics()
  return vim.tbl_map(function(found)
    return { line = found.lnum + 1, message = found.message }
  end, vim.diagnostic.get(0))
end

local function place()
  local cursor = vim.api.nvim_win_get_cursor(0)
  return { file = vim.fn.expand('%:t'), line = cursor[1], column = cursor[2] + 1 }
end

local function colour(row, column)
  return vim.fn.synIDattr(vim.fn.synIDtrans(vim.fn.synID(row, column, 1)), 'name')
end

-- Runs the lens of a title above what has the name.
local function run(title, name)
  local lenses
  vim.lsp.buf_request(0, 'textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() }, function(_, result)
    lenses = result
  end)
  waits('lenses', function() return lenses ~= nil end)
  for _, lens in ipairs(lenses) do
    if lens.command.title == title and lens.command.arguments[1].name == name then
      vim.lsp.commands[lens.command.command](lens.command)
    end
  end
end

local function lenses()
  vim.cmd('edit lamps.uapi')
  vim.fn.mkdir('target/generated-sources/uapi', 'p')
  vim.fn.writefile({ '/// LAMP_ADD' }, 'target/generated-sources/uapi/Add.java')
  vim.fn.mkdir('target/reference/lamps', 'p')
  vim.fn.writefile({ '<html>' }, 'target/reference/lamps/index.html')
  require('uapi').setup({ open = function(page) answers.page = vim.fn.fnamemodify(page, ':.') end })
  run('Reference', 'lamps')
  run('Java', 'LAMP_ADD')
  answers.java = vim.fn.expand('%:.')
end

local function writes()
  vim.cmd('edit written.uapi')
  types('i/// Lamps.<Esc>odescription lamps {<CR>since 6.1;<CR>}<Esc>')
  waits('what is typed', function() return line(4) == '}' and vim.fn.mode() == 'n' end)
  answers.written = vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function session()
  answers.version = vim.version().major .. '.' .. vim.version().minor
  answers.filetype = vim.bo.filetype
  answers.colours = { colour(3, 1), colour(25, 7), colour(25, 15), colour(27, 9), colour(27, 13), colour(32, 11) }
  waits('a diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  answers.diagnostics = diagnostics()

  -- Corrects the name: `lamp_x` becomes `lamp_w` and what is proposed then.
  vim.o.completeopt = 'menuone'
  types('27G$i<BS>w<C-x><C-o>')
  waits('a completion', function() return vim.fn.pumvisible() == 1 end)
  answers.completion = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
  types('<C-y><Esc>')
  waits('the end of typing', function() return vim.fn.mode() == 'n' end)
  answers.completed = line(27)
  waits('no diagnostic', function() return #vim.diagnostic.get(0) == 0 end)

  types('27G$hh')
  waits('the cursor', function() return place().line == 27 and place().column > 20 end)
  vim.lsp.buf.definition()
  waits('the definition', function() return place().file == 'ways.uapi' end)
  answers.definition = place()

  vim.lsp.buf.rename('lamp_manners')
  waits('another name', function() return line(6):find('lamp_manners') ~= nil end)
  vim.cmd('wall')
  lenses()
  writes()
end

local thread = coroutine.create(session)
local timer = vim.loop.new_timer()
timer:start(0, 50, vim.schedule_wrap(function()
  if coroutine.status(thread) == 'dead' then
    return
  end
  local well, problem = coroutine.resume(thread)
  if not well then
    answers.problem = problem
  end
  if coroutine.status(thread) == 'dead' then
    vim.fn.writefile({ vim.json.encode(answers) }, vim.env.UAPI_ANSWERS)
    vim.cmd('qall!')
  end
end))
