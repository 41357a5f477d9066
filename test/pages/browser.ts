/** A real browser for the pages: Chromium, which is installed when a test first asks for it. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { installTool } from "../tools/install.js";

/** What the tests use of a page of playwright. */
export interface Page {
  setContent(html: string): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(options: { colorScheme?: "light" | "dark"; media?: "screen" | "print" }): Promise<void>;
  goto(url: string): Promise<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: what a page answers is the test's to know
  evaluate(code: string): Promise<any>;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "request", listener: (request: { url(): string }) => void): void;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  locator(selector: string): {
    click(): Promise<void>;
    fill(text: string): Promise<void>;
    innerText(): Promise<string>;
  };
  screenshot(options: { path?: string; fullPage?: boolean }): Promise<Buffer>;
  pdf(options: { path?: string; format?: string }): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Browser {
  newPage(options?: object): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const require = createRequire(join(await installTool("platforms"), "package.json"));
  const { chromium } = require("playwright-core") as { chromium: { launch(options: object): Promise<Browser> } };
  const { default: binary } = (await import(require.resolve("@sparticuz/chromium"))) as {
    default: { executablePath(): Promise<string> };
  };
  return chromium.launch({
    executablePath: await binary.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
