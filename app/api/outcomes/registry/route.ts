import { NO_STORE } from "@/lib/auth/problem";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { registryWords } from "@/lib/domain/registry-export";
import { registryCsv, registryDictionaryCsv } from "@/lib/format/registry-csv";
import { parseRegistryQuery } from "@/lib/inputs/registry-query";
import { describeRegistry } from "@/lib/services/outcomes/describe-registry";
import { exportRegistry } from "@/lib/services/outcomes/export-registry";

/** The de-identified registry file, or its data dictionary. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "outcomes.export_registry",
    subject: "outcome",
    handle: async ({ actor, query }) => {
      const asked = parseRegistryQuery(Object.fromEntries(query));
      if (asked === null) throw new Invalid("This is no address of a registry file. Open it from the registry page.");
      if (asked.file === "dictionary") {
        const summary = await describeRegistry(actor);
        return csvFile(registryDictionaryCsv(registryWords(summary, (day) => day)), "registry-dictionary");
      }
      const { rows, exportedOn } = await exportRegistry(actor, asked);
      return csvFile(registryCsv(rows), `registry-${exportedOn}${asked.parts > 1 ? `-part-${asked.part}-of-${asked.parts}` : ""}`);
    },
  }),
});

function csvFile(text: string, name: string): Response {
  return new Response(text, { headers: { ...NO_STORE, "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}.csv"` } });
}
