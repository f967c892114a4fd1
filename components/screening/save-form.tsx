import type { ReactNode } from "react";

type SaveFormProps = { page: string; returnsToCheck?: boolean; children: ReactNode };

/** A plain form: it works before, without and after any script. */
export function SaveForm({ page, returnsToCheck = false, children }: SaveFormProps) {
  return (
    <form method="post" action="/screening/save" noValidate className="flex flex-col gap-8">
      <input type="hidden" name="page" value={page} />
      {returnsToCheck && <input type="hidden" name="return" value="check" />}
      {children}
    </form>
  );
}
