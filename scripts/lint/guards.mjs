const HTTP_METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The file must call one of these functions somewhere. */
function mustCall(names, message) {
  return {
    meta: { type: "problem", schema: [] },
    create(context) {
      let isCalled = false;
      return {
        [`CallExpression[callee.name=/^(${names.join("|")})$/]`]: () => (isCalled = true),
        "Program:exit": (node) => isCalled || context.report({ node, message }),
      };
    },
  };
}

/** Every value the file exports, as far as `concerns` says, must be the result of one of these functions. */
function exportsAreMadeBy(makers, concerns, message) {
  const isMade = (value) => value?.type === "CallExpression" && makers.has(value.callee.name);
  return {
    meta: { type: "problem", schema: [] },
    create: (context) => ({
      ExportDefaultDeclaration: (node) => concerns("default") && context.report({ node, message }),
      ExportAllDeclaration: (node) => context.report({ node, message }),
      ExportNamedDeclaration(node) {
        if (node.exportKind === "type") return;
        for (const [name, value] of listExports(node)) {
          if (concerns(name) && !isMade(value)) context.report({ node, message });
        }
      },
    }),
  };
}

function listExports(node) {
  const { declaration } = node;
  if (declaration?.type === "VariableDeclaration") return declaration.declarations.map(({ id, init }) => [id.name, init]);
  if (declaration?.id) return [[declaration.id.name, declaration]];
  return node.specifiers.map(({ exported }) => [exported.name, null]);
}

export const guards = {
  "page-requires-actor": mustCall(["requireActor"], "A clinic page starts with requireActor()."),
  "service-is-audited": mustCall(
    ["audited", "unattended"],
    "A service reaches the data through audited(actor, permission, subject, work); infrastructure without an actor through unattended(purpose, work).",
  ),
  "action-is-guarded": exportsAreMadeBy(
    new Set(["guardedAction"]),
    () => true,
    "A server action is a public endpoint: export const …Action = guardedAction(Input, service).",
  ),
  "public-action-is-guarded": exportsAreMadeBy(
    new Set(["guardedAction", "publicAction"]),
    () => true,
    "A server action is a public endpoint: export const …Action = publicAction(Input, service), or guardedAction for staff.",
  ),
  "route-is-wrapped": exportsAreMadeBy(
    new Set(["apiRoute", "formRoute", "calendarRoute"]),
    (name) => HTTP_METHODS.has(name) || name === "default",
    "A route handler is made by a wrapper of lib/auth: apiRoute(…), formRoute(…) or calendarRoute().",
  ),
};
