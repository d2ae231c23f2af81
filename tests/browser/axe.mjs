// Asks axe-core about a page as it stands: WCAG 2.2 AA and best practices.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What it finds, in words. */
export async function runAxe(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    (options) => globalThis.axe.run(document, options).then(({ violations }) => violations.map((violation) => ({
      id: violation.id,
      impact: violation.impact,
      help: violation.help,
      nodes: violation.nodes.map((node) => ({ target: node.target.join(" "), why: node.any[0]?.message ?? "" })),
    }))),
    { runOnly: { type: "tag", values: TAGS }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] },
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, why }) => `${id} (${impact}) ${target}: ${why || help}`));
}
