"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { usePatientSearch } from "@/components/patients/use-patient-search";
import type { PatientPage } from "@/components/patients/patient-line";
import { isLongEnough } from "@/lib/domain/search-length";

/** Anybody else of the clinic; what is typed leaves in the body of a POST only. */
export function OtherFinder({ patientId }: { patientId: string }) {
  const { words, setWords, result, failure } = usePatientSearch();
  const lines = (result?.lines ?? []).filter(({ id }) => id !== patientId);
  return (
    <>
      <search className="block">
        <label className="control flex min-h-8.5 max-w-96 items-center gap-2 px-2.5 focus-within:border-primary">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="sr-only">Find the other record by name, phone, reference or birth date</span>
          <input type="search" value={words} maxLength={100} autoComplete="off" placeholder="Name, phone, birth date, V-number" onChange={(event) => setWords(event.target.value)} className="min-w-0 flex-1 bg-transparent text-md" />
        </label>
        <p role="status" className="mt-1 min-h-5 text-sm text-muted">
          {statusWords(words, result, lines.length, failure)}
        </p>
      </search>
      <ul>
        {lines.map(({ id, name, born, phone }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2 last:border-b-0">
            <Link href={`/patients/${patientId}/merge?with=${id}`} prefetch={false} className="inline-flex min-h-6 items-center font-semibold wrap-anywhere text-link">
              {name}
            </Link>
            <span className="text-sm">{`Born ${born} · ${phone}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function statusWords(words: string, result: PatientPage | null, found: number, failure: string | null): string {
  if (words.trim() === "") return "";
  if (!isLongEnough(words)) return "Type at least 3 letters or digits.";
  if (failure !== null) return failure;
  if (result === null) return "Searching…";
  if (found === 0) return "Nobody else found";
  return result.isNear ? `Nobody else is written like that; ${found} nearly` : `${found} found`;
}
