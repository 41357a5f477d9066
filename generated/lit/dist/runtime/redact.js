/** Text of a server's or a platform's, without the credentials that it may repeat, however these are written there. */
export const redact = (text, secrets) => secrets.reduce((clean, secret) => secret.length > 7 ? clean.replace(anyForm(secret), "…") : clean, text);
const hex = (code, digits) => code.toString(16).padStart(digits, "0");
/**
* A text, each letter of which stands for itself or is escaped as in a URL, in JSON or in HTML, once or a few times: how
* often is limited, so that no text takes long to be searched.
*/
const anyForm = (secret) => new RegExp(
	// A form writes a space as a plus.
	Array.from(secret, (letter) => letter === " " ? `(?:${formsOf(letter)}|${formsOf("+")})` : formsOf(letter)).join(""),
	"gi"
);
function formsOf(letter) {
	const units = Array.from({ length: letter.length }, (_, index) => hex(letter.charCodeAt(index), 4));
	const code = letter.codePointAt(0) ?? 0;
	const forms = [
		`\\\\{0,7}${units.map((unit) => `\\u${unit}`).join("")}`,
		units.map((unit) => `\\\\{1,7}u${unit}`).join(""),
		Array.from(new TextEncoder().encode(letter), (byte) => `%(?:25){0,3}${hex(byte, 2)}`).join(""),
		`&#(?:0{0,5}${code}|x0{0,5}${hex(code, 0)});`,
		.../[&<>"']/.test(letter) ? ["&(?:amp|lt|gt|quot|apos);"] : []
	];
	return `(?:${forms.join("|")})`;
}
//# sourceMappingURL=redact.js.map
