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
export declare function watchSignals<Member extends Abortable>(aborted: (member: Member, signal: AbortSignal) => void): SignalWatch<Member>;
//# sourceMappingURL=signals.d.ts.map
