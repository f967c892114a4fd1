/** A rule that reports every node a selector matches, always with the same advice. */
export function forbid(message, ...selectors) {
  return {
    meta: { type: "problem", schema: [] },
    create: (context) => Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
  };
}
