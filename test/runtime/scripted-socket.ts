import type { WebSocketLike } from "../../templates/runtime/jsonrpc.js";

/** A WebSocket that does as the test says, with no network behind it. */
export class ScriptedSocket implements WebSocketLike {
  readyState = 0;
  binaryType = "";
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  onclose: ((event: { code: number; reason?: string }) => void) | null = null;
  readonly sent: { id?: number; method: string; params: unknown[] }[] = [];
  end: string | undefined;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(code?: number): void {
    this.end = `closed with ${code}`;
    this.readyState = 2;
  }
  terminate(): void {
    this.end = "terminated";
    this.readyState = 3;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  refuse(message = "refused"): void {
    this.onerror?.({ message });
    this.onclose?.({ code: 1006 });
  }
  receive(message: object): void {
    this.onmessage?.({ data: JSON.stringify({ jsonrpc: "2.0", ...message }) });
  }
}
