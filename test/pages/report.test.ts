/** The page of a report, in a real browser. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../../generator/drift/report/html.js";
import { loadTemplates } from "../../generator/emit/templates.js";
import { installTimeout, installTool } from "../tools/install.js";
import { type Browser, openBrowser, type Page } from "./browser.js";
import { quietReport, richReport } from "./report.js";

const templates = loadTemplates();
const rich = htmlReport(richReport, { templates });

let browser: Browser;
let axe = "";
beforeAll(async () => {
  browser = await openBrowser();
  const require = createRequire(join(await installTool("pages"), "package.json"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
}, installTimeout);
afterAll(() => browser?.close());

/** Opens a page; what it says on the console, throws or requests ends up in `complaints`. */
async function open(html: string, options: object = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => complaints.push(request.url()));
  await page.setContent(html);
  return { page, complaints };
}

const shown = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll(".finding")].filter((e) => e.checkVisibility()).map((e) => e.querySelector("a code").textContent)`,
  );

test("everything is there, and nothing of it acts", async () => {
  const { page, complaints } = await open(rich);
  expect(await shown(page)).toHaveLength(richReport.findings.length);
  expect(await page.evaluate("document.querySelectorAll('img').length")).toBe(0);
  expect(await page.locator("main").innerText()).toContain(`<img src=x onerror="alert(1)"> & 'more'`);
  expect(complaints).toEqual([]);
  await page.close();
});

test("classes, silence and use can be filtered; empty sections go", async () => {
  const { page } = await open(rich);
  await page.locator("input[value=breaking]").click();
  await page.locator("input[value=suppressed]").click();
  expect(await page.locator("output").innerText()).toBe("5 of 10 findings shown");
  expect(await page.evaluate(`document.querySelector("#breaking").checkVisibility()`)).toBe(false);
  await page.locator("input[value=breaking]").click();
  await page.locator("input[value=silent]").click();
  expect(await shown(page)).toEqual(["Filecoin.MsigAddCancel", "GET /list_groups"]);
  await page.locator("input[value=yours]").click();
  expect(await shown(page)).toEqual(["Filecoin.MsigAddCancel"]);
  await page.close();
});

test("search takes words in any order, and is reached by keyboard alone", async () => {
  const { page } = await open(rich);
  await page.keyboard.press("/");
  await page.keyboard.type("activesectors replaced");
  expect(await shown(page)).toEqual(["SectorOnChainInfo"]);
  expect(await page.locator("output").innerText()).toBe("1 of 10 findings shown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await shown(page)).toEqual([]);
  const focused = `document.activeElement.value + getComputedStyle(document.activeElement).outlineStyle`;
  expect(await page.evaluate(focused)).toBe("breakingsolid");
  await page.close();
});

test("what is folded opens by keyboard, and in print", async () => {
  const { page } = await open(rich);
  const visible = `[...document.querySelectorAll(".folded li")].filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).length`;
  const before = await page.evaluate(visible);
  await page.evaluate(`document.querySelector("details:not([open]) summary").focus()`);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(visible)).toBeGreaterThan(before);
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(visible)).toBe(await page.evaluate(`document.querySelectorAll(".folded li").length`));
  await page.close();
});

test("types that went with an operation look like what is gone, and those that came like what is new", async () => {
  const { page } = await open(rich);
  const looks = `[...document.querySelectorAll(".sides > *")].map((e) => e.innerText.replace(/\\s+/g, " ") + " " + getComputedStyle(e.querySelector("code, pre")).color)`;
  const told: string[] = await page.evaluate(looks);
  const colorOf = (text: string) => told.find((line) => line.startsWith(text))?.replace(/^.*(?= rgb)/, "");
  expect(colorOf("Types gone RaftStateData")).toBe(colorOf("Before 20"));
  expect(colorOf("New types MarketProposal")).toBe(colorOf("After 50"));
  expect(colorOf("Before 20")).not.toBe(colorOf("After 50"));
  await page.close();
});

test("on paper every word is dark, and what affects a consumer is still marked", async () => {
  const { page } = await open(rich, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const marks = `[...document.querySelectorAll(".tag")].map((e) => [e.innerText, getComputedStyle(e).color, getComputedStyle(e).borderTopWidth].join(" "))`;
  const found: string[] = await page.evaluate(marks);
  expect(found).toContain("affects you rgb(0, 0, 0) 1px");
  expect(found.filter((mark) => !mark.endsWith(" rgb(0, 0, 0) 1px"))).toEqual([]);
  await page.close();
});

test("without script it says the same", async () => {
  const { page } = await open(rich, { javaScriptEnabled: false });
  const text = await page.locator("main").innerText();
  for (const { subject, message } of richReport.findings) {
    expect(text).toContain(subject);
    expect(text).toContain(message);
  }
  expect(text).not.toContain("Search");
  await page.close();
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  test.each([320, 1280])("%i pixels wide, nothing scrolls sideways and axe-core finds nothing", async (width) => {
    for (const html of [rich, htmlReport(quietReport, { templates })]) {
      const { page } = await open(html, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
      );
      expect(violations).toEqual([]);
      await page.close();
    }
  });
});
