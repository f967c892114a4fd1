import { Bookmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ViewsDialogProps } from "./views-dialog";

const ViewsDialog = lazy(async () => ({ default: (await import("./views-dialog")).ViewsDialog }));

export function ViewsButton(props: Omit<ViewsDialogProps, "isOpen" | "onClose">) {
  const [state, setState] = useState<"not yet" | "open" | "closed">("not yet");
  return (
    <>
      <Button variant="quiet" icon={<Bookmark aria-hidden className="size-4" />} onClick={() => setState("open")}>
        Views
      </Button>
      {state !== "not yet" && (
        <Suspense>
          <ViewsDialog {...props} isOpen={state === "open"} onClose={() => setState("closed")} />
        </Suspense>
      )}
    </>
  );
}
