// The page is opened as people open it: wide and on a phone, by day and by night. Fails where axe-core finds anything amiss, where a
// phone would have to be moved sideways, and where anything is asked of the network.
//
//     node page.mjs CHROMIUM FOLDER PAGE…
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [chromium, folder, ...pages] = process.argv.slice(2);
const require = createRequire(resolve(folder, "node_modules/"));
const { chromium: browser } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const sights = [
    { name: "wide", width: 1280, height: 900, scheme: "light" },
    { name: "wide, dark", width: 1280, height: 900, scheme: "dark" },
    { name: "phone", width: 360, height: 740, scheme: "light" },
    { name: "phone, dark", width: 360, height: 740, scheme: "dark" },
];

const profile = mkdtempSync(join(tmpdir(), "quorate-page-"));
const context = await browser.launchPersistentContext(profile, {
    executablePath: chromium,
    headless: true,
    // The policy of the page forbids scripts; axe is ours and is let in.
    bypassCSP: true,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let wrong = 0;
const complain = (words) => {
    wrong += 1;
    console.error(words);
};
try {
    for (const path of pages) {
        for (const sight of sights) {
            const page = await context.newPage();
            const where = `${basename(path)} (${sight.name})`;
            page.on("request", (request) => {
                if (!request.url().startsWith("file:")) complain(`${where}: asks for ${request.url()}`);
            });
            await page.setViewportSize({ width: sight.width, height: sight.height });
            await page.emulateMedia({ colorScheme: sight.scheme });
            await page.goto(pathToFileURL(resolve(path)).href);
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
            for (const { id, help, nodes } of violations) {
                complain(`${where}: ${id}: ${help}`);
                for (const node of nodes.slice(0, 3)) console.error(`  ${node.html.slice(0, 200)}\n  ${node.failureSummary}`);
            }
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            if (width > sight.width) complain(`${where}: is ${width} wide`);
            await page.close();
        }
    }
} finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
}
console.log(`html: ${pages.length} pages seen by chromium and axe-core in ${sights.length} ways, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
