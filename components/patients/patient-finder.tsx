"use client";

import { Search } from "lucide-react";
import { Pagination } from "@/components/data-table/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import type { PatientPage } from "./patient-line";
import { PatientTable } from "./patient-table";
import { FEWEST_SEARCHED, isLongEnough } from "@/lib/domain/search-length";
import { usePatientSearch } from "./use-patient-search";

/** Everybody by name, until somebody types: then whom the words find. */
export function PatientFinder({ first }: { first: PatientPage }) {
  const { words, setWords, setPage, result, failure } = usePatientSearch();
  const isSearching = isLongEnough(words);
  const shown = isSearching ? result : first;
  const go = (page: number) => (isSearching ? { onGo: () => setPage(page) } : { href: `/patients?page=${page}` });
  return (
    <>
      <search className="block pb-4 print-hidden">
        <label className="control flex min-h-8.5 max-w-96 items-center gap-2 px-2.5 focus-within:border-primary">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="sr-only">Find a person by name, phone, reference or birth date</span>
          <input type="search" value={words} maxLength={100} autoComplete="off" placeholder="Name, phone, birth date, V-number" onChange={(event) => setWords(event.target.value)} className="min-w-0 flex-1 bg-transparent text-md" />
        </label>
        <p role="status" className="mt-1 min-h-5 text-sm text-muted">
          {statusWords(words, isSearching, result, failure)}
        </p>
      </search>
      {shown !== null && shown.lines.length > 0 && (
        <>
          <PatientTable lines={shown.lines} caption={captionOf(isSearching, shown.isNear)} />
          <div className="flex justify-end pt-3">
            <Pagination
              from={shown.from}
              to={shown.from + shown.lines.length - 1}
              total={shown.hasNext ? `${shown.from + shown.lines.length} or more` : shown.from + shown.lines.length - 1}
              previous={shown.page > 1 ? go(shown.page - 1) : null}
              next={shown.hasNext ? go(shown.page + 1) : null}
            />
          </div>
        </>
      )}
      {shown !== null && shown.lines.length === 0 && (
        <EmptyState title={isSearching ? "Nobody found" : "Nobody on this page"} body={isSearching ? "Check the spelling, or look for the phone number or the birth date." : "People appear here with their first request."} />
      )}
    </>
  );
}

function captionOf(isSearching: boolean, isNear: boolean): string {
  if (!isSearching) return "Everybody, by family name";
  return isNear ? "People whose name is nearly like that, the nearest first" : "People found, by family name";
}

function statusWords(words: string, isSearching: boolean, result: PatientPage | null, failure: string | null): string {
  if (words.trim() === "") return "";
  if (!isSearching) return `Type at least ${FEWEST_SEARCHED} letters or digits.`;
  if (failure !== null) return failure;
  if (result === null) return "Searching…";
  if (result.isNear) return `Nobody is written like that. ${result.lines.length} nearly`;
  return result.hasNext ? "Many found; type more to narrow it." : `${result.lines.length} on this page`;
}
