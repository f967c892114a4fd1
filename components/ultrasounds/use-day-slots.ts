import { useCallback, useEffect, useRef, useState } from "react";
import type { Action } from "@/components/requests/detail/request-actions";
import type { DaySlots } from "@/lib/domain/schedule";
import type { FindSlotsInput } from "@/lib/inputs/schedule-query";

export type FindSlots = Action<FindSlotsInput, DaySlots>;

type Found = { slots: DaySlots | null; failure: string | null; isLooking: boolean };

const UNANSWERED = "The server did not answer. What you typed is still here; try again.";

/** What is free, asked again whenever the day or the length changes. The last question wins, whichever answer comes last. */
export function useDaySlots(findSlots: FindSlots, first: FindSlotsInput) {
  const [found, setFound] = useState<Found>({ slots: null, failure: null, isLooking: true });
  const asked = useRef(0);
  const { orderId, day, minutes } = first;

  const ask = useCallback(
    async (input: FindSlotsInput) => {
      const turn = (asked.current += 1);
      const answer = await findSlots(input).catch(() => ({ ok: false as const, message: UNANSWERED }));
      if (turn !== asked.current) return;
      setFound(({ slots }) => (answer.ok ? { slots: answer.value, failure: null, isLooking: false } : { slots, failure: answer.message, isLooking: false }));
    },
    [findSlots],
  );
  const look = useCallback(
    (input: Omit<FindSlotsInput, "orderId">) => {
      setFound((last) => ({ ...last, isLooking: true }));
      void ask({ orderId, ...input });
    },
    [ask, orderId],
  );
  const firstAsk = useRef({ orderId, day, minutes });
  useEffect(() => void ask(firstAsk.current), [ask]);

  return { ...found, look };
}
