const beganMs = performance.now();

export function elapsedS() {
  return (performance.now() - beganMs) / 1000;
}

export function say(text) {
  console.log(`${elapsedS().toFixed(1).padStart(6)} s  ${text}`);
}
