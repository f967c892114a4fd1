import { NO_FILTER, type WorklistFilter } from "@/lib/domain/worklist";

export function withoutFilter(filter: WorklistFilter, key: keyof WorklistFilter): WorklistFilter {
  return { ...filter, [key]: NO_FILTER[key] };
}

export function hasFilter(filter: WorklistFilter, key: keyof WorklistFilter): boolean {
  return Boolean(filter[key]?.length);
}
