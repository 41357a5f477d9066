/** Something that signals can end. */
export interface Abortable {
  readonly signals: readonly AbortSignal[];
}

export interface SignalWatch<Member extends Abortable> {
  add(member: Member): void;
  remove(member: Member): void;
}

/**
 * Calls `aborted` for each member that a signal ends. Listens to each signal once, however many members it has:
 * platforms take longer to add a listener the more there are.
 */
export function watchSignals<Member extends Abortable>(
  aborted: (member: Member, signal: AbortSignal) => void,
): SignalWatch<Member> {
  const watched = new Map<AbortSignal, { readonly members: Set<Member>; readonly listener: () => void }>();
  return {
    add(member) {
      for (const signal of member.signals) {
        let entry = watched.get(signal);
        if (!entry) {
          const members = new Set<Member>();
          const listener = (): void => {
            for (const each of [...members]) aborted(each, signal);
          };
          signal.addEventListener("abort", listener);
          entry = { members, listener };
          watched.set(signal, entry);
        }
        entry.members.add(member);
      }
    },
    remove(member) {
      for (const signal of member.signals) {
        const entry = watched.get(signal);
        if (!entry?.members.delete(member) || entry.members.size > 0) continue;
        signal.removeEventListener("abort", entry.listener);
        watched.delete(signal);
      }
    },
  };
}
