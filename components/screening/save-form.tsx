import type { ReactNode } from "react";

type SaveFormProps = { page: string; returnsToCheck?: boolean; children: ReactNode };

/** The form of the page, which the language switch sends along. */
export const PAGE_FORM = "page-form";

/** A plain form: it works before, without and after any script. */
export function SaveForm({ page, returnsToCheck = false, children }: SaveFormProps) {
  return (
    <form id={page === "clear" ? undefined : PAGE_FORM} method="post" action="/screening/save" noValidate className="flex flex-col gap-8">
      <input type="hidden" name="page" value={page} />
      {returnsToCheck && <input type="hidden" name="return" value="check" />}
      {children}
    </form>
  );
}
