import { createContext } from "react";
import type { SendCheckInLink } from "@/components/requests/detail/request-actions";

/** What sends a link, for the cells of the list: columns that stay the same keep an open dialog through a refresh. */
export const SendLinkContext = createContext<SendCheckInLink | null>(null);
