import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import { MISSING_VALUES, REGISTRY_DICTIONARY } from "@/lib/domain/registry-dictionary";

/** What each column of the file means. */
export function RegistryDictionary() {
  return (
    <>
      <TableFrame label="Data dictionary, table">
        <Table caption={`${REGISTRY_DICTIONARY.length} fields, in the order of the file`}>
          <thead>
            <tr>
              <Th>Field</Th>
              <Th>Meaning</Th>
              <Th>Unit</Th>
              <Th>Allowed values</Th>
              <Th>Source</Th>
            </tr>
          </thead>
          <tbody>
            {REGISTRY_DICTIONARY.map(({ field, meaning, unit, values, source }) => (
              <tr key={field} className="break-inside-avoid">
                <Th scope="row" className="font-mono text-detail whitespace-nowrap">
                  {field}
                </Th>
                <Td className="min-w-56">{meaning}</Td>
                <Td className="min-w-24">{unit}</Td>
                <Td className="min-w-72 wrap-anywhere">{values}</Td>
                <Td className="min-w-40">{source}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <h3 className="mt-4 mb-1 text-base font-semibold">In place of a value</h3>
      <dl className="grid gap-1">
        {MISSING_VALUES.map(([value, meaning]) => (
          <div key={value} className="flex flex-wrap gap-x-2">
            <dt className="font-mono text-detail font-semibold">{value}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
