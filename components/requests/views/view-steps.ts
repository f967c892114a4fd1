import { useState } from "react";
import type { Answer } from "@/components/requests/detail/request-actions";
import { loadShelf, type CountedShelf } from "./load-shelf";

type Told = { message: string; isRefusal: boolean; field: string | null };

/** Runs a change of the views, shows the views as they are then, and says what came of it. */
export function useViewSteps(onShelf: (shelf: CountedShelf) => void) {
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  async function run<Value>(call: () => Promise<Answer<Value>>, done: string): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    const answer = await call().catch(() => null);
    const shelf = await loadShelf("all");
    if (shelf) onShelf(shelf);
    setBusy(false);
    if (answer === null) setTold({ message: "The server did not answer. Try again.", isRefusal: true, field: null });
    else if (answer.ok) setTold({ message: done, isRefusal: false, field: null });
    else setTold({ message: answer.fields[0]?.message ?? answer.message, isRefusal: true, field: answer.fields[0]?.field ?? null });
    return answer?.ok ?? false;
  }
  return { run, isBusy, told };
}
