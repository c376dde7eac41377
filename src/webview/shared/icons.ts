import account from '@vscode/codicons/src/icons/account.svg';
import add from '@vscode/codicons/src/icons/add.svg';
import arrowDown from '@vscode/codicons/src/icons/arrow-down.svg';
import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg';
import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import arrowSwap from '@vscode/codicons/src/icons/arrow-swap.svg';
import arrowUp from '@vscode/codicons/src/icons/arrow-up.svg';
import book from '@vscode/codicons/src/icons/book.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg';
import clippy from '@vscode/codicons/src/icons/clippy.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import comment from '@vscode/codicons/src/icons/comment.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import filter from '@vscode/codicons/src/icons/filter.svg';
import fold from '@vscode/codicons/src/icons/fold.svg';
import gitCompare from '@vscode/codicons/src/icons/git-compare.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import lightbulb from '@vscode/codicons/src/icons/lightbulb.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import pulse from '@vscode/codicons/src/icons/pulse.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import remove from '@vscode/codicons/src/icons/remove.svg';
import screenFull from '@vscode/codicons/src/icons/screen-full.svg';
import sortPrecedence from '@vscode/codicons/src/icons/sort-precedence.svg';
import starFull from '@vscode/codicons/src/icons/star-full.svg';
import table from '@vscode/codicons/src/icons/table.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import typeHierarchySub from '@vscode/codicons/src/icons/type-hierarchy-sub.svg';
import unfold from '@vscode/codicons/src/icons/unfold.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import zoomIn from '@vscode/codicons/src/icons/zoom-in.svg';
import zoomOut from '@vscode/codicons/src/icons/zoom-out.svg';

/** The icons that the page uses, and no others: each is a few hundred bytes, and all of them a font of 126 kB. */
export const icons = {
  account,
  add,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  book,
  calendar,
  check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  close,
  comment,
  compare: gitCompare,
  copy,
  edit,
  ellipsis,
  error,
  filter,
  fit: screenFull,
  fold,
  'go-to-file': goToFile,
  hint: lightbulb,
  info,
  lightbulb,
  'list-tree': listTree,
  lock,
  paste: clippy,
  pulse,
  question,
  sort: sortPrecedence,
  star: starFull,
  table,
  trash,
  turn: arrowSwap,
  refresh,
  remove,
  'screen-full': screenFull,
  target,
  'type-hierarchy': typeHierarchySub,
  unfold,
  warning,
  'zoom-in': zoomIn,
  'zoom-out': zoomOut,
} as const;

export type IconName = keyof typeof icons;
