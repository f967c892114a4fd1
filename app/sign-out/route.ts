import { formRoute, seeOther } from "@/lib/auth/form-route";
import { endCurrentSession } from "@/lib/auth/end-current-session";

/** A plain form posts here, so that signing out needs no script; the browser also forgets what it kept. */
export const { GET, POST } = formRoute({
  limit: { name: "sign-out", points: 60, seconds: 60 },
  handle: async () => {
    const forgotten = await endCurrentSession();
    return seeOther("/sign-in", { "Set-Cookie": forgotten, "Clear-Site-Data": '"cache", "storage"' });
  },
});
