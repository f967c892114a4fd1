const OLDEST = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return true;
  console.error(`Charley needs Node ${OLDEST.join(".")} or newer, and this is ${process.versions.node}: install a newer Node and start again.`);
  return false;
}
