/** One WebSocket at a time: opened when it is needed, again when it is lost, watched while it is, let go when it is not. */
import { defined } from "./defined.js";
import { redact, secretsIn } from "./trouble.js";
const connectTimeout = 3e4;
/** So many periods without a frame, although one was asked for, and the connection counts as lost. */
const silentPeriods = 6;
export function createLink(connection, events) {
	const { api, url, options } = connection;
	const { host } = new URL(url);
	const { heartbeat = 1e4, observers } = options;
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
	const hide = (text) => redact(text, secretsIn(connection.url, token, connection.options.headers));
	const after = (milliseconds, run) => {
		clearTimeout(timer);
		timer = setTimeout(run, milliseconds);
	};
	const need = () => {
		if (state !== "closed") return;
		state = "opening";
		if (!lastLoss) return void open();
		const delay = Math.max(0, notBefore - performance.now());
		const error = new api.fail(lastLoss.message, lastLoss);
		if (observers[0]) import("./watch.js").then(({ reconnecting }) => reconnecting(connection, failures, delay, error), () => {});
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
			if (connection.token !== undefined) ({token, check} = await (await import("./permission.js")).tokenOf(connection));
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
				else lose(state === "open" ? `the connection to ${host} was lost: ${why}` : none);
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
	const clean = (text) => hide(text.replaceAll(url, host));
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
		redact: hide,
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
