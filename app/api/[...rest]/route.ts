import { apiRoute } from "@/lib/auth/route";

/** Whatever has no route below /api answers like one that does not exist, without a page. */
export const { GET, POST, PUT, PATCH, DELETE } = apiRoute({});
