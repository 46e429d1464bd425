import type { Command } from './clicker.ts';

/** Which step (from 1) a command leads to from `step` of `count`, or null for a command that leads nowhere. */
export function stepAfter(command: Command, step: number, count: number): number | null {
  switch (command.kind) {
    case 'next':
      return Math.min(count, step + 1);
    case 'previous':
      return Math.max(1, step - 1);
    case 'first':
      return 1;
    case 'last':
      return count;
    case 'jump':
      return Math.max(1, Math.min(count, command.step));
    default:
      return null;
  }
}
