// Says what was found, in a fixed order, and ends with a line that a machine can read.

/** Prints all findings below the name of their check, and sets the exit code. */
export function finish(name, checks, findings, asked) {
  for (const [check, meaning] of Object.entries(checks)) {
    const order = ({ page, where = "", what }) => `${page}\0${where}\0${what}`;
    const here = findings.filter((finding) => finding.check === check).sort((a, b) => (order(a) < order(b) ? -1 : 1));
    if (here.length === 0) continue;
    console.log(`\n${check}: ${meaning} (${here.length})`);
    for (const { page, where, what } of here) {
      console.log(`  ${readable(page)}${where ? ` [${where}]` : ""}: ${what}`);
    }
  }
  const failed = new Set(findings.map(({ check, page, where }) => `${check} ${page} ${where ?? ""}`)).size;
  console.log(`\n${name}: ${asked - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function readable(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
