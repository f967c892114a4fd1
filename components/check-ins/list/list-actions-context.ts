import { createContext } from "react";
import type { RequestActions, SendCheckInLink } from "@/components/requests/detail/request-actions";

export type CheckInListActions = { send: SendCheckInLink; recordContact: RequestActions["recordContact"] };

/** What the cells of the list can do: columns that stay the same keep an open dialog through a refresh. */
export const ListActionsContext = createContext<CheckInListActions | null>(null);
