import { ChoiceControl } from './ChoiceControl';
import { CitationsControl } from './CitationsControl';
import { DateControl } from './DateControl';
import { FlagControl } from './FlagControl';
import { LikelihoodControl } from './LikelihoodControl';
import { ProseControl } from './ProseControl';
import { RecordControl } from './RecordControl';
import { ReferencesControl } from './ReferencesControl';
import { RowsControl } from './RowsControl';
import { TextControl } from './TextControl';
import { TokensControl } from './TokensControl';
import type { ControlTable } from './Value';

/** Whatever kind of control a field asks for, it is drawn by one of these. */
export const controls: ControlTable = {
  text: TextControl,
  prose: ProseControl,
  flag: FlagControl,
  date: DateControl,
  choice: ChoiceControl,
  likelihood: LikelihoodControl,
  references: ReferencesControl,
  citations: CitationsControl,
  tokens: TokensControl,
  rows: RowsControl,
  record: RecordControl,
};
