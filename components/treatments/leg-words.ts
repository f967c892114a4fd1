import type { Leg } from "@/lib/domain/reflux";

export const LEG_WORDS: Record<Leg, string> = { left: "Left leg", right: "Right leg" };
