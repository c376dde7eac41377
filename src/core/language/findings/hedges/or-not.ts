import { follow, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';

/** May or may not, might or might not are one hedge. */
export function orNot(tokens: readonly Token[], at: number): number {
  return follow(tokens, at + 1, `or ${wordAt(tokens, at)} not`) ? at + 3 : at;
}
