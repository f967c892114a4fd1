"use client";
import { useState } from "react";

const COLUMNS = ["name", "born", "reference", "stage", "urgency", "why", "cramps", "owner", "received", "phone"];

/** A plain table: rows, a sort, a selection and a field that asks the server. */
export function Rows({ first }) {
  const [page, setPage] = useState(first);
  const [by, setBy] = useState(null);
  const [chosen, setChosen] = useState(new Set());
  const rows = by === null ? page.rows : [...page.rows].sort((a, b) => String(a[by]).localeCompare(String(b[by])));
  const find = async (words) => setPage(await (await fetch(`/rows?words=${encodeURIComponent(words)}`)).json());
  const toggle = (id) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <main>
      <p>{page.counts.map(({ stage_order: stage, urgency, count }) => `${stage}/${urgency}: ${count}`).join(" · ")}</p>
      <input type="search" aria-label="Find" onChange={(event) => void find(event.target.value)} />
      <table>
        <thead>
          <tr>
            <th />
            {COLUMNS.map((column) => (
              <th key={column}>
                <button type="button" onClick={() => setBy(column)}>
                  {column}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <input type="checkbox" aria-label={row.name} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
              </td>
              {COLUMNS.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
