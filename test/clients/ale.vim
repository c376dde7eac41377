" Does in a Vim without a screen what the user of ALE would do, and writes down what came of it.
let s:report = {}
let s:note = bufnr('')

function! s:Until(what, Holds) abort
  let l:left = 800
  while !a:Holds() && l:left > 0
    sleep 25m
    let l:left -= 1
  endwhile
  if l:left == 0 | throw 'It never came to this: ' . a:what | endif
endfunction

function! s:Find(words) abort
  call cursor(1, 1)
  if search(a:words, 'cW') == 0 | throw a:words . ' is not there' | endif
endfunction

function! s:FindId() abort
  call s:Find('supported-by: \[demands-re')
  normal! f[l
endfunction

function! s:Text(buffer) abort
  return join(getbufline(a:buffer, 1, '$'), "\n")
endfunction

function! s:Problems() abort
  return ale#engine#GetLoclist(s:note)
endfunction

function! s:Diagnose() abort
  call s:Until('diagnostics', {-> !empty(s:Problems())})
  let s:report.diagnostics = map(copy(s:Problems()), {_, each -> get(each, 'code', each.text)})
endfunction

function! s:Preview() abort
  return filter(range(1, winnr('$')), {_, each -> getwinvar(each, '&previewwindow')})
endfunction

function! s:Hover() abort
  call s:FindId()
  ALEHover
  call s:Until('a hover', {-> !empty(s:Preview())})
  let s:report.hover = s:Text(winbufnr(s:Preview()[0]))
  pclose
endfunction

function! s:Jump() abort
  call s:FindId()
  let l:from = line('.')
  ALEGoToDefinition
  call s:Until('a jump', {-> line('.') != l:from})
  let s:report.jumped = getline('.')
endfunction

" The new name is typed, in the place of the part of the old one that ALE offers.
function! s:Rename() abort
  call s:FindId()
  ALERename
  call s:Until('a rename', {-> s:Text(s:note) =~# '\[demands-rejected'})
  let s:report.renamed = s:Text(s:note)
  call s:Until('a rename beside', {-> bufnr('beside.notes.yaml') > 0})
  let s:report.renamedBeside = s:Text(bufnr('beside.notes.yaml'))
  execute 'buffer' s:note
endfunction

" What is chosen from a menu is the first fix.
function! s:Chosen(data, items) abort
  let s:items = a:items
  if !empty(a:items) | call ale#codefix#ApplyLSPCodeAction(a:data, a:items[0][1]) | endif
endfunction

function! s:Mend() abort
  call s:FindId()
  execute 'normal! ct,demands-rejectd'
  ALELint
  call s:Until('an unknown id', {-> !empty(filter(copy(s:Problems()), {_, each -> each.text =~# 'rejectd'}))})
  call s:Find('\[demands-rejectd')
  normal! l
  call ale#codefix#Execute(0, function('s:Chosen'))
  call s:Until('a fix', {-> s:Text(s:note) =~# '\[demands-rejected, goals-unmet'})
  call s:FindId()
  let s:report.mended = getline('.')
endfunction

function! s:End(...) abort
  call writefile([json_encode(s:report)], $ANALYST_NOTES_REPORT)
  qall!
endfunction

" ALE takes a hyphen for the end of a word: what is completed is the part before it. Keys are typed only once the script
" has come to its end: what follows on them waits beside it.
function! s:Complete() abort
  set omnifunc=ale#completion#OmniFunc
  call s:Find('contradicted-by: talks-open')
  call setline('.', '    contradicted-by: talks')
  call feedkeys("A\<C-x>\<C-o>", 't')
  let s:left = 200
  call timer_start(100, function('s:Take'), {'repeat': -1})
endfunction

" The first item is there already, as it is usual.
function! s:Take(timer) abort
  let s:left -= 1
  if s:left > 0 && getline('.') !~# 'talks-' | return | endif
  let s:report.completed = getline('.')
  call s:End()
endfunction

try
  for s:step in ['Diagnose', 'Hover', 'Jump', 'Rename', 'Mend', 'Complete']
    execute 'buffer' s:note
    call call('s:' . s:step, [])
  endfor
catch
  let s:report.error = v:exception . ' ' . v:throwpoint
  call s:End()
endtry
