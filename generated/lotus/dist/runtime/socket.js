/** One WebSocket at a time: opened when it is needed, again when it is lost, watched while it is, let go when it is not. */
import { defined } from "./defined.js";
const connectTimeout = 3e4;
/** So many periods without a frame, although one was asked for, and the connection counts as lost. */
const silentPeriods = 6;
export function createLink(connection, events) {
	const { url, options } = connection;
	const { host, search } = new URL(url);
	const { heartbeat = 1e4, observers, headers = {} } = options;
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
	let hide = (text) => text;
	let check;
	let isHeard = false;
	let isUsed = false;
	let silence = 0;
	const after = (milliseconds, run) => {
		clearTimeout(timer);
		timer = setTimeout(run, milliseconds);
	};
	const need = () => {
		if (state !== "closed") return;
		state = "opening";
		if (!lastLoss) return void open();
		const delay = Math.max(0, notBefore - performance.now());
		const loss = lastLoss;
		if (observers[0]) import("./watch.js").then(({ reconnecting }) => reconnecting(connection, failures, delay, loss), () => {});
		after(delay, open);
	};
	/** Trying again would not help. */
	const refused = async (own, status, none) => {
		const message = await import("./jsonrpc-trouble.js").then(({ refusedWith }) => refusedWith(status), () => none);
		if (own === turn) fail({
			kind: "http",
			status,
			message
		});
	};
	const open = async () => {
		const own = ++turn;
		let reason = "";
		const lose = (message) => {
			if (own === turn) fail({
				kind: "connection",
				message
			});
		};
		after(connectTimeout, () => lose(`no connection to ${host} within ${connectTimeout} ms`));
		try {
			// Without any there is nothing to hide.
			if (connection.token !== undefined || search || Object.keys(headers)[0]) ({token, check, hide} = await (await import("./secrets.js")).admission(connection));
			if (own !== turn) return;
			const opened = makeSocket(connection, token);
			if (!opened) throw (await import("./jsonrpc-trouble.js")).noSocket(connection);
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
				lastLoss = undefined;
				events.received(typeof data === "string" ? data : new TextDecoder().decode(data));
			};
			// A close always follows; only this event says why, on some platforms.
			opened.onerror = (event) => {
				reason = event.message ?? "";
			};
			opened.onclose = (event) => {
				const why = clean(reason || event.reason || `close code ${event.code}`);
				const none = `no connection to ${host}: ${why}`;
				const [, status] = /response: (40[0134])/.exec(reason) ?? [];
				if (status) refused(own, Number(status), none);
				else lose(state === "open" ? gone(why) : none);
			};
		} catch (error) {
			// What the caller's function throws may be anything.
			const { kind = "connection", message = error, cause } = Object(error);
			if (own === turn) fail({
				kind,
				message: clean(String(message)),
				cause
			});
		}
	};
	const clean = (text) => hide(text.replaceAll(url, host));
	const gone = (why) => `the connection to ${host} was lost: ${why}`;
	/** Looks after an open connection now and then. */
	const beat = () => {
		const isBusy = events.isBusy();
		silence = isBusy && !isHeard ? silence + 1 : 0;
		if (silence >= silentPeriods) {
			fail({
				kind: "connection",
				message: gone(`no sign of life for ${heartbeat * silentPeriods} ms`)
			});
		} else if (!isBusy && !isUsed) close();
		else {
			isHeard = isUsed = false;
			after(heartbeat, beat);
			// Last, as it may find the connection lost.
			if (silence === 1) send(events.probe());
		}
	};
	const send = (text) => {
		isUsed = true;
		try {
			socket?.send(text);
		} catch (error) {
			// Some sockets do that while they close.
			fail({
				kind: "connection",
				message: gone(clean(String(error)))
			});
		}
	};
	/** Lets go of the socket; what it may still say is of no interest. */
	const release = (end) => {
		turn++;
		state = "closed";
		clearTimeout(timer);
		silence = 0;
		try {
			if (socket) end(socket);
		} catch {}
		socket = undefined;
	};
	const fail = (loss) => {
		const wasOpen = state === "open";
		release((left) => left.terminate ? left.terminate() : left.close());
		// As the Go client does: from 100 ms on to 5 s.
		notBefore = performance.now() + Math.min(5e3, 100 * 1.5 ** failures++ + Math.random() * 100);
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
		redact: (text) => hide(text),
		check: (call) => check?.(call)
	};
}
/** Undefined where the platform has none that will do. */
function makeSocket({ url, options }, token) {
	const { webSocket, headers } = options;
	if (webSocket) return webSocket(url, { headers: defined({
		authorization: token && `Bearer ${token}`,
		...headers
	}) });
	const Native = globalThis.WebSocket;
	if (!Native || Object.keys(defined({ ...headers }))[0]) return undefined;
	const address = new URL(url);
	if (token) address.searchParams.set("token", token);
	return new Native(address.href);
}
//# sourceMappingURL=socket.js.map
