import Link from "next/link";
import { Pagination } from "@/components/data-table/pagination";
import { StagePill } from "@/components/requests/glyphs/stage-pill";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { OutcomeList } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDay } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import type { OutcomeListQuery } from "@/lib/inputs/outcomes-query";
import { listPageHref, outcomesHrefOfList } from "./outcome-href";
import { CATEGORY_WORDS, FIGURE_WORDS, peopleWords, SIGN_WORDS } from "./outcome-words";

/** The people behind one number of the outcomes page. */
export function OutcomeListView({ list, query }: { list: OutcomeList; query: OutcomeListQuery }) {
  const { rows, total, from, period, timeZone } = list;
  const to = from + rows.length - 1;
  return (
    <div className="page pb-10">
      <PageHeading
        title={titleOf(query)}
        lead={`${peopleWords(total)}; requests received ${formatCalendarDay(period.from)} to ${formatCalendarDay(period.to)}. One request a person.`}
        aside={<ButtonLink href={outcomesHrefOfList(query)}>Back to outcomes</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody on this page" body="The figure counts nobody now, or the list became shorter." />
      ) : (
        <TableFrame label={titleOf(query)}>
          <Table caption="Newest request first" captionHidden>
            <thead>
              <tr>
                <Th>Person</Th>
                <Th>Reference</Th>
                <Th>Stage</Th>
                <Th>Received</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.requestId}>
                  <Th scope="row">
                    {formatPersonName(row.familyName, row.givenName)}
                    <span className="block font-normal text-muted">Born {formatCalendarDay(row.bornOn)}</span>
                  </Th>
                  <Td>
                    <Link href={`/requests/${row.requestId}`} prefetch={false} className="inline-flex min-h-6 items-center text-link">
                      {row.reference}
                    </Link>
                  </Td>
                  <Td>
                    <StagePill stage={row.stage} />
                  </Td>
                  <Td className="whitespace-nowrap">{formatDay(row.receivedAt, timeZone)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      <div className="flex justify-end pt-3">
        <Pagination
          from={from}
          to={Math.max(from, to)}
          total={total}
          previous={query.page > 1 ? { href: listPageHref(query, query.page - 1) } : null}
          next={to < total && rows.length > 0 ? { href: listPageHref(query, query.page + 1) } : null}
        />
      </div>
    </div>
  );
}

function titleOf({ figure, point, group, veinSigns, modality }: OutcomeListQuery): string {
  const parts = [
    point === undefined ? FIGURE_WORDS[figure] : `${FIGURE_WORDS[figure]} at ${POINT_WORDS[point]}`,
    group && CATEGORY_WORDS[group],
    veinSigns && SIGN_WORDS[veinSigns],
    modality && MODALITY_WORDS[modality],
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
