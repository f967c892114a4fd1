import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { startScreenOf } from "@/lib/domain/screens";

export default async function StartPage() {
  const actor = await requireActor();
  redirect(startScreenOf(actor.roles));
}
