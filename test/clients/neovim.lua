-- Does in a Neovim without a screen what its user would do, and writes down what came of it.
local report = {}
local note = vim.fn.bufnr()

local function until_(what, holds)
  if not vim.wait(20000, holds, 20) then error('It never came to this: ' .. what) end
end

local function find(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search(words, 'cW') == 0 then error(words .. ' is not there') end
end

local function diagnostics()
  return vim.diagnostic.get(note)
end

local function diagnose()
  until_('diagnostics', function() return #diagnostics() > 0 end)
  report.diagnostics = vim.tbl_map(function(each) return each.code or each.message end, diagnostics())
end

local function type_keys(keys)
  vim.fn.feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'n')
end

-- Keys are typed only once the script has come to its end: what follows on them waits beside it.
local function when(what, holds, go_on, fail)
  local timer = vim.loop.new_timer()
  local left = 400
  timer:start(50, 50, vim.schedule_wrap(function()
    left = left - 1
    if not holds() and left > 0 then return end
    timer:stop()
    if left > 0 then go_on() else fail('It never came to this: ' .. what) end
  end))
end

local function completed_line()
  return vim.fn.getline(vim.fn.search('contradicted-by: talks', 'bcnw'))
end

-- The completion that Neovim has itself: omnifunc, and its first item.
local function complete(done)
  find('contradicted-by: talks-open')
  vim.api.nvim_set_current_line('    contradicted-by:')
  type_keys('A talks-o<C-x><C-o>')
  when('a menu', function() return vim.fn.pumvisible() == 1 end, function()
    -- The first item is there already, as it is usual.
    type_keys('<C-y><Esc>')
    when('a completion', function() return vim.fn.mode() == 'n' end, function()
      report.completed = completed_line()
      done()
    end, done)
  end, done)
end

local function hover()
  find('supported-by: \\[demands-refused')
  vim.cmd('normal! f[l')
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  until_('a hover', function() return #vim.api.nvim_list_wins() > before end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      report.hover = table.concat(lines, '\n')
      vim.api.nvim_win_close(window, true)
    end
  end
end

local function jump()
  find('supported-by: \\[demands-refused')
  vim.cmd('normal! f[l')
  local from = vim.fn.line('.')
  vim.lsp.buf.definition()
  until_('a jump', function() return vim.fn.line('.') ~= from end)
  report.jumped = vim.fn.getline('.')
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function rename()
  find('supported-by: \\[demands-refused')
  vim.cmd('normal! f[l')
  vim.lsp.buf.rename('demands-rejected')
  until_('a rename', function() return text(note):find('%[demands%-rejected') end)
  report.renamed = text(note)
  local beside = vim.fn.bufnr('beside.notes.yaml')
  report.renamedBeside = beside > 0 and text(beside) or ''
  vim.cmd('silent wall')
end

local function mend()
  find('supported-by: \\[demands-rejected')
  vim.cmd('normal! f[lcedemands-rejectd')
  local function is_unknown(each) return each.code == 'unknown-reference' end
  until_('an unknown id', function() return #vim.tbl_filter(is_unknown, diagnostics()) > 0 end)
  find('\\[demands-rejectd')
  vim.cmd('normal! l')
  -- Who chooses from the list takes the first.
  vim.ui.select = function(items, _, chosen) chosen(items[1], 1) end
  vim.lsp.buf.code_action()
  until_('a fix', function() return text(note):find('%[demands%-rejected, goals%-unmet') end)
  find('goals-unmet, build-up')
  report.mended = vim.fn.getline('.')
end

local function write(err)
  if err then report.error = tostring(err) end
  local file = assert(io.open(vim.env.ANALYST_NOTES_REPORT, 'w'))
  file:write(vim.fn.json_encode(report))
  file:close()
  vim.cmd('qall!')
end

local ok, err = pcall(function()
  for _, step in ipairs { diagnose, hover, jump, rename, mend } do step() end
end)
if ok then complete(write) else write(err) end
