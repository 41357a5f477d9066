import { notify } from "./hooks.js";
import { tokenOf } from "./transport.js";
import { redact, withoutSecrets } from "./trouble.js";
const connectTimeout = 3e4;
/** So many periods without a frame, although one was asked for, and the connection counts as lost. */
const silentPeriods = 6;
export function createLink(connection, events) {
	const { api, options } = connection;
	const { host } = new URL(connection.url);
	const { heartbeat = 1e4 } = options;
	let state = "closed";
	let socket;
	let timer;
	/** Counts the connections, so that what belongs to an earlier one is known. */
	let turn = 0;
	/** Connections in a row that could not be opened, or were lost before a frame came. */
	let failures = 0;
	let lastLoss;
	let notBefore = 0;
	let token;
	let check;
	let isHeard = false;
	let isUsed = false;
	let silence = 0;
	const hide = (text) => redact(text, token ? [token] : []);
	const after = (milliseconds, run) => {
		clearTimeout(timer);
		timer = setTimeout(run, milliseconds);
	};
	const need = () => {
		if (state !== "closed") return;
		if (failures === 0) return void open();
		state = "waiting";
		const delay = Math.max(0, notBefore - performance.now());
		const url = withoutSecrets(connection.url);
		const error = lastLoss && new api.fail(lastLoss.message, lastLoss);
		notify(options.observers, "reconnect", {
			url,
			attempt: failures,
			delay,
			error
		});
		after(delay, open);
	};
	/** Trying again would not help. */
	const refused = async (own, status) => {
		const message = (await import("./jsonrpc-trouble.js")).refusedWith(status);
		if (own === turn) fail({
			kind: "http",
			status,
			message
		});
	};
	const open = async () => {
		state = "opening";
		const own = ++turn;
		let reason = "";
		const clean = (text) => hide(text.replaceAll(connection.url, host));
		const lose = (message) => {
			if (own === turn) fail({
				kind: "connection",
				message
			});
		};
		after(connectTimeout, () => lose(`no connection to ${host} within ${connectTimeout} ms`));
		try {
			token = await tokenOf(connection, "");
			check = token && api.facts ? await (await import("./permission.js")).permissionCheck(api, token) : undefined;
			if (own !== turn) return;
			const opened = makeSocket(connection, token);
			socket = opened;
			opened.binaryType = "arraybuffer";
			opened.onopen = () => {
				if (own !== turn) return;
				state = "open";
				isHeard = isUsed = true;
				clearTimeout(timer);
				if (heartbeat > 0) after(heartbeat, beat);
				events.opened();
			};
			opened.onmessage = ({ data }) => {
				if (own !== turn) return;
				isHeard = true;
				failures = 0;
				events.received(typeof data === "string" ? data : new TextDecoder().decode(data));
			};
			// A close always follows; only this event says why, on some platforms.
			opened.onerror = (event) => {
				reason = event.message ?? "";
			};
			opened.onclose = (event) => {
				const why = clean(reason || event.reason || `close code ${event.code}`);
				const [, refusal] = /response: (40[0134])/.exec(reason) ?? [];
				if (refusal) refused(own, Number(refusal));
				else lose(state === "open" ? `the connection to ${host} was lost: ${why}` : `no connection to ${host}: ${why}`);
			};
		} catch (error) {
			const { kind = "connection", message, cause } = error;
			if (own === turn) fail({
				kind,
				message: clean(message),
				cause
			});
		}
	};
	/** Looks after an open connection now and then. */
	const beat = () => {
		const isBusy = events.isBusy();
		silence = isBusy && !isHeard ? silence + 1 : 0;
		if (silence >= silentPeriods) {
			const message = `the connection to ${host} was lost: no sign of life for ${heartbeat * silentPeriods} ms`;
			fail({
				kind: "connection",
				message
			});
		} else if (!isBusy && !isUsed) close();
		else {
			if (silence === 1) send(events.probe());
			isHeard = isUsed = false;
			after(heartbeat, beat);
		}
	};
	const send = (text) => {
		isUsed = true;
		socket?.send(text);
	};
	/** Lets go of the socket; what it may still say is of no interest. */
	const release = (end) => {
		turn++;
		state = "closed";
		clearTimeout(timer);
		const left = socket;
		socket = undefined;
		silence = 0;
		if (!left) return;
		try {
			end(left);
		} catch {}
	};
	const fail = (loss) => {
		const wasOpen = state === "open";
		release((left) => left.terminate ? left.terminate() : left.close());
		// As the Go client does: from 100 ms on to 5 s.
		notBefore = performance.now() + Math.min(5e3, 100 * 1.5 ** failures + Math.random() * 100);
		failures++;
		lastLoss = loss;
		events.lost(loss, wasOpen);
		if (events.isBusy()) need();
	};
	const close = () => release((left) => left.close(1e3));
	return {
		isOpen: () => state === "open" && socket?.readyState === 1,
		send,
		need,
		fail,
		close,
		redact: hide,
		check: () => check
	};
}
function makeSocket({ api, url, options }, token) {
	const misuse = (message) => new api.fail(message, { kind: "usage" });
	const given = Object.entries(options.headers ?? {}).filter(([, value]) => value !== undefined);
	if (options.webSocket) {
		const own = token ? [["authorization", `Bearer ${token}`]] : [];
		return options.webSocket(url, { headers: Object.fromEntries([...own, ...given]) });
	}
	const Native = globalThis.WebSocket;
	if (!Native) {
		const how = "(url, options) => new WebSocket(url, options)";
		throw misuse(`this platform has no WebSocket: give \`webSocket\`, on Node 20 with the package ws: ${how}`);
	}
	if (given.length > 0) {
		const names = given.map(([name]) => name).join(", ");
		throw misuse(`the platform's own WebSocket can send no headers (${names}): leave them out, or give \`webSocket\``);
	}
	const address = new URL(url);
	if (token) address.searchParams.set("token", token);
	return new Native(address.href);
}
//# sourceMappingURL=socket.js.map
