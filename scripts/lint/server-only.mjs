const MESSAGE = 'This file must start with import "server-only", so that a browser bundle can never hold it.';

export const serverOnlyFirst = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    Program(node) {
      const first = node.body.find((statement) => !statement.directive);
      if (first?.type === "ImportDeclaration" && first.source.value === "server-only") return;
      context.report({ node, message: MESSAGE });
    },
  }),
};
